import type { Browser, Locator, Page } from 'playwright';
import { assistantDashboard } from 'tallyboard/models/assistant';
import { automationDashboard } from 'tallyboard/models/automation';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Stop, tabWalk } from './tab-walk.js';
import { openBrowser, panel, settled, type Visit, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);
const PRODUCTS = [
  { product: 'tools', path: '/settings/analytics', sections: automationDashboard.sections },
  {
    product: 'assistant',
    path: '/assistant/settings/analytics?project=storefront',
    sections: assistantDashboard.sections,
  },
];

let browser: Browser;
let seen: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(async () => {
  expect(seen.problems).toEqual([]);
  await page.context().close();
});

async function open(path: string, width = 1440): Promise<void> {
  seen = await visit(browser, new URL(path, demo).href, { now: NOW });
  page = seen.page;
  await page.setViewportSize({ width, height: 900 });
  await settled(page);
}

const hasFocus = (control: Locator) =>
  expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true);
const parameter = (name: string) => expect.poll(() => new URL(page.url()).searchParams.get(name));
const actions = (title: string) => page.getByRole('button', { name: `${title}, actions`, exact: true });
const inside = (popup: Locator) =>
  expect.poll(() => popup.evaluate((element) => element.contains(document.activeElement))).toBe(true);

async function press(control: Locator, ...keys: readonly string[]): Promise<void> {
  await control.focus();
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens a popup from its control, and leaves it by Escape: focus goes in, and comes back. */
async function opensAndCloses(control: Locator, popup: Locator): Promise<void> {
  await press(control, 'Enter');
  await popup.waitFor();
  await inside(popup);
  await page.keyboard.press('Escape');
  await popup.waitFor({ state: 'detached' });
  await hasFocus(control);
}

describe.each(PRODUCTS)('Tab through the dashboard of the $product', ({ path, sections }) => {
  it.each([1440, 375])('comes to every panel in its order, in sight, at %d pixels', async (width) => {
    await open(path, width);
    const stops = await tabWalk(page);
    const titles = sections.flatMap(({ panels: all }) => all.map(({ title }) => title));
    // What opens as focus comes to a figure has a title of its own.
    const panels = stops.flatMap(({ panel: title }) => (title !== null && titles.includes(title) ? title : []));
    expect(panels.filter((title, i) => title !== panels[i - 1])).toEqual(titles);
    const where = ({ name, panel: title }: Stop) => `${title ?? 'page'}: ${name}`;
    expect(stops.filter(({ name }) => name === '').map(where)).toEqual([]);
    expect(stops.filter(({ isMarked }) => !isMarked).map(where)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen).map(where)).toEqual([]);
  });
});

