import type { Browser, Page } from 'playwright';
import { createEventStore, isIn, memoryAdapter, query } from 'tallyboard/data';
import { automation, automationDashboard, automationSample } from 'tallyboard/models/automation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { type DemoServer, startDemo } from './demo-server.js';
import { openBrowser, panel, settled, type Visit, visit } from './visit.js';

const NOW = Date.UTC(2026, 10, 18, 12);
const NUMBER = new Intl.NumberFormat('en');

let demo: DemoServer;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The runs of the last 30 days, as the adapter counts them outside of any page. */
async function runs(department?: string): Promise<string> {
  const store = createEventStore(automation, { clock: () => NOW });
  const sample = automationSample({ now: NOW });
  store.upsert('user', sample.users);
  store.upsert('tool', sample.tools);
  store.append(sample.events);
  const asked = query(automation, {
    measures: ['runs'],
    period: automationDashboard.period,
    calendar: { zone: 'Europe/Copenhagen', weekStart: 1, fiscalYearStart: 1 },
    filter: department === undefined ? null : isIn('department', [department]),
  });
  const [result] = await memoryAdapter(store).run([asked], { now: NOW });
  return NUMBER.format(result?.current.totals.runs ?? Number.NaN);
}

const filter = (page: Page, name: string) => page.getByRole('search').getByRole('button', { name });
const figures = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.tally-panel-body')].map((body) => body.textContent));

/** Every state that panels are in, from now on: of each change of the page, their statuses and texts. */
async function watchPanels(page: Page): Promise<() => Promise<readonly (readonly [status: string, text: string])[][]>> {
  await page.evaluate(() => {
    const states: [string, string][][] = [];
    const note = () =>
      states.push(
        [...document.querySelectorAll<HTMLElement>('.tally-panel')].map((element) => [
          element.dataset.status ?? '',
          element.querySelector('.tally-panel-body')?.textContent ?? '',
        ]),
      );
    note();
    const look = () => {
      note();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(globalThis, { states });
  });
  return () => page.evaluate(() => (globalThis as unknown as { states: [string, string][][] }).states);
}

describe('the dashboard in the demo', () => {
  let seen: Visit;
  let page: Page;

  beforeAll(async () => {
    seen = await visit(browser, demo.address, { now: NOW });
    page = seen.page;
    await settled(page);
  });
  afterAll(() => page?.context().close());

  it('shows the figures of the sample, and what became of its rows', async () => {
    const whole = automationSample({ now: NOW }).events.length;
    expect(await panel(page, 'Runs').textContent()).toContain(await runs());
    await expect.poll(() => page.getByText(`${NUMBER.format(whole)} rows read`).count()).toBe(1);
    expect(await page.locator('.tally-panel').count()).toBe(
      automationDashboard.sections.reduce((sum, section) => sum + section.panels.length, 0),
    );
  });

  it('follows a filter in every panel at once, keeps the old figures until then, and puts it into the URL', async () => {
    const before = await figures(page);
    const states = await watchPanels(page);
    await filter(page, 'Department').click();
    await page.getByRole('option', { name: 'Architecture' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page, 'Runs').textContent()).toContain(await runs('Architecture'));
    await settled(page);
    expect(new URL(page.url()).search).toBe('?department=Architecture');

    const after = await figures(page);
    expect(after.filter((text, i) => text === before[i])).toEqual([]);
    const shown = await states();
    expect(new Set(shown.flat().map(([status]) => status))).toEqual(new Set(['ready']));
    for (const state of shown) {
      const texts = state.map(([, text]) => text);
      expect(texts.every((text, i) => text === before[i]) || texts.every((text, i) => text === after[i])).toBe(true);
    }
  });

  it('has the same filter after a reload, and none after going back', async () => {
    const filtered = await figures(page);
    await page.reload();
    await settled(page);
    expect(await figures(page)).toEqual(filtered);
    expect(await page.getByRole('button', { name: 'Remove Department: Architecture' }).count()).toBe(1);

    await page.goBack();
    await expect.poll(() => panel(page, 'Runs').textContent()).toContain(await runs());
    expect(new URL(page.url()).search).toBe('');
    await page.goForward();
    await expect.poll(() => panel(page, 'Runs').textContent()).toContain(await runs('Architecture'));
    await page.getByRole('button', { name: 'Remove Department: Architecture' }).click();
    await expect.poll(() => panel(page, 'Runs').textContent()).toContain(await runs());
  });

  it('leaves the rest of the address to the product around it', async () => {
    await page.goto(`${demo.address}?from-mail=yes#top`);
    await settled(page);
    await page.getByRole('radio', { name: 'Week' }).check({ force: true });
    await expect.poll(() => page.url()).toContain('from-mail=yes&grain=week#top');
    await page.getByRole('link', { name: 'Tools' }).click();
    expect(new URL(page.url())).toMatchObject({ pathname: '/tools', search: '' });
    await page.goBack();
    await settled(page);
    expect(await page.getByRole('radio', { name: 'Week' }).isChecked()).toBe(true);
  });

  it('logs nothing that is wrong', () => {
    expect(seen.problems).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the demo in the %s scheme', (scheme) => {
  const rules = scheme === 'light' ? 'all' : 'looks';
  let page: Page;

  beforeAll(async () => {
    ({ page } = await visit(browser, demo.address, { scheme, now: NOW }));
    await settled(page);
  });
  afterAll(() => page?.context().close());

  it('has nothing that axe finds', async () => {
    expect(await violations(page, rules)).toEqual([]);
  });

  it.each(['Last 30 days', 'Department', 'User'])('has nothing that axe finds while "%s" is open', async (name) => {
    await filter(page, name).click();
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await violations(page, rules)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it.each(['/', '/tools', '/tools/room-schedule-builder', '/library', '/settings/team', '/nowhere'])(
    'has nothing that axe finds on %s',
    async (path) => {
      await page.evaluate((to) => {
        window.history.pushState(null, '', to);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      await page.locator('.page h1').waitFor();
      if (path.startsWith('/tools/')) await settled(page);
      expect(await violations(page, rules)).toEqual([]);
    },
  );

  it('takes Tallyboard along when the person switches', async () => {
    await page.goto(demo.address);
    await settled(page);
    const other = scheme === 'light' ? 'dark' : 'light';
    await page.getByRole('button', { name: `${other} mode` }).click();
    await expect.poll(() => page.locator('.tally-dashboard-theme').getAttribute('data-tally-scheme')).toBe(other);
    await page.reload();
    await settled(page);
    expect(await page.locator('.tally-dashboard-theme').getAttribute('data-tally-scheme')).toBe(other);
  });
});
