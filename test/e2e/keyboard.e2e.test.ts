import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openBrowser, panel, settled, type Visit, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);

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
  seen = await visit(browser, demo, { now: NOW });
  page = seen.page;
  await settled(page);
});
afterEach(async () => {
  expect(seen.problems).toEqual([]);
  await page.context().close();
});

const filter = (name: string | RegExp) => page.getByRole('search').getByRole('button', { name });
const parameter = (name: string) => expect.poll(() => new URL(page.url()).searchParams.get(name));

/** Presses keys on a control, as somebody who has come to it by Tab. */
async function press(control: Locator, ...keys: readonly string[]): Promise<void> {
  await control.focus();
  for (const key of keys) await page.keyboard.press(key);
}

describe('by keyboard alone', () => {
  it('every control of the page is reached, in its order', async () => {
    const controls = await page.evaluate(() => {
      const candidates = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, textarea, [tabindex]',
      );
      const groups = new Set<string>();
      return [...candidates].filter((element) => {
        if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility()) return false;
        if (element instanceof HTMLInputElement && element.type === 'radio') {
          if (!element.checked || groups.has(element.name)) return false;
          groups.add(element.name);
        }
        element.dataset.control = String(document.querySelectorAll('[data-control]').length);
        return true;
      }).length;
    });
    const reached: string[] = [];
    for (let i = 0; i < controls; i++) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.control ?? 'none'),
      );
    }
    expect(controls).toBeGreaterThan(60);
    expect(reached).toEqual(Array.from({ length: controls }, (_, i) => String(i)));
  });

  it('a filter is opened, searched, chosen from, closed and cleared', async () => {
    await press(filter('User'), 'Enter');
    const options = page.getByRole('dialog').getByRole('option');
    await options.first().waitFor();
    await page.keyboard.type('wiś');
    await expect.poll(() => options.allTextContents()).toEqual(['Tomasz Wiśniewski']);
    await page.keyboard.press('Tab');
    while ((await page.evaluate(() => document.activeElement?.getAttribute('role'))) !== 'option') {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await parameter('user').toBe('tomasz.wisniewski');
    await page.keyboard.press('Escape');
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => filter(/^User/).evaluate((button) => button === document.activeElement)).toBe(true);

    await press(page.getByRole('button', { name: 'Remove User: Tomasz Wiśniewski' }), 'Enter');
    await parameter('user').toBeNull();
  });

  it('a period is chosen', async () => {
    await press(filter('Last 30 days'), 'Enter');
    const chosen = page.getByRole('dialog').getByRole('option', { name: 'Last 30 days' });
    await chosen.waitFor();
    await expect.poll(() => chosen.evaluate((option) => option === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await parameter('period').toBe('last-90-day');
    expect(await filter('Last 90 days').count()).toBe(1);
  });

  it('the grain and the comparison are chosen', async () => {
    await press(page.getByRole('radio', { name: 'Day' }), 'ArrowRight');
    await parameter('grain').toBe('week');
    await press(page.getByRole('combobox', { name: 'Compare with' }), 'ArrowUp');
    await parameter('compare').toBe('none');
  });

  it('a chart is read, shown as a table, sorted and shown as a chart again', async () => {
    const chart = panel(page, 'Runs over time');
    const plot = chart.getByRole('application');
    await press(plot, 'End', 'ArrowLeft');
    await expect.poll(() => plot.locator('[aria-live]').textContent()).toMatch(/Nov 17.*Succeeded/);
    await press(chart.getByRole('button', { name: /table/i }), 'Enter');
    const sort = chart.getByRole('columnheader').nth(1);
    await press(sort.getByRole('button'), 'Enter');
    await expect.poll(() => sort.getAttribute('aria-sort')).toMatch(/scending/);
    await press(chart.getByRole('button', { name: /chart/i }), 'Enter');
    await plot.waitFor();
  });

  it('a bar filters the page by its member', async () => {
    const chart = panel(page, 'Most used tools');
    await press(chart.getByRole('button', { name: /Room schedule builder/ }), 'Enter');
    await parameter('tool').toBe('room-schedule-builder');
    await press(page.getByRole('button', { name: 'Clear all' }), 'Enter');
    await parameter('tool').toBeNull();
  });

  it('the product around the dashboard is used', async () => {
    await press(page.locator('summary', { hasText: 'rows read' }), 'Enter');
    await expect.poll(() => page.getByText('What became of the rows').isVisible()).toBe(true);
    await press(page.getByRole('button', { name: 'Dark mode' }), 'Space');
    await expect.poll(() => page.locator('html').getAttribute('data-scheme')).toBe('dark');
    await press(page.getByRole('link', { name: 'Tools' }), 'Enter');
    await page.getByRole('searchbox', { name: 'Search' }).focus();
    await page.keyboard.type('façade');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('4 tools');
  });
});
