import type { Browser, Page } from 'playwright';
import { createEventStore, isIn, memoryAdapter, query } from 'tallyboard/data';
import { assistant, assistantDashboard, assistantSample } from 'tallyboard/models/assistant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { STANDINGS } from '../../demo/assistant/contract-desk.js';
import { violations } from './axe.js';
import { openBrowser, panel, settled, type Visit, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);
const NUMBER = new Intl.NumberFormat('en');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const pageOf = (path: string) => new URL(path, demo).href;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const standing = (page: Page, id: (typeof STANDINGS)[number]['id']) =>
  page.getByLabel('Contract of this customer').selectOption(id);

/** The sessions of the last 30 days, as the adapter counts them outside of any page. */
async function sessions(project?: string): Promise<string> {
  const store = createEventStore(assistant, { clock: () => NOW });
  const sample = assistantSample({ now: NOW });
  store.upsert('project', sample.projects);
  store.append(sample.events);
  const asked = query(assistant, {
    measures: ['sessions'],
    period: assistantDashboard.period,
    calendar: { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 },
    filter: project === undefined ? null : isIn('project', [project]),
  });
  const [result] = await memoryAdapter(store).run([asked], { now: NOW });
  return NUMBER.format(result?.current.totals.sessions ?? Number.NaN);
}

describe('the assistant in the demo', () => {
  let seen: Visit;
  let page: Page;

  beforeAll(async () => {
    seen = await visit(browser, demo, { now: NOW });
    page = seen.page;
    await page.getByRole('link', { name: 'Assistant', exact: true }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await settled(page);
  });
  afterAll(() => page?.context().close());

  it('is a product beside the other one, and shows every section of its dashboard', async () => {
    expect(new URL(page.url()).pathname).toBe('/assistant/settings/analytics');
    for (const { title, needsOne, panels } of assistantDashboard.sections) {
      await heading(page, title).waitFor();
      for (const each of needsOne === undefined ? panels : [])
        expect(await panel(page, each.title).count(), each.title).toBe(1);
    }
    expect(await panel(page, 'Sessions').textContent()).toContain(await sessions());
  });

  it('follows a project that is chosen, and opens its use from the list of projects', async () => {
    await page.getByRole('link', { name: 'Projects' }).click();
    await page.getByRole('link', { name: 'Storefront', exact: true }).click();
    await settled(page);
    await expect.poll(() => panel(page, 'Sessions').textContent()).toContain(await sessions('storefront'));
    expect(await page.getByRole('button', { name: 'Remove Project: Storefront' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Remove Project: Storefront' }).click();
    await expect.poll(() => panel(page, 'Sessions').textContent()).toContain(await sessions());
  });

  it('calls new what was not there before, and makes no percentage of it', async () => {
    await page.goto(pageOf('/assistant/settings/analytics?project=pricing&period=last-90-day'));
    await settled(page);
    const stat = panel(page, 'Total questions');
    expect(await stat.locator('.tally-change-text').textContent()).toBe('new');
    expect(await stat.textContent()).not.toMatch(/NaN|∞|Infinity/);
  });

  it('shows shares of credits that add up to all of them', async () => {
    await page.goto(pageOf('/assistant/settings/analytics'));
    await settled(page);
    const table = panel(page, 'Credits by category').getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Credit category',
      'Credits consumed',
      'Share',
      'Change',
    ]);
    expect(await table.getByRole('rowheader').allTextContents()).toHaveLength(5);
    expect(await table.locator('tfoot td').allTextContents()).toEqual([
      expect.stringMatching(/credits$/),
      '100%',
      expect.stringMatching(/%$/),
    ]);
  });

  it('says by role who was active: to a pointer, and to the keyboard', async () => {
    const byRole = page.getByRole('list', { name: 'By role', exact: true });
    await panel(page, 'Active users').hover();
    await byRole.waitFor();
    expect(await byRole.getByRole('listitem').first().textContent()).toContain('Developer');
    await page.mouse.move(2, 2);
    await byRole.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Active users, actions' }).focus();
    await page.keyboard.press('Tab');
    await byRole.waitFor();
    await page.keyboard.press('Escape');
    await byRole.waitFor({ state: 'detached' });
  });

  it.each([
    ['within', 'normal', 'Within the contract'],
    ['nearly', 'warning', 'Nearly used up'],
    ['exactly', 'warning', 'Used up'],
    ['over', 'over', 'Over the contract by'],
  ] as const)('says of a contract that is %s what it is, in words and by its sign', async (id, state, words) => {
    await standing(page, id);
    const meter = panel(page, 'Contract').getByRole('meter');
    await expect.poll(() => meter.getAttribute('aria-valuetext')).toContain(words);
    expect(await meter.getAttribute('data-state')).toBe(state);
    expect(await meter.locator('.tally-gauge-over').count()).toBe(state === 'over' ? 1 : 0);
    if (id === 'exactly') expect(await meter.textContent()).toContain('100%');
  });

  it('has no word of credits without a contract, and shows the contract on the page of the plan', async () => {
    await standing(page, 'none');
    await heading(page, 'Credits').waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.locator('.tally-dashboard').textContent()).not.toMatch(/credit/i);
    await page.getByRole('link', { name: 'Plan' }).click();
    await page.getByText('This workspace pays by the seat').waitFor();
    await standing(page, 'over');
    await page.getByRole('meter', { name: 'Enterprise' }).waitFor();
    await page.getByRole('link', { name: 'Analytics' }).click();
    await heading(page, 'Credits').waitFor();
  });

  it('speaks the language of the person, and takes on the brand of the house', async () => {
    await page.getByLabel('Language').selectOption('de');
    await heading(page, 'Nutzung').waitFor();
    await page.getByRole('button', { name: 'Nach Rolle' }).first().waitFor();
    await page.getByLabel('Brand').selectOption('harbour');
    const radius = () =>
      page
        .locator('.tally-dashboard-theme')
        .evaluate((theme) => getComputedStyle(theme).getPropertyValue('--tally-radius'));
    await expect.poll(radius).toBe('14px');
    await page.getByLabel('Language').selectOption('en');
    await heading(page, 'Usage').waitFor();
    await settled(page);
  });

  it('logs nothing that is wrong', () => {
    expect(seen.problems).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the assistant in the %s scheme', (scheme) => {
  const rules = scheme === 'light' ? 'all' : 'looks';
  let page: Page;

  beforeAll(async () => {
    ({ page } = await visit(browser, pageOf('/assistant/settings/analytics'), { scheme, now: NOW }));
    await settled(page);
  });
  afterAll(() => page?.context().close());

  it('has nothing that axe finds, closed and with a card opened', async () => {
    expect(await violations(page, rules)).toEqual([]);
    await page.getByRole('button', { name: 'By role' }).first().click();
    await page.getByRole('list', { name: 'By role', exact: true }).waitFor();
    expect(await violations(page, rules)).toEqual([]);
  });

  it.each(['/assistant', '/assistant/projects', '/assistant/connections', '/assistant/settings/plan', '/assistant/no'])(
    'has nothing that axe finds on %s',
    async (path) => {
      await page.evaluate((to) => {
        window.history.pushState(null, '', to);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      await page.locator('.tally-dashboard').waitFor({ state: 'detached' });
      await page.locator('.page h1').waitFor();
      expect(await violations(page, rules)).toEqual([]);
    },
  );
});
