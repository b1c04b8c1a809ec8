import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Selection, selectionOf } from '../../src/data/report/selection.js';
import { memorySelectionStore, type SelectionStore } from '../../src/hooks/selection-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { useMemberLabels } from '../../src/hooks/use-member-labels.js';
import { useMembers } from '../../src/hooks/use-members.js';
import { usePanel } from '../../src/hooks/use-panel.js';
import { SelectionProvider, useSelection } from '../../src/hooks/use-selection.js';
import { deliveriesPanel, lastDays, NOW, salesPanel, shopAdapter, shopReport } from './shop.js';

afterEach(cleanup);

const adapter = shopAdapter();
const usage = ({ children }: { children: ReactNode }) => (
  <StrictMode>
    <UsageProvider adapter={adapter} now={NOW}>
      {children}
    </UsageProvider>
  </StrictMode>
);
const kept =
  (store: SelectionStore) =>
  ({ children }: { children: ReactNode }) =>
    usage({
      children: (
        <SelectionProvider report={shopReport} store={store}>
          {children}
        </SelectionProvider>
      ),
    });

const start = selectionOf(shopReport);

describe('useSelection', () => {
  it('starts from the report, changes one thing at a time, and goes back', () => {
    const store = memorySelectionStore('page=3');
    const { result } = renderHook(() => useSelection(), { wrapper: kept(store) });
    expect(result.current).toMatchObject({ selection: start, isDefault: true, ignored: [] });
    act(() => result.current.setPeriod(lastDays(2)));
    act(() => result.current.setGrain('hour'));
    act(() => result.current.setComparison(null));
    act(() => result.current.setFilter('till', ['North', null, 'North']));
    expect(result.current.selection).toEqual({
      period: lastDays(2),
      grain: 'hour',
      comparison: null,
      filters: { till: ['North', null] },
    });
    expect(store.get()).toBe('page=3&period=last-2-day&grain=hour&compare=none&till=North&till=-');
    act(() => result.current.clearFilters());
    expect(result.current.selection.filters).toEqual({});
    act(() => result.current.reset());
    expect(result.current.isDefault).toBe(true);
    expect(store.get()).toBe('page=3');
  });

  it('toggles members, also several in one go', () => {
    const { result } = renderHook(() => useSelection(), { wrapper: kept(memorySelectionStore()) });
    act(() => {
      result.current.toggleFilter('till', 'North');
      result.current.toggleFilter('till', null);
      result.current.toggleFilter('outcome', 'paid');
    });
    expect(result.current.selection.filters).toEqual({ till: ['North', null], outcome: ['paid'] });
    act(() => {
      result.current.toggleFilter('till', 'North');
      result.current.toggleFilter('outcome', 'paid');
    });
    expect(result.current.selection.filters).toEqual({ till: [null] });
  });

  it('follows the store, and names what it did not understand', () => {
    const store = memorySelectionStore('grain=minute');
    const { result } = renderHook(() => useSelection(), { wrapper: kept(store) });
    expect(result.current.ignored).toEqual(['grain']);
    act(() => store.set('grain=week'));
    expect(result.current).toMatchObject({ selection: { grain: 'week' }, ignored: [], isDefault: false });
  });

  it('is kept by the host where it wants to', () => {
    const changes: Selection[] = [];
    function Host({ children }: { children: ReactNode }) {
      const [selection, setSelection] = useState<Selection>(start);
      const change = (next: Selection) => {
        changes.push(next);
        setSelection(next);
      };
      return usage({
        children: (
          <SelectionProvider selection={selection} onSelectionChange={change}>
            {children}
          </SelectionProvider>
        ),
      });
    }
    const { result } = renderHook(() => useSelection(), { wrapper: Host });
    act(() => {
      result.current.setGrain('week');
      result.current.setFilter('till', ['North']);
    });
    expect(result.current.selection).toEqual({ ...start, grain: 'week', filters: { till: ['North'] } });
    expect(changes.length).toBe(2);
    act(() => result.current.reset());
    expect(result.current).toMatchObject({ selection: start, isDefault: true });
  });

  it('says what is missing outside its provider', () => {
    expect(() => renderHook(() => useSelection(), { wrapper: usage })).toThrow('<SelectionProvider report=');
  });
});

