import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Contract } from '../../src/data/credits/contract.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { UsageProvider, type UsageProviderProps, useUsageContext } from '../../src/hooks/usage-provider.js';
import { useContract } from '../../src/hooks/use-contract.js';
import { contractsOf, sales } from './contracts.js';
import { NOW, shopAdapter } from './shop.js';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const inside = (settings: Partial<UsageProviderProps>) =>
  function Inside({ children }: { children: ReactNode }) {
    return (
      <StrictMode>
        <UsageProvider adapter={shopAdapter()} now={NOW} {...settings}>
          {children}
        </UsageProvider>
      </StrictMode>
    );
  };

function Standing() {
  const state = useContract({ measure: 'sales', dimension: 'till' });
  const { refresh } = useUsageContext();
  const text =
    state.status === 'ready'
      ? `${state.report.usage.used} of ${state.report.contract.allocation}, ${state.report.usage.state}`
      : state.status === 'error'
        ? `error: ${state.error.message.split('\n')[0]}`
        : state.status;
  return (
    <>
      <output data-old={state.status === 'ready' && state.refreshing}>{text}</output>
      <button type="button" onClick={refresh}>
        Refresh
      </button>
      {state.status === 'error' ? (
        <button type="button" onClick={state.retry}>
          Retry
        </button>
      ) : null}
    </>
  );
}

const shown = () => screen.getByRole('status').textContent;
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());

describe('useContract', () => {
  it('tells where a contract stands over its own term', async () => {
    render(<Standing />, { wrapper: inside({ contracts: contractsOf(sales) }) });
    expect(shown()).toBe('loading');
    await waitFor(() => expect(shown()).toBe('60 of 80, normal'));
  });

  it('asks nothing where the host knows of no contracts, and no figures where there is none', async () => {
    const adapter = shopAdapter();
    const run = vi.spyOn(adapter, 'run');
    const view = render(<Standing />, { wrapper: inside({ adapter }) });
    expect(shown()).toBe('none');
    view.unmount();
    render(<Standing />, { wrapper: inside({ adapter, contracts: contractsOf(null) }) });
    await waitFor(() => expect(shown()).toBe('none'));
    expect(run).not.toHaveBeenCalled();
  });

  it('takes no contract that is none, and says so', async () => {
    const broken = { ...sales, allocation: -1 };
    render(<Standing />, { wrapper: inside({ contracts: contractsOf(broken) }) });
    await waitFor(() => expect(shown()).toContain('error: This is no contract'));
  });

  it('tells the host which moment is meant, and that its answer is no longer wanted', async () => {
    const contractOf = vi.fn<ContractSource['contractOf']>(() => new Promise(() => {}));
    const { unmount } = render(<Standing />, { wrapper: inside({ contracts: { contractOf } }) });
    await waitFor(() => expect(contractOf).toHaveBeenCalled());
    expect(contractOf.mock.lastCall?.[0].now).toBe(NOW);
    unmount();
    await waitFor(() => expect(contractOf.mock.lastCall?.[0].signal.aborted).toBe(true));
  });

  it('keeps what it shows until a refresh brings another contract, and drops it where there is none any more', async () => {
    let contract: Contract | null = sales;
    const contracts: ContractSource = { contractOf: async () => contract };
    render(<Standing />, { wrapper: inside({ contracts }) });
    await waitFor(() => expect(shown()).toBe('60 of 80, normal'));
    contract = { ...sales, allocation: 60 };
    const seen = new Set<string | null>();
    const watch = new MutationObserver(() => seen.add(shown()));
    watch.observe(document.body, { subtree: true, characterData: true, childList: true });
    await press('Refresh');
    await waitFor(() => expect(shown()).toBe('60 of 60, warning'));
    watch.disconnect();
    expect([...seen].filter((text) => text === 'loading')).toEqual([]);
    contract = null;
    await press('Refresh');
    await waitFor(() => expect(shown()).toBe('none'));
  });

  it('is tried again where the host could not say', async () => {
    const contractOf = vi.fn<ContractSource['contractOf']>().mockRejectedValue(new Error('No answer'));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(<Standing />, { wrapper: inside({ contracts: { contractOf } }) });
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(shown()).toBe('error: No answer');
    contractOf.mockResolvedValue(sales);
    await press('Retry');
    await act(() => vi.advanceTimersByTimeAsync(1000));
    await waitFor(() => expect(shown()).toBe('60 of 80, normal'));
  });

  it('shows nothing of one source of contracts for another', async () => {
    const adapter = shopAdapter();
    const page = (contracts: ContractSource) => (
      <UsageProvider adapter={adapter} now={NOW} contracts={contracts}>
        <Standing />
      </UsageProvider>
    );
    const view = render(page(contractsOf(sales)));
    await waitFor(() => expect(shown()).toBe('60 of 80, normal'));
    view.rerender(page({ contractOf: () => new Promise(() => {}) }));
    expect(shown()).toBe('loading');
  });

  it('ends with the contract of the last moment, in every order of answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler({ act }), fc.integer({ min: 2, max: 5 }), async (scheduler, moments) => {
        const adapter = shopAdapter();
        // Pays no heed to being cancelled: late answers do arrive.
        const contracts: ContractSource = {
          contractOf: ({ now }) =>
            scheduler.schedule(Promise.resolve({ ...sales, allocation: 100 + (now - NOW) }), String(now)),
        };
        const page = (now: number) => (
          <UsageProvider adapter={adapter} clock={() => now} now={NOW} contracts={contracts}>
            <Standing />
          </UsageProvider>
        );
        const view = render(page(NOW));
        for (let i = 1; i < moments; i++) {
          if (scheduler.count() > 0) await scheduler.waitOne();
          view.rerender(page(NOW + i));
          await press('Refresh');
        }
        await scheduler.waitIdle();
        await waitFor(() => expect(shown()).toBe(`60 of ${100 + moments - 1}, normal`));
        view.unmount();
      }),
      { numRuns: 15 },
    );
  });
});
