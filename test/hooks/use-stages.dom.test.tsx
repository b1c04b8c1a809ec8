import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { oneMemberOf } from '../../src/data/report/one-member.js';
import type { StageGraph } from '../../src/data/workflow/stage-graph.js';
import type { StageGraphs } from '../../src/data/workflow/stage-graphs.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import type { StagesState } from '../../src/hooks/stages-state.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { SelectionProvider } from '../../src/hooks/use-selection.js';
import { useStages } from '../../src/hooks/use-stages.js';
import { boardAdapter, boardGraph, boardReport, columnsPanel, NOW } from './board.js';

afterEach(cleanup);

interface Setting {
  readonly search?: string;
  readonly stageGraphs?: StageGraphs;
  readonly adapter?: UsageAdapter;
}

function stages({ search = '', stageGraphs, adapter = boardAdapter() }: Setting) {
  const store = memorySelectionStore(search);
  const seen: StagesState[] = [];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <UsageProvider adapter={adapter} now={NOW} {...(stageGraphs === undefined ? {} : { stageGraphs })}>
        <SelectionProvider report={boardReport} store={store}>
          {children}
        </SelectionProvider>
      </UsageProvider>
    </StrictMode>
  );
  const { result } = renderHook(
    () => {
      const state = useStages(columnsPanel);
      seen.push(state);
      return state;
    },
    { wrapper },
  );
  return { result, store, seen };
}

/** The graph of each team bears the name of the team in its first stage. */
const graphOf = (team: string): StageGraph => ({
  ...boardGraph,
  stages: boardGraph.stages.map((stage, i) => (i === 0 ? { ...stage, label: `of ${team}` } : stage)),
});

/** The owners of all that is shown together. */
function ownersOf({ figures, transitions, graph }: StagesState): readonly (string | null)[] {
  return [figures, transitions]
    .map((state) => (state?.status === 'ready' ? oneMemberOf(state.result.query.filter, 'team') : null))
    .concat(graph?.status === 'ready' ? (graph.graph?.stages[0]?.label.slice('of '.length) ?? null) : null)
    .filter((owner) => owner !== null);
}

describe('useStages', () => {
  it('asks nothing without exactly one owner, neither figures nor a graph', async () => {
    for (const search of ['', 'team=a&team=b', 'team=-']) {
      const adapter = boardAdapter();
      const run = vi.spyOn(adapter, 'run');
      const graphs = { graphOf: vi.fn(() => Promise.resolve(boardGraph)) };
      const { result } = stages({ search, adapter, stageGraphs: graphs });
      await act(() => Promise.resolve());
      expect(result.current.figures).toMatchObject({ status: 'error', error: { code: 'choiceMissing' } });
      expect(run).not.toHaveBeenCalled();
      expect(graphs.graphOf).not.toHaveBeenCalled();
    }
  });

  it('has figures, transitions and the graph of the owner, asked for once each', async () => {
    const adapter = boardAdapter();
    const run = vi.spyOn(adapter, 'run');
    const graphs = { graphOf: vi.fn((team: string) => Promise.resolve(graphOf(team))) };
    const { result } = stages({ search: 'team=a', adapter, stageGraphs: graphs });
    await waitFor(() => expect(result.current.graph?.status).toBe('ready'));
    await waitFor(() => expect(ownersOf(result.current)).toEqual(['a', 'a', 'a']));
    expect(run.mock.calls.flatMap(([queries]) => queries)).toHaveLength(2);
    expect(graphs.graphOf.mock.calls.map(([team]) => team)).toEqual(['a']);
  });

  it('has no graph where the host gives none, and none where the owner has none', async () => {
    const { result } = stages({ search: 'team=a' });
    await waitFor(() => expect(result.current.figures.status).toBe('ready'));
    expect(result.current.graph).toBeNull();
    const without = stages({ search: 'team=a', stageGraphs: { graphOf: () => Promise.resolve(null) } });
    await waitFor(() => expect(without.result.current.graph).toEqual({ status: 'ready', graph: null }));
  });

  it('refuses what is no graph, and keeps the figures', async () => {
    const lies = { stages: [{ key: 'todo', label: 'To do' }], edges: [{ from: 'todo', to: 'moon' }] };
    const { result } = stages({ search: 'team=a', stageGraphs: { graphOf: () => Promise.resolve(lies) } });
    await waitFor(() => expect(result.current.graph?.status).toBe('error'));
    expect(result.current.graph).toMatchObject({ error: { code: 'invalidOption' } });
    expect(result.current.figures.status).toBe('ready');
  });

  it('tries a graph again that could not be had', async () => {
    let isUp = false;
    const graphs = { graphOf: () => (isUp ? Promise.resolve(boardGraph) : Promise.reject(new TypeError('offline'))) };
    const { result } = stages({ search: 'team=a', stageGraphs: graphs });
    await waitFor(() => expect(result.current.graph?.status).toBe('error'));
    isUp = true;
    act(() => {
      if (result.current.graph?.status === 'error') result.current.graph.retry();
    });
    await waitFor(() => expect(result.current.graph?.status).toBe('ready'));
  });

  it('never shows the figures of one owner over the graph of another, in whatever order answers come', async () => {
    const source = boardAdapter();
    for (const [figuresAfter, graphAfter] of [
      [0, 30],
      [30, 0],
      [15, 15],
    ] as const) {
      const later = <T,>(value: T, after: number) => new Promise<T>((resolve) => setTimeout(resolve, after, value));
      const { result, store, seen } = stages({
        search: 'team=a',
        adapter: {
          ...source,
          run: async (queries, options) => later(await source.run(queries, options), figuresAfter),
        },
        stageGraphs: { graphOf: (team) => later(graphOf(team), graphAfter) },
      });
      await waitFor(() => expect(ownersOf(result.current)).toEqual(['a', 'a', 'a']));
      act(() => store.set('team=b'));
      await waitFor(() => expect(ownersOf(result.current)).toEqual(['b', 'b', 'b']));
      for (const state of seen) expect(new Set(ownersOf(state)).size).toBeLessThanOrEqual(1);
      cleanup();
    }
  });
});
