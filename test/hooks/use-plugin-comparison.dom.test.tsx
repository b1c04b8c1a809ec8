import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore } from '../../src/data/engine/event-store.js';
import { automation } from '../../src/data/models/automation/model.js';
import type { Selection } from '../../src/data/report/selection.js';
import { type PluginSource, pluginSource } from '../../src/data/roi/plugin-source.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { usePluginComparison } from '../../src/hooks/use-plugin-comparison.js';
import { SelectionProvider } from '../../src/hooks/use-selection.js';
import { NOW as SHOP_NOW, shopAdapter } from './shop.js';

/** A busy machine answers late. */
afterEach(cleanup);

const NOW = Date.UTC(2026, 5, 30, 12);
const JUNE: Selection = {
  period: { kind: 'range', start: '2026-06-01', end: '2026-07-01' },
  grain: null,
  comparison: null,
  filters: {},
};

function adapter() {
  const store = createEventStore(automation, { clock: () => NOW });
  store.upsert('tool', [{ id: 'nest', name: 'Nesting', plugin: 'Nester' }]);
  store.assume([
    {
      version: 'one',
      from: null,
      values: [
        { assumption: 'creditPrice', value: 1 },
        { assumption: 'pluginFlatPrice', value: 30 },
      ],
    },
  ]);
  const run = (id: string, platform: string, credits: number) => {
    return { fact: 'run', id, at: NOW - 86_400_000, tool: 'nest', user: id, platform, outcome: 'succeeded', credits };
  };
  store.append([run('a', 'Rhino', 2), run('b', 'Revit', 5)]);
  return memoryAdapter(store);
}

interface Shown {
  plugins?: PluginSource | undefined;
  selection?: Selection;
}

function show(first: Shown, source = adapter(), now = NOW) {
  let shown = first;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <UsageProvider adapter={source} now={now} plugins={shown.plugins}>
      <SelectionProvider selection={shown.selection ?? JUNE} onSelectionChange={() => undefined}>
        {children}
      </SelectionProvider>
    </UsageProvider>
  );
  const view = renderHook(() => usePluginComparison(), { wrapper });
  return {
    state: () => view.result.current,
    change(next: Shown) {
      shown = next;
      view.rerender();
    },
  };
}

describe('usePluginComparison', () => {
  it('is none where the host compares nothing, and asks nothing', () => {
    expect(show({}).state()).toEqual({ status: 'none' });
  });

  it('compares over the period and under the filters of the selection, and keeps the old figures until then', async () => {
    const { state, change } = show({ plugins: pluginSource });
    expect(state().status).toBe('loading');
    await waitFor(() =>
      expect(state()).toMatchObject({ comparison: { automationCost: 7, pluginCost: 30, saved: 23 } }),
    );
    change({ plugins: pluginSource, selection: { ...JUNE, filters: { platform: ['Revit'], outcome: ['failed'] } } });
    expect(state()).toMatchObject({ status: 'ready', comparison: { automationCost: 7 } });
    await waitFor(() =>
      expect(state()).toMatchObject({
        refreshing: false,
        comparison: { automationCost: 5, saved: 25 },
        // What plugins and other costs have no outcome of is not filtered by it, and that is said.
        ignored: ['outcome'],
      }),
    );
  });

  it('never shows the answer of one source for another', async () => {
    const first = await pluginSource.compare(adapter(), { period: JUNE.period, now: NOW });
    const { state, change } = show({ plugins: { compare: async () => first } });
    await waitFor(() => expect(state()).toMatchObject({ status: 'ready', refreshing: false }));
    change({ plugins: { compare: async () => ({ ...first, lines: [], saved: 1 }) } });
    await waitFor(() => expect(state()).toMatchObject({ refreshing: false, comparison: { saved: 1, lines: [] } }));
  });

  it('tells what went wrong, and tries again', async () => {
    const compare = vi.fn<PluginSource['compare']>(() => Promise.reject(new TypeError('No price list today.')));
    const { state } = show({ plugins: { compare } });
    await waitFor(() => expect(state().status).toBe('error'));
    const failed = state();
    compare.mockResolvedValueOnce(await pluginSource.compare(adapter(), { period: JUNE.period, now: NOW }));
    if (failed.status === 'error') failed.retry();
    await waitFor(() => expect(state()).toMatchObject({ status: 'ready', comparison: { saved: 23 } }));
  });

  it('says that a model has nothing to compare', async () => {
    const { state } = show({ plugins: pluginSource }, shopAdapter(), SHOP_NOW);
    await waitFor(() => expect(state()).toMatchObject({ status: 'error' }));
  });
});
