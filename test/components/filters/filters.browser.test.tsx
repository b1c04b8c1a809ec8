import '../../../src/components/theme/styles.css';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FilterBar } from '../../../src/components/filters/filter-bar.js';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { memorySelectionStore, type SelectionStore } from '../../../src/hooks/selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { SelectionProvider } from '../../../src/hooks/use-selection.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

let root: Root | undefined;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(1000, 800);
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

async function show(store: SelectionStore, scheme: 'light' | 'dark' = 'light', locale = 'en') {
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <StrictMode>
      <UsageProvider adapter={shopAdapter()} now={NOW} locale={locale}>
        <ThemeScope scheme={scheme} style={{ padding: 16, minHeight: 700 }}>
          <SelectionProvider report={shopReport} store={store}>
            <FilterBar dimensions={shopReport.filters} />
          </SelectionProvider>
        </ThemeScope>
      </UsageProvider>
    </StrictMode>,
  );
  await expect.element(button(/^Period/)).toBeVisible();
}

const button = (name: RegExp | string) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const option = (name: string) => dialog().getByRole('option', { name });
const press = (keys: string) => userEvent.keyboard(keys);
const focused = () => document.activeElement?.textContent;
const kept = (store: SelectionStore, text: string) => vi.waitFor(() => expect(store.get()).toBe(text));
const closed = () => expect.element(dialog()).not.toBeInTheDocument();

