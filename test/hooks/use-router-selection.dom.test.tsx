import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { type ReactNode, StrictMode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { prefixedSelectionStore } from '../../src/hooks/prefixed-selection-store.js';
import { recordFromSearch, type SearchRecord, searchFromRecord } from '../../src/hooks/search-record.js';
import type { StepKind } from '../../src/hooks/selection-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { useRouterSelection } from '../../src/hooks/use-router-selection.js';
import { SelectionProvider, useSelection } from '../../src/hooks/use-selection.js';
import { NOW, shopAdapter, shopReport } from './shop.js';

afterEach(cleanup);

const adapter = shopAdapter();
type Asked = readonly [search: string, step: StepKind];

/** A page whose router takes its time: it comes to where it was asked to go when the test says so. */
function useSlowRouter(first: string) {
  const [search, setSearch] = useState(first);
  const [asked] = useState<Asked[]>([]);
  const store = useRouterSelection({ search, navigate: (to, step) => void asked.push([to, step]) });
  return { store, asked, arriveAt: setSearch };
}

describe('useRouterSelection', () => {
  it('shows a change at once, and asks the router for it', () => {
    const { result } = renderHook(() => useSlowRouter('?tab=1'), { wrapper: StrictMode });
    const { store } = result.current;
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.get()));
    act(() => store.set('tab=1&grain=week'));
    act(() => store.set('tab=1&grain=day', 'replace'));
    expect(store.get()).toBe('tab=1&grain=day');
    expect(result.current.asked).toEqual([
      ['tab=1&grain=week', 'push'],
      ['tab=1&grain=day', 'replace'],
    ]);
    // It arrives at the first step only now, and writes addresses in its own way: no news.
    act(() => result.current.arriveAt('?grain=week&tab=1'));
    act(() => result.current.arriveAt('?grain=day&tab=1'));
    expect(seen).toEqual(['tab=1&grain=week', 'tab=1&grain=day', '?grain=day&tab=1']);
    expect(result.current.store).toBe(store);
  });

  it('follows the router wherever else it goes, also in the middle of a change', () => {
    const { result } = renderHook(() => useSlowRouter(''), { wrapper: StrictMode });
    const { store, arriveAt } = result.current;
    act(() => store.set('grain=week'));
    act(() => arriveAt('?grain=month'));
    expect(store.get()).toBe('?grain=month');
    act(() => arriveAt(''));
    expect(store.get()).toBe('');
  });

  it('keeps both of two dashboards that change before the router arrives', () => {
    const { result } = renderHook(() => useSlowRouter('?tab=1'), { wrapper: StrictMode });
    const [a, b] = ['a.', 'b.'].map((prefix) => prefixedSelectionStore(result.current.store, prefix));
    act(() => {
      a?.set('grain=week');
      b?.set('grain=day');
    });
    expect(result.current.store.get()).toBe('tab=1&a.grain=week&b.grain=day');
    expect([a?.get(), b?.get()]).toEqual(['grain=week', 'grain=day']);
  });

  it('drives a selection, from what the server was asked with', () => {
    function Host({ children }: { children: ReactNode }) {
      const [search, setSearch] = useState('?grain=week');
      const store = useRouterSelection({ search, navigate: setSearch });
      return (
        <UsageProvider adapter={adapter} now={NOW}>
          <SelectionProvider report={shopReport} store={store}>
            {children}
            <output>{search}</output>
          </SelectionProvider>
        </UsageProvider>
      );
    }
    function Grain() {
      const { selection, setGrain, toggleFilter } = useSelection();
      const change = () => {
        setGrain('day');
        toggleFilter('till', 'North');
      };
      return (
        <button type="button" onClick={change}>
          {selection.grain}
        </button>
      );
    }
    render(<Grain />, { wrapper: Host });
    const button = screen.getByRole('button');
    expect(button.textContent).toBe('week');
    act(() => button.click());
    expect(button.textContent).toBe('day');
    expect(screen.getByRole('status').textContent).toBe('grain=day&till=North');
  });
});

describe('a query string as a record', () => {
  it('goes there and back, with members that come several times', () => {
    const search = 'period=last-7-day&till=North&till=-&till=&drill.a=till';
    const record = recordFromSearch(search);
    expect(record).toEqual({ period: 'last-7-day', till: ['North', '-', ''], 'drill.a': 'till' });
    expect(searchFromRecord(record)).toBe(search);
  });

  it('leaves what the host has in it what it is', () => {
    const host: SearchRecord = {
      page: 2,
      sort: { by: 'name' },
      open: true,
      none: null,
      list: [],
      ids: [1, 2],
      gone: undefined,
    };
    const search = searchFromRecord({ ...host, till: 'North' });
    expect(recordFromSearch(search, host)).toEqual({ ...host, till: 'North' });
    expect(recordFromSearch('page=3', host)).toMatchObject({ page: '3' });
  });

  it('has names that mean something to JavaScript like any other', () => {
    const record = recordFromSearch('__proto__=a&toString=b');
    expect(Object.entries(record)).toEqual([
      ['__proto__', 'a'],
      ['toString', 'b'],
    ]);
  });
});
