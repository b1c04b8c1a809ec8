import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { UsageError } from '../../src/data/errors.js';
import { UsageProvider, type UsageProviderProps, useUsageContext } from '../../src/hooks/usage-provider.js';
import { usageQueryOptions } from '../../src/hooks/usage-query-options.js';
import { useUsage } from '../../src/hooks/use-usage.js';
import { NOW, salesOf, shopAdapter, shopStore } from './shop.js';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Settings = Omit<UsageProviderProps, 'children'>;

const inside =
  (settings: Settings) =>
  ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <UsageProvider {...settings}>{children}</UsageProvider>
    </StrictMode>
  );

function Sales({ days }: { days: number }) {
  const { data, error, isPlaceholderData } = useUsage(salesOf(days));
  if (error !== null) return <output>failed: {error.message}</output>;
  if (data === undefined) return <output>loading</output>;
  return (
    <output data-old={isPlaceholderData}>
      {data.query.period.kind === 'last' && data.query.period.count}: {data.current.totals.sales}
    </output>
  );
}

const shown = () => screen.getByRole('status').textContent;

describe('useUsage', () => {
  it('answers from the adapter, at the moment of the provider', async () => {
    render(<Sales days={2} />, { wrapper: inside({ adapter: shopAdapter(), now: NOW }) });
    expect(shown()).toBe('loading');
    // Noon of the second day back to midnight of the first: 13 + 24 sales.
    await waitFor(() => expect(shown()).toBe('2: 37'));
  });

  it('asks all widgets of a page in one batch, and the same question once', async () => {
    const adapter = shopAdapter();
    const run = vi.spyOn(adapter, 'run');
    render(
      <>
        <Sales days={1} />
        <Sales days={2} />
        <Sales days={2} />
      </>,
      { wrapper: inside({ adapter, now: NOW }) },
    );
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((each) => each.textContent)).toEqual(['1: 13', '2: 37', '2: 37']),
    );
    expect(run.mock.calls.map(([queries]) => queries.length)).toEqual([2]);
  });

  it('keeps the old figures until the new ones are there', async () => {
    const store = shopStore();
    let open = () => {};
    const adapter: UsageAdapter = {
      ...memoryAdapter(store),
      async run(queries, options) {
        if (queries.some((each) => each.period.kind === 'last' && each.period.count === 1)) {
          await new Promise<void>((resolve) => {
            open = resolve;
          });
        }
        return memoryAdapter(store).run(queries, options);
      },
    };
    const view = render(<Sales days={2} />, { wrapper: inside({ adapter, now: NOW }) });
    await waitFor(() => expect(shown()).toBe('2: 37'));
    view.rerender(<Sales days={1} />);
    await act(async () => {});
    expect(shown()).toBe('2: 37');
    expect(screen.getByRole('status').dataset.old).toBe('true');
    await act(async () => open());
    await waitFor(() => expect(shown()).toBe('1: 13'));
    expect(screen.getByRole('status').dataset.old).toBe('false');
  });

  it('does not ask again what is refused, and says why', async () => {
    const adapter = shopAdapter();
    const run = vi.spyOn(adapter, 'run').mockRejectedValue(new UsageError('limitExceeded', 'too large'));
    render(<Sales days={2} />, { wrapper: inside({ adapter, now: NOW }) });
    await waitFor(() => expect(shown()).toBe('failed: too large'));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('asks again what failed on the way', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const adapter = shopAdapter();
    vi.spyOn(adapter, 'run').mockRejectedValueOnce(new UsageError('sourceUnreadable', 'gone'));
    render(<Sales days={2} />, { wrapper: inside({ adapter, now: NOW }) });
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(shown()).toBe('2: 37');
  });

  it('asks nothing for null', async () => {
    const adapter = shopAdapter();
    const run = vi.spyOn(adapter, 'run');
    const { result } = renderHook(() => useUsage(null), { wrapper: inside({ adapter, now: NOW }) });
    await act(async () => {});
    expect(run).not.toHaveBeenCalled();
    expect(result.current.data).toBeUndefined();
  });

  it('never shows the figures of one source for another', async () => {
    const view = render(
      <UsageProvider adapter={shopAdapter(60)} now={NOW}>
        <Sales days={2} />
      </UsageProvider>,
    );
    await waitFor(() => expect(shown()).toBe('2: 37'));
    view.rerender(
      <UsageProvider adapter={{ ...shopAdapter(), run: () => new Promise(() => {}) }} now={NOW}>
        <Sales days={2} />
      </UsageProvider>,
    );
    expect(shown()).toBe('loading');
  });

  it('finds what was fetched before', async () => {
    const adapter = shopAdapter();
    const queryClient = new QueryClient();
    await queryClient.prefetchQuery(usageQueryOptions({ adapter, query: salesOf(2), now: NOW }));
    const run = vi.spyOn(adapter, 'run');
    render(<Sales days={2} />, { wrapper: inside({ adapter, now: NOW, queryClient }) });
    expect(shown()).toBe('2: 37');
    expect(run).not.toHaveBeenCalled();
  });
});

