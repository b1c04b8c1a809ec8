import '../../../src/components/theme/styles.css';
import { QueryClient } from '@tanstack/react-query';
import axe from 'axe-core';
import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import type { StageGraphs } from '../../../src/data/workflow/stage-graphs.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { memorySelectionStore, type SelectionStore } from '../../../src/hooks/selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { boardAdapter, boardGraph, boardReport, NOW } from '../../hooks/board.js';

let root: Root | undefined;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(1200, 900);
});

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  document.documentElement.dir = '';
  vi.restoreAllMocks();
});

const graphs: StageGraphs = { graphOf: () => Promise.resolve(boardGraph) };

function host(): HTMLElement {
  const element = document.createElement('main');
  document.body.append(element);
  return element;
}

const dashboard = (store: SelectionStore, queryClient = new QueryClient()) => (
  <StrictMode>
    <UsageProvider adapter={boardAdapter()} now={NOW} queryClient={queryClient} stageGraphs={graphs}>
      <Dashboard report={boardReport} store={store} />
    </UsageProvider>
  </StrictMode>
);

function show(search = '', store = memorySelectionStore(search)) {
  root = createRoot(host());
  root.render(dashboard(store));
  return store;
}

/** Tells when a page is taken over. */
function Taken({ onTaken, children }: { onTaken: () => void; children: ReactNode }) {
  useEffect(onTaken, [onTaken]);
  return children;
}

const tab = (name: string) => page.getByRole('tab', { name });
const row = (name: string) => page.getByRole('rowheader', { name, exact: true });
const plot = () => page.getByRole('application');
const spoken = () =>
  plot()
    .element()
    .querySelector('[aria-live]')
    ?.textContent?.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

describe('workflows by keyboard alone', () => {
  it('asks for one team, takes the one that is chosen, and shows its stages', async () => {
    const store = show();
    await expect.element(page.getByRole('heading', { name: 'Teams: choose one' })).toBeVisible();
    await expect.element(page.getByRole('option', { name: 'Birch' })).toBeVisible();
    (page.getByRole('searchbox').element() as HTMLElement).focus();
    await userEvent.keyboard('bir');
    await expect.element(page.getByRole('option', { name: 'Ash' })).not.toBeInTheDocument();
    await userEvent.tab();
    while (document.activeElement?.getAttribute('role') !== 'option') await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(row('Lab')).toBeVisible();
    expect(store.get()).toBe('team=b');
  });

  it('reads the graph along its ways, with names, figures and ways in and out', async () => {
    show('team=a');
    await expect.element(tab('Table')).toBeVisible();
    (tab('Table').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Graph')).toHaveFocus();
    await expect.element(plot()).toBeVisible();
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(plot()).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken()).toBe('To do: Moves 6; Remarks 1. Comes from Doing (1). Goes on to Doing (4) and Done (2).');
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken()).toMatch(/^Doing: Moves 4/);
    await userEvent.keyboard('{End}');
    expect(spoken()).toMatch(/^Done: .* Goes on to No further stage \(2\)\.$/);
    const tooltip = document.querySelector('.tally-tooltip');
    expect(tooltip?.textContent).toContain('Done');
    expect(tooltip?.matches(':popover-open')).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(tooltip?.matches(':popover-open')).toBe(false);
  });

  it('runs from right to left where people read so', async () => {
    document.documentElement.dir = 'rtl';
    show('team=a');
    await tab('Graph').click();
    await expect.element(plot()).toBeVisible();
    const stages = [...document.querySelectorAll('.tally-stage')].map((stage) => stage.getBoundingClientRect().left);
    expect(stages[0]).toBeGreaterThan(stages[1] ?? Number.POSITIVE_INFINITY);
    (plot().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(spoken()).toMatch(/^Doing/);
  });
});

describe('workflows', () => {
  it('keeps the tab that was chosen while filters change, also while no team or two are chosen', async () => {
    const store = show('team=a');
    await tab('Graph').click();
    await expect.element(plot()).toBeVisible();
    store.set('team=b');
    await expect.element(page.getByText(/^Not in the graph: .*Lab/)).toBeVisible();
    store.set('team=a&team=b');
    await expect.element(page.getByText(/2 are chosen at present/)).toBeVisible();
    expect(document.querySelector('table')).toBeNull();
    store.set('team=a');
    await expect.element(tab('Graph')).toHaveAttribute('aria-selected', 'true');
  });

  it('says under the pointer what is in a stage, above all and within the window', async () => {
    show('team=a');
    await tab('Graph').click();
    await expect.element(plot()).toBeVisible();
    const stage = [...document.querySelectorAll('.tally-stage')].at(-1) as HTMLElement;
    const { x, y, width } = stage.getBoundingClientRect();
    plot()
      .element()
      .dispatchEvent(new PointerEvent('pointermove', { clientX: x + width / 2, clientY: y + 10, bubbles: true }));
    const tooltip = document.querySelector('.tally-tooltip') as HTMLElement;
    expect(tooltip.querySelector('.tally-tooltip-name')?.textContent).toBe('Done');
    const box = tooltip.getBoundingClientRect();
    expect(box.width).toBeGreaterThan(80);
    expect(box.left >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight).toBe(true);
    const at = stage.getBoundingClientRect();
    expect(box.right <= at.left || box.left >= at.right || box.top >= at.bottom || box.bottom <= at.top).toBe(true);
  });

  it('goes down the page in a narrow column, and nothing but the graph scrolls sideways', async () => {
    await page.viewport(340, 800);
    show('team=a');
    await tab('Graph').click();
    await expect.element(plot()).toBeVisible();
    await vi.waitFor(() => expect(document.querySelector('[data-direction="down"]')).not.toBeNull());
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(340);
    await page.viewport(1200, 900);
    await vi.waitFor(() => expect(document.querySelector('[data-direction="across"]')).not.toBeNull());
  });

  it('takes over what a server rendered without a warning', async () => {
    const errors = vi.spyOn(console, 'error');
    const recovered = vi.fn();
    for (const search of ['team=a', '']) {
      const queryClient = new QueryClient();
      const filters = search === '' ? {} : { team: ['a'] };
      const selection = { ...selectionOf(boardReport), filters };
      await prefetchReport(queryClient, { adapter: boardAdapter(), report: boardReport, selection, now: NOW });
      const element = host();
      element.innerHTML = renderToString(dashboard(memorySelectionStore(search), queryClient));
      const isTaken = vi.fn();
      const taken = hydrateRoot(
        element,
        <Taken onTaken={isTaken}>{dashboard(memorySelectionStore(search), queryClient)}</Taken>,
        { onRecoverableError: recovered },
      );
      await vi.waitFor(() => expect(isTaken).toHaveBeenCalled());
      await expect.element(search === '' ? page.getByRole('option', { name: 'Ash' }) : row('To do')).toBeVisible();
      taken.unmount();
      element.remove();
    }
    expect(recovered).not.toHaveBeenCalled();
    expect(errors).not.toHaveBeenCalled();
  });

  it('passes axe with the choice, the table and the graph', async () => {
    const store = show();
    const check = async () => (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    await expect.element(page.getByRole('option', { name: 'Ash' })).toBeVisible();
    expect(await check()).toEqual([]);
    store.set('team=a');
    await expect.element(row('To do')).toBeVisible();
    expect(await check()).toEqual([]);
    await tab('Graph').click();
    await expect.element(plot()).toBeVisible();
    expect(await check()).toEqual([]);
  });
});