describe('what opens on the dashboard of tools', () => {
  it('takes focus, closes by Escape, and gives focus back', async () => {
    await open('/settings/analytics');
    const filters = page.getByRole('search');
    const dialog = page.getByRole('dialog');
    for (const name of [/^Period/, 'Department', 'Platform', 'Category', 'Tag', 'User']) {
      await opensAndCloses(filters.getByRole('button', { name }), dialog);
    }
    await opensAndCloses(page.getByRole('button', { name: 'Views' }), dialog);
    for (const title of ['Runs', 'Runs over time', 'Busiest hours', 'Tools']) {
      await opensAndCloses(actions(title), page.getByRole('menu'));
    }
  });

  it('shows a panel in full size, and how its figure is computed', async () => {
    await open('/settings/analytics');
    for (const item of ['Full size', 'How is this computed?']) {
      await press(actions('Runs over time'), 'Enter');
      const choice = page.getByRole('menuitem', { name: item });
      await choice.waitFor();
      await press(choice, 'Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await inside(dialog);
      for (let i = 0; i < 40; i++) await page.keyboard.press('Tab');
      // Tab goes from the end of the dialog to the browser, and from there into the dialog again.
      if (await page.evaluate(() => document.activeElement === document.body)) await page.keyboard.press('Tab');
      await inside(dialog);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await hasFocus(actions('Runs over time'));
    }
  });

  it('takes a period from the calendar', async () => {
    await open('/settings/analytics');
    await press(page.getByRole('search').getByRole('button', { name: /^Period/ }), 'Enter');
    const dialog = page.getByRole('dialog');
    const day = dialog.getByRole('button', { name: /November 10, 2026/ });
    // The end goes on to the next day by itself, as a range of one day is chosen seldom.
    await press(day, 'Enter', 'ArrowRight', 'ArrowRight', 'Enter');
    await press(dialog.getByRole('button', { name: 'Apply' }), 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await parameter('from').toBe('2026-11-10');
    await parameter('to').toBe('2026-11-13');
    await hasFocus(page.getByRole('search').getByRole('button', { name: /^Period/ }));
  });

  it('keeps a view, and comes back to it', async () => {
    await open('/settings/analytics?period=last-90-day');
    const views = page.getByRole('button', { name: /^Views/ });
    const dialog = page.getByRole('dialog');
    await press(views, 'Enter');
    await press(dialog.getByRole('button', { name: 'Save as new view' }), 'Enter');
    await hasFocus(dialog.getByLabel('Name', { exact: true }));
    await page.keyboard.type('Quarter');
    await page.keyboard.press('Enter');
    await dialog.getByText('“Quarter” is saved.').waitFor();
    await inside(dialog);
    await page.keyboard.press('Escape');
    await hasFocus(views);
    await press(page.getByRole('search').getByRole('button', { name: /^Period/ }), 'Enter');
    await press(dialog.getByRole('option', { name: 'Last 7 days' }), 'Enter');
    await parameter('period').toBe('last-7-day');
    await press(views, 'Enter');
    await press(dialog.getByRole('button', { name: /^Quarter/ }), 'Enter');
    await parameter('period').toBe('last-90-day');
  });
});

describe('the charts', () => {
  it('are gone into: a part of time, and the members of a member', async () => {
    await open('/settings/analytics');
    const plot = panel(page, 'Runs over time').getByRole('application');
    await press(plot, 'Home', 'PageDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
    await parameter('from').toBe('2026-10-23');
    await parameter('to').toBe('2026-10-25');
    await hasFocus(plot);
    await press(page.getByRole('button', { name: 'Back to Last 30 days' }), 'Enter');
    await parameter('from').toBeNull();
    await inside(page.locator('.tally-dashboard'));
    await settled(page);

    const drilled = panel(page, 'Runs by category');
    await press(drilled.getByRole('button', { name: /^Documentation/ }), 'Enter');
    const trail = drilled.getByRole('navigation', { name: 'Path of this panel' });
    await trail.waitFor();
    await settled(page);
    await inside(drilled);
    await press(trail.getByRole('button').first(), 'Enter');
    await trail.waitFor({ state: 'detached' });
    await drilled.getByRole('button', { name: /^Documentation/ }).waitFor();
    await inside(drilled);
  });

  it('of time and of hours tell their figures by arrow keys, and let go by Escape', async () => {
    await open('/settings/analytics');
    for (const title of ['Runs over time', 'Busiest hours', 'Success rate by platform', 'Credits over time']) {
      const plot = panel(page, title).getByRole('application');
      await press(plot, 'Home', 'ArrowRight');
      await expect.poll(() => plot.locator('[aria-live]').textContent(), { message: title }).toMatch(/\d/);
      await page.keyboard.press('Escape');
      await hasFocus(plot);
    }
  });
});

describe('the assistant', () => {
  it('offers a project where workflows need one, and shows its stages as a table and as a graph', async () => {
    await open('/assistant/settings/analytics');
    await page.getByLabel('Search projects').focus();
    await page.keyboard.type('storef');
    const offered = page.getByRole('listbox', { name: 'Projects' }).getByRole('option');
    const project = offered.filter({ hasText: 'Storefront' });
    await expect.poll(() => offered.count()).toBe(1);
    await press(project, 'Enter');
    await parameter('project').toBe('storefront');
    await settled(page);
    const stages = panel(page, 'Stages');
    await press(stages.getByRole('tab', { name: 'Table' }), 'ArrowRight');
    await hasFocus(stages.getByRole('tab', { name: 'Graph' }));
    const graph = stages.getByRole('application');
    await graph.waitFor();
    await press(graph, 'Home', 'ArrowRight');
    await expect.poll(() => graph.locator('[aria-live]').textContent()).toMatch(/\d/);
    await press(stages.getByRole('tab', { name: 'Graph' }), 'ArrowLeft');
    await stages.getByRole('table').first().waitFor();
  });

  it('says who was active by role as focus comes there, and shows the contract as a table', async () => {
    await open('/assistant/settings/analytics');
    const byRole = page.getByRole('list', { name: 'By role', exact: true });
    await actions('Active users').focus();
    await page.keyboard.press('Tab');
    await byRole.waitFor();
    await page.keyboard.press('Escape');
    await byRole.waitFor({ state: 'detached' });
    const contract = panel(page, 'Contract');
    await press(contract.getByRole('application'), 'End');
    await expect.poll(() => contract.locator('[aria-live]').first().textContent()).toMatch(/\d/);
    await press(contract.getByRole('button', { name: 'Show as table' }), 'Enter');
    await contract.getByRole('table').waitFor();
    for (const title of ['Active users', 'Contract', 'Credits by category']) {
      await opensAndCloses(actions(title), page.getByRole('menu'));
    }
  });
});