describe('in every order of answers', () => {
  it('ends with the figures of the last question, and never goes back to those of an earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler({ act }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
        async (scheduler, asked) => {
          const source = shopAdapter(200);
          const adapter: UsageAdapter = {
            ...source,
            run: (queries, options) => {
              const label = queries.map((each) => JSON.stringify(each.period)).join();
              // An adapter that pays no heed to being cancelled: late answers do arrive.
              return scheduler.schedule(
                source.run(queries, { ...(options?.now === undefined ? {} : { now: options.now }) }),
                label,
              );
            },
          };
          const wrapper = inside({ adapter, now: NOW });
          const view = render(<Sales days={asked[0] ?? 1} />, { wrapper });
          const seen: string[] = [];
          for (const days of asked.slice(1)) {
            if (scheduler.count() > 0) await scheduler.waitOne();
            seen.push(shown() ?? '');
            view.rerender(<Sales days={days} />);
            await act(async () => {});
          }
          await scheduler.waitIdle();
          const last = asked.at(-1) ?? 1;
          await waitFor(() => expect(shown()).toBe(`${last}: ${13 + 24 * (last - 1)}`));
          for (const [i, text] of seen.entries()) {
            const until = asked.slice(0, i + 1);
            expect([...until.map((days) => `${days}: ${13 + 24 * (days - 1)}`), 'loading']).toContain(text);
          }
          view.unmount();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('UsageProvider', () => {
  it('is named where it is missing, with how to mend it', () => {
    const error = (() => {
      try {
        renderHook(() => useUsageContext());
      } catch (thrown) {
        return thrown;
      }
      return undefined;
    })();
    expect(error).toMatchObject({
      code: 'missingProvider',
      message: expect.stringContaining('<UsageProvider adapter='),
    });
  });

  it('moves its moment once for many changes, and asks everything again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const store = shopStore(1);
    const adapter = memoryAdapter(store);
    const run = vi.spyOn(adapter, 'run');
    let time = NOW;
    render(<Sales days={1} />, { wrapper: inside({ adapter, clock: () => time, changes: store }) });
    await act(() => vi.advanceTimersByTimeAsync(10));
    expect(shown()).toBe('1: 1');
    time = NOW + 60_000;
    for (let i = 0; i < 5; i++) {
      store.append([{ fact: 'sale', id: `new${i}`, at: NOW + 1000, till: 'North', outcome: 'paid' }]);
    }
    expect(shown()).toBe('1: 1');
    await act(() => vi.advanceTimersByTimeAsync(1100));
    await waitFor(() => expect(shown()).toBe('1: 6'));
    expect(run.mock.calls.map(([, options]) => options?.now)).toEqual([NOW, NOW + 60_000]);
  });

  it('asks again after a change though its moment is fixed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const store = shopStore(1);
    render(<Sales days={1} />, { wrapper: inside({ adapter: memoryAdapter(store), now: NOW, changes: store }) });
    await act(() => vi.advanceTimersByTimeAsync(10));
    store.append([{ fact: 'sale', id: 'late', at: NOW - 1000, till: 'North', outcome: 'paid' }]);
    await act(() => vi.advanceTimersByTimeAsync(1100));
    await waitFor(() => expect(shown()).toBe('1: 2'));
  });

  it('lets figures arrive although changes never cease', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const source = shopAdapter();
    let notify = () => {};
    const adapter: UsageAdapter = {
      ...source,
      run: async (queries, options) => {
        await new Promise((resolve) => setTimeout(resolve, 4000));
        return source.run(queries, options);
      },
    };
    let time = NOW;
    const changes = {
      subscribe(listener: () => void) {
        notify = listener;
        return () => {};
      },
    };
    render(<Sales days={2} />, { wrapper: inside({ adapter, clock: () => time, changes }) });
    for (let i = 0; i < 12; i++) {
      time += 500;
      notify();
      await act(() => vi.advanceTimersByTimeAsync(500));
    }
    expect(shown()).toBe('2: 37');
  });

  it('moves its moment when a person comes back after a minute, and not before', async () => {
    let time = NOW;
    const { result } = renderHook(() => useUsageContext().now, {
      wrapper: inside({ adapter: shopAdapter(), clock: () => time }),
    });
    time += 59_000;
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe(NOW);
    time += 1000;
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe(NOW + 60_000);
  });

  it('holds the answers of no more moments than it needs', async () => {
    let time = NOW;
    const queryClient = new QueryClient();
    const { result } = renderHook(
      () => {
        useUsage(salesOf(2));
        return useUsageContext();
      },
      { wrapper: inside({ adapter: shopAdapter(), clock: () => time, queryClient }) },
    );
    for (let i = 0; i < 5; i++) {
      time += 1000;
      await act(async () => result.current.refresh());
      await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    }
    expect(queryClient.getQueryCache().getAll().length).toBeLessThanOrEqual(2);
  });
});