async function violations() {
  await vi.waitFor(() => expect(document.getAnimations()).toEqual([]));
  const { violations: found } = await axe.run(document.body, { rules: { 'page-has-heading-one': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join('\n')}`);
}

describe('by keyboard alone', () => {
  it('chooses a period by name: open, move, choose, and focus comes back', async () => {
    const store = memorySelectionStore();
    await show(store);
    await press('{Tab}');
    expect(focused()).toContain('Last 7 days');
    await press('{Enter}');
    await expect.element(option('Last 7 days')).toHaveFocus();
    await press('{ArrowDown}{Enter}');
    await closed();
    await kept(store, 'period=last-30-day');
    await vi.waitFor(() => expect(focused()).toContain('Last 30 days'));
  });

  it('closes when the period that is set is chosen again', async () => {
    const store = memorySelectionStore('period=year-to-date');
    await show(store);
    await button(/^Period/).click();
    await option('Year to date').click();
    await closed();
    expect(store.get()).toBe('period=year-to-date');
  });

  it('closes by Escape without a change', async () => {
    const store = memorySelectionStore();
    await show(store);
    await press('{Tab}{Enter}');
    await expect.element(option('Last 7 days')).toHaveFocus();
    await press('{ArrowDown}{Escape}');
    await closed();
    expect(focused()).toContain('Period: Last 7 days');
    expect(store.get()).toBe('');
  });

  it('picks a range in the calendar', async () => {
    const store = memorySelectionStore('from=2026-03-10&to=2026-03-12');
    await show(store);
    await press('{Tab}{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('March 12, 2026'));
    // Having set the first day, focus moves on to the next.
    await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}{ArrowDown}{Enter}');
    await button('Apply').click();
    await kept(store, 'from=2026-03-09&to=2026-03-17');
    await expect.element(button(/Mar 9 – 17, 2026/)).toHaveFocus();
  });

  it('takes typed dates in the order of the language, and refuses them in the wrong order', async () => {
    const store = memorySelectionStore('from=2026-03-10&to=2026-03-12');
    await show(store, 'light', 'de');
    await button(/^Period/).click();
    const day = dialog()
      .getByRole('group', { name: /First day/ })
      .getByRole('spinbutton')
      .first();
    await day.click();
    await press('20');
    await expect.element(page.getByText('The last day lies before the first one.')).toBeVisible();
    await expect.element(button('Apply')).toBeDisabled();
    await day.click();
    await press('08');
    await button('Apply').click();
    await kept(store, 'from=2026-03-08&to=2026-03-12');
  });

  it('chooses members: search, tick, all, and clear', async () => {
    const store = memorySelectionStore();
    await show(store);
    (button(/^Clerk/).element() as HTMLElement).focus();
    await press('{Enter}');
    const search = dialog().getByRole('searchbox', { name: 'Search clerks' });
    await expect.element(search).toHaveFocus();
    await expect.element(option('Ada')).toBeVisible();
    await press('bro');
    await expect.element(option('Ada')).not.toBeInTheDocument();
    await press('{Tab}{Tab} ');
    await kept(store, 'clerk=c2');
    await press('{Shift>}{Tab}{Tab}{/Shift}');
    await expect.element(search).toHaveFocus();
    await press('{Escape}');
    await expect.element(search).toHaveValue('');
    const all = dialog().getByRole('checkbox', { name: 'Select all' });
    await expect.element(all).toBePartiallyChecked();
    await press('{Tab} ');
    await kept(store, '');
    await expect.element(all).not.toBeChecked();
    await press(' ');
    await kept(store, 'clerk=c1&clerk=c2&clerk=-');
    await expect.element(all).toBeChecked();
    await press('{Escape}');
    await closed();
    expect(focused()).toContain('Clerk: Ada +2');
  });

  it('moves between grains by arrow keys, and chooses a comparison', async () => {
    const store = memorySelectionStore('period=last-90-day');
    await show(store);
    (page.getByRole('radio', { name: 'Day' }).element() as HTMLElement).focus();
    await press('{ArrowRight}');
    await kept(store, 'period=last-90-day&grain=week');
    await press('{ArrowLeft}');
    await kept(store, 'period=last-90-day');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Compare with' }), 'Same weekdays last year');
    await kept(store, 'period=last-90-day&compare=last-year-weekday');
  });

  it('removes chips one by one without losing focus, and all at once', async () => {
    const store = memorySelectionStore('till=North&till=-&outcome=paid');
    await show(store);
    const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
    expect(chips.elements().map((chip) => chip.textContent)).toEqual(['Till: North', 'Till: None', 'Outcome: Paid']);
    (button('Remove Till: North').element() as HTMLElement).focus();
    await press('{Enter}');
    await kept(store, 'till=-&outcome=paid');
    await expect.element(button('Remove Till: None')).toHaveFocus();
    await button('Clear all').click();
    await kept(store, '');
    await expect.element(button(/^Period/)).toHaveFocus();
  });
});

describe('what is opened', () => {
  it.each([1400, 768, 375])('lies in the theme and in the page, %i wide', async (width) => {
    await page.viewport(width, 800);
    await show(memorySelectionStore(), 'dark');
    for (const name of [/^Period/, /^Clerk/]) {
      await button(name).click();
      await expect.element(dialog()).toBeVisible();
      const element = dialog().element();
      expect(element.closest('[data-tally-scheme="dark"]')).not.toBeNull();
      const { left, right, width: wide } = element.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(window.innerWidth);
      expect(element.scrollWidth).toBeLessThanOrEqual(Math.ceil(wide));
      await press('{Escape}');
      await closed();
    }
  });

  it('can be taken away with the page while it is open', async () => {
    for (let time = 0; time < 2; time++) {
      await show(memorySelectionStore());
      await button(/^Till/).click();
      await expect.element(option('North')).toBeVisible();
      root?.unmount();
      document.body.replaceChildren();
      await closed();
    }
  });

  it('closes by a click outside', async () => {
    await show(memorySelectionStore());
    await button(/^Till/).click();
    await expect.element(dialog()).toBeVisible();
    await userEvent.click(document.body, { position: { x: 700, y: 600 }, force: true });
    await closed();
  });
});

describe.each(['light', 'dark'] as const)('to axe, %s', (scheme) => {
  it('has no fault, closed, with chips, and opened', async () => {
    await show(memorySelectionStore('till=North&clerk=c1'), scheme);
    await expect.element(button('Remove Clerk: Ada')).toBeVisible();
    expect(await violations()).toEqual([]);
    for (const name of [/^Period/, /^Till/]) {
      await button(name).click();
      await expect.element(dialog()).toBeVisible();
      expect(await violations()).toEqual([]);
      await press('{Escape}');
      await closed();
    }
  });
});