describe('usePanel', () => {
  it('answers under the selection, and names filters that its events do not have', async () => {
    const store = memorySelectionStore('period=last-2-day&till=North');
    const { result } = renderHook(() => [usePanel(salesPanel), usePanel(deliveriesPanel)], {
      wrapper: kept(store),
    });
    await waitFor(() => expect(result.current.map((state) => state.status)).toEqual(['ready', 'ready']));
    // Every third of 37.
    expect(result.current[0]).toMatchObject({ result: { current: { totals: { sales: 13 } } }, ignored: [] });
    expect(result.current[1]).toMatchObject({ result: { current: { totals: { deliveries: 1 } } }, ignored: ['till'] });
    act(() => store.set('period=last-2-day'));
    await waitFor(() => expect(result.current[0]).toMatchObject({ result: { current: { totals: { sales: 37 } } } }));
  });

  it('fails alone where it asks for what there is not', async () => {
    const broken = { id: 'x', title: 'X', view: 'stat', measure: 'sails' } as const;
    const { result } = renderHook(() => [usePanel(broken), usePanel(salesPanel)], {
      wrapper: kept(memorySelectionStore()),
    });
    await waitFor(() => expect(result.current[1]?.status).toBe('ready'));
    expect(result.current[0]).toMatchObject({ status: 'error', error: { code: 'unknownName' } });
  });

  it('asks again on demand', async () => {
    const run = vi
      .spyOn(adapter, 'run')
      .mockRejectedValueOnce(Object.assign(new Error('gone'), { name: 'AbortError' }));
    const { result } = renderHook(() => usePanel(salesPanel), {
      wrapper: kept(memorySelectionStore('period=last-3-day')),
    });
    await waitFor(() => expect(result.current.status).toBe('error'));
    run.mockRestore();
    act(() => result.current.status === 'error' && result.current.retry());
    await waitFor(() => expect(result.current.status).toBe('ready'));
  });
});

describe('useMembers', () => {
  it('asks once typing rests, and keeps the list until then', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const members = vi.spyOn(adapter, 'members');
    const { result, rerender } = renderHook(({ search }) => useMembers({ dimension: 'clerk', search }), {
      wrapper: usage,
      initialProps: { search: '' },
    });
    await act(() => vi.advanceTimersByTimeAsync(10));
    expect(labels(result.current.data)).toEqual(['Ada', 'Brook', 'null']);
    for (const search of ['b', 'br', 'bro']) rerender({ search });
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(labels(result.current.data)).toEqual(['Ada', 'Brook', 'null']);
    await act(() => vi.advanceTimersByTimeAsync(100));
    await waitFor(() => expect(labels(result.current.data)).toEqual(['Brook']));
    expect(members.mock.calls.map(([request]) => request.search)).toEqual([undefined, 'bro']);
    vi.useRealTimers();
    members.mockRestore();
  });

  it('asks for the names of those who are chosen, however many there are', async () => {
    const members = vi.spyOn(adapter, 'members');
    const { result } = renderHook(() => useMemberLabels('clerk', ['c2', null]), { wrapper: usage });
    await waitFor(() => expect(result.current('c2')).toBe('Brook'));
    expect(members.mock.calls.map(([request]) => request)).toEqual([{ dimension: 'clerk', keys: ['c2'], limit: 1 }]);
    members.mockRestore();
  });

  it('names chosen members: entities by their names, choices by their labels, texts by themselves', async () => {
    function Names() {
      const clerk = useMemberLabels('clerk', ['c2']);
      const outcome = useMemberLabels('outcome', ['void']);
      const till = useMemberLabels('till', ['North']);
      return (
        <output>
          {[
            clerk('c2'),
            clerk('gone'),
            clerk(null),
            outcome('void'),
            outcome('toString'),
            till('North'),
            till(''),
          ].join()}
        </output>
      );
    }
    render(<Names />, { wrapper: usage });
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Brook,gone,None,Voided,toString,North,(empty)'),
    );
  });
});

function labels(list: ReturnType<typeof useMembers>['data']) {
  return list?.members.map((member) => (member.kind === 'member' ? member.label : member.kind));
}
