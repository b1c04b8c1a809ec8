import '../../../src/components/theme/styles.css';
import { QueryClient } from '@tanstack/react-query';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard, type DashboardProps } from '../../../src/components/dashboard/dashboard.js';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { urlSelectionStore } from '../../../src/hooks/url-selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

let root: Root | undefined;
const address = window.location.href;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(1200, 900);
});

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  window.history.replaceState(null, '', address);
  vi.restoreAllMocks();
});

function host(): HTMLElement {
  const element = document.createElement('main');
  document.body.append(element);
  return element;
}

function show(props: Partial<DashboardProps> = {}, adapter: UsageAdapter = shopAdapter()) {
  root = createRoot(host());
  root.render(
    <StrictMode>
      <UsageProvider adapter={adapter} now={NOW}>
        <Dashboard report={shopReport} {...props} />
      </UsageProvider>
    </StrictMode>,
  );
}

const panel = (name: string) => page.getByRole('region', { name, exact: true });
const sales = () => panel('Sales').getByText(/^\d+$/).first();
const button = (name: string) => page.getByRole('button', { name });
const store = urlSelectionStore({ prefix: 'u.' });

describe('Dashboard', () => {
  it('filters every panel by a bar that is chosen, says so in the URL, and goes back', async () => {
    show({ store });
    await expect.element(sales()).toHaveTextContent('60');
    const before = window.location.search;
    await panel('Sales by till').getByRole('button', { name: /North/ }).click();
    await expect.element(sales()).toHaveTextContent('20');
    expect(new URLSearchParams(window.location.search).get('u.till')).toBe('North');
    await expect.element(panel('Deliveries').getByText(/Not filtered by Till/)).toBeInTheDocument();
    await button('Remove Till: North').click();
    await expect.element(sales()).toHaveTextContent('60');
    window.history.back();
    await expect.element(sales()).toHaveTextContent('20');
    window.history.back();
    await expect.element(sales()).toHaveTextContent('60');
    expect(window.location.search).toBe(before);
  });

  it('goes into a day and back, and says so in the URL', async () => {
    show({ store });
    await expect.element(sales()).toHaveTextContent('60');
    const before = window.location.search;
    document.querySelector<HTMLElement>('.tally-plot')?.focus();
    await userEvent.keyboard('{End}{Enter}');
    // Thirteen sales from midnight to noon of the last day, and its hours in place of days.
    await expect.element(sales()).toHaveTextContent('13');
    await expect.element(page.getByRole('radio', { name: 'Hour' })).not.toBeInTheDocument();
    const params = new URLSearchParams(window.location.search);
    expect([params.get('u.from'), params.get('u.to'), params.get('u.within')]).toEqual([
      '2026-03-31',
      '2026-03-31',
      'last-7-day',
    ]);
    const way = page.getByRole('navigation', { name: 'Periods on the way here' });
    await expect.element(way).toHaveTextContent('Last 7 daysMar 31, 2026');
    await way.getByRole('button', { name: 'Back to Last 7 days' }).click();
    await expect.element(sales()).toHaveTextContent('60');
    expect(window.location.search).toBe(before);
    expect(document.activeElement?.textContent).toContain('Last 7 days');
    window.history.back();
    await expect.element(sales()).toHaveTextContent('13');
    await expect.element(way).toBeVisible();
  });

  it('goes down the path of a panel, filters the page on the way, and comes back up', async () => {
    const [section] = shopReport.sections;
    const panels = (section?.panels ?? []).map((each) =>
      each.view === 'ranking' ? { ...each, drill: ['clerk' as const] } : each,
    );
    const report = { ...shopReport, sections: [{ id: 'all', title: 'All', panels }] };
    show({ report, store });
    const tills = panel('Sales by till');
    await tills.getByRole('button', { name: /North/ }).click();
    await expect.element(sales()).toHaveTextContent('20');
    await expect.element(tills.getByRole('button', { name: /Ada/ })).toBeVisible();
    expect(new URLSearchParams(window.location.search).get('u.drill.tills')).toBe('till');
    expect(document.activeElement).toBe(tills.element());
    const way = tills.getByRole('navigation', { name: 'Path of this panel' });
    await expect.element(way).toHaveTextContent('TillsNorth');
    // The path has ended: who is chosen now is filtered by, and no more.
    await tills.getByRole('button', { name: /Ada/ }).click();
    await expect.element(button('Remove Clerk: Ada')).toBeVisible();
    await expect.element(way).toHaveTextContent('TillsNorth');
    await way.getByRole('button', { name: 'Back to Tills' }).click();
    await expect.element(tills.getByRole('button', { name: /South/ })).toBeVisible();
    await expect.element(button('Remove Till: North')).not.toBeInTheDocument();
    await expect.element(button('Remove Clerk: Ada')).toBeVisible();
  });

  it('shows after a reload what the URL says', async () => {
    const url = new URL(address);
    url.searchParams.set('u.period', 'last-2-day');
    url.searchParams.append('u.till', 'North');
    window.history.replaceState(null, '', url);
    show({ store });
    await expect.element(sales()).toHaveTextContent('13');
    await expect.element(page.getByRole('button', { name: 'Till: North', exact: true })).toBeVisible();
  });

  it('keeps the old figures, marked, until the new ones are there', async () => {
    const source = shopAdapter();
    const held: (() => void)[] = [];
    let isSlow = false;
    show(
      {},
      {
        ...source,
        run: async (queries, options) => {
          if (isSlow) {
            await new Promise<void>((resolve) => {
              held.push(resolve);
            });
          }
          return source.run(queries, options);
        },
      },
    );
    await expect.element(sales()).toHaveTextContent('60');
    isSlow = true;
    await panel('Sales by till').getByRole('button', { name: /North/ }).click();
    await expect.element(button('Remove Till: North')).toBeVisible();
    await expect.element(panel('Sales')).toHaveAttribute('data-refreshing');
    expect(sales().element().textContent).toBe('60');
    for (const release of held) release();
    await expect.element(sales()).toHaveTextContent('20');
    await expect.element(panel('Sales')).not.toHaveAttribute('data-refreshing');
  });

  it('offers a longer period and clearing the filters where there is nothing', async () => {
    const [section] = shopReport.sections;
    const tills = section?.panels.filter((each) => each.id === 'tills') ?? [];
    const report = { ...shopReport, sections: [{ id: 'tills', title: 'Tills', panels: tills }] };
    window.history.replaceState(null, '', `${address.split('?')[0]}?u.from=2025-01-01&u.to=2025-01-03&u.till=West`);
    show({ report, store });
    await button('Clear filters').click();
    await button('Show a longer period').click();
    await expect.element(panel('Sales by till').getByText('North')).toBeVisible();
    expect(window.location.search).toBe('');
  });

  it('takes over the page of a server without a warning and without asking again', async () => {
    const adapter = shopAdapter();
    const queryClient = new QueryClient();
    await prefetchReport(queryClient, { adapter, report: shopReport, now: NOW });
    const tree = (
      <StrictMode>
        <UsageProvider adapter={adapter} now={NOW} queryClient={queryClient}>
          <Dashboard report={shopReport} store={store} />
        </UsageProvider>
      </StrictMode>
    );
    const element = host();
    element.innerHTML = renderToString(tree);
    expect(element.textContent).toContain('Till report');
    const complaints = vi.spyOn(console, 'error');
    const run = vi.spyOn(adapter, 'run');
    const recoverable = vi.fn();
    root = hydrateRoot(element, tree, { onRecoverableError: recoverable });
    await userEvent.click(page.getByRole('radio', { name: 'Hour' }));
    await expect.element(page.getByRole('radio', { name: 'Hour' })).toBeChecked();
    // The stat and the chart of sales are one question; what has no buckets of time does not change with their length.
    const asked = () => run.mock.calls.flatMap(([queries]) => queries.map((query) => query.grain));
    await vi.waitFor(() => expect(asked()).toEqual(['hour', 'hour']));
    expect(recoverable).not.toHaveBeenCalled();
    expect(complaints).not.toHaveBeenCalled();
  });

  it.each([320, 768, 1440, 2560])('never scrolls sideways, %i wide', async (width) => {
    await page.viewport(width, 900);
    show();
    await expect.element(sales()).toHaveTextContent('60');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each(['light', 'dark'] as const)('has no fault to axe, %s', async (scheme) => {
    show({ scheme });
    await expect.element(sales()).toHaveTextContent('60');
    await vi.waitFor(() => expect(document.getAnimations()).toEqual([]));
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });

  it('has headings in order, one for each part', async () => {
    show();
    await expect.element(sales()).toHaveTextContent('60');
    const headings = [...document.querySelectorAll('h1, h2, h3')].map((each) => `${each.tagName} ${each.textContent}`);
    expect(headings).toEqual([
      'H1 Till report',
      'H2 Overview',
      'H3 Sales',
      'H3 Deliveries',
      'H3 Sales over time',
      'H3 Sales by till',
    ]);
  });
});
