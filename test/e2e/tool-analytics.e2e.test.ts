import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.js';
import { openBrowser, type Visit, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);
const TOOL = 'Sun hours study';

let browser: Browser;
let seen: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  seen = await visit(browser, new URL('/tools', demo).href, { now: NOW });
  page = seen.page;
  await link().waitFor();
});
afterEach(async () => {
  expect(seen.problems).toEqual([]);
  await page.context().close();
});

const link = () => page.getByRole('link', { name: TOOL });
const row = () => page.getByRole('row').filter({ has: link() });
const menu = () => page.getByRole('menu', { name: `Actions for ${TOOL}` });
const view = () => menu().getByRole('menuitem', { name: 'View analytics' });
const dialog = () => page.getByRole('dialog', { name: `Analytics of ${TOOL}` });
const heading = () => dialog().getByRole('heading', { name: TOOL });
const focused = () => page.evaluate(() => document.activeElement?.textContent);

async function closes(): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

describe('a tool in a list of the product', () => {
  it.each(['ContextMenu', 'Shift+F10'])('shows its analytics by %s, and gets the focus back', async (keys) => {
    await link().focus();
    await page.keyboard.press(keys);
    await view().waitFor();
    expect(await focused()).toBe('View analytics');
    await page.keyboard.press('Enter');
    await heading().waitFor();
    await closes();
    expect(await focused()).toBe(TOOL);
  });

  it('shows its analytics by a right-click anywhere on its row, and is still a link', async () => {
    await row().getByRole('cell').first().click({ button: 'right' });
    await view().click();
    await heading().waitFor();
    await expect.poll(() => dialog().getByRole('region', { name: 'Total runs' }).textContent()).toMatch(/\d/);
    expect(await violations(page)).toEqual([]);
    await closes();
    await link().click();
    await page.waitForURL('**/tools/sun-hours-study');
  });

  it('has a button of the product that opens the same', async () => {
    const button = page.getByRole('button', { name: `Analytics of ${TOOL}` });
    await button.focus();
    await page.keyboard.press('Enter');
    await heading().waitFor();
    await closes();
    expect(await focused()).toBe('Analytics');
  });

  it('shows its analytics by a long press, and follows its link by a tap', async () => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 800, height: 900 } });
    const phone = await context.newPage();
    await phone.clock.setFixedTime(NOW);
    await phone.goto(new URL('/library', demo).href);
    const item = phone
      .getByRole('listitem')
      .filter({ has: phone.getByRole('heading') })
      .first();
    const name = await item.getByRole('link').innerText();
    const box = await item.getByRole('link').boundingBox();
    if (box === null) throw new Error('The item is not on the page.');
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    const devtools = await context.newCDPSession(phone);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    const asked = phone.getByRole('menuitem', { name: 'View analytics' });
    await asked.waitFor();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(new URL(phone.url()).pathname).toBe('/library');
    await asked.tap();
    await phone.getByRole('dialog').getByRole('heading', { name }).waitFor();
    await phone.getByRole('button', { name: 'Close' }).tap();
    await item.getByRole('link').tap();
    await phone.waitForURL('**/tools/*');
    await context.close();
  });
});

describe('the page of a tool', () => {
  it('holds its analytics, with what was chosen in the address', async () => {
    await link().click();
    const figures = page.locator('.tally-tool');
    await figures.getByRole('heading', { name: 'Analytics' }).waitFor();
    await figures.getByRole('button', { name: /^Period/ }).click();
    await page.getByRole('option', { name: 'Last 90 days' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe('last-90-day');
    await page.reload();
    await expect.poll(() => figures.getByRole('button', { name: /^Period/ }).textContent()).toContain('Last 90 days');
    const lastUsed = figures.getByRole('region', { name: 'Last used' });
    await expect.poll(() => lastUsed.textContent()).toMatch(/ago|now|yesterday/);
  });
});

describe('the dashboard', () => {
  it('compares tools with the plugins that they replace, and says on how much savings rest', async () => {
    await page.goto(demo);
    const plugins = page.getByRole('region', { name: 'Tools that replace plugins' });
    await plugins.getByText('FormNest Pro').waitFor();
    expect(await plugins.textContent()).toMatch(/\$85\.00 a seat and month/);
    const saved = page.getByRole('region', { name: 'Time saved', exact: true });
    await expect.poll(() => saved.textContent()).toMatch(/Based on \d+ of \d+ tools, [\d.]+% of runs\. Assumptions: /);
  });
});
