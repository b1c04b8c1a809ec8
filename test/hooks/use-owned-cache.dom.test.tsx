import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { Activity, StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { UsageProvider, useUsageContext } from '../../src/hooks/usage-provider.js';
import { useUsage } from '../../src/hooks/use-usage.js';
import { NOW, salesOf, shopAdapter } from './shop.js';

afterEach(cleanup);

let client: QueryClient;
const adapter = shopAdapter();

function Sales() {
  client = useUsageContext().queryClient;
  return <output>{useUsage(salesOf(2)).data?.current.totals.sales}</output>;
}

const answers = () => client.getQueryCache().getAll().length;
const answered = () => waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toBe('37'));

function Page({ mode = 'visible' as 'visible' | 'hidden', queryClient = undefined as QueryClient | undefined }) {
  return (
    <StrictMode>
      <Activity mode={mode}>
        <UsageProvider adapter={adapter} now={NOW} {...(queryClient === undefined ? {} : { queryClient })}>
          <Sales />
        </UsageProvider>
      </Activity>
    </StrictMode>
  );
}

it('holds on to nothing when the page is gone', async () => {
  const { unmount } = render(<Page />);
  await answered();
  expect(answers()).toBe(1);
  unmount();
  await waitFor(() => expect(answers()).toBe(0));
});

it('leaves nothing behind of what was still on its way', async () => {
  vi.useFakeTimers();
  try {
    const { unmount } = render(<Page />);
    unmount();
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(0);
    expect(answers()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('keeps its answers while it is hidden', async () => {
  const run = vi.spyOn(adapter, 'run');
  const { rerender } = render(<Page />);
  await answered();
  const asked = run.mock.calls.length;
  rerender(<Page mode="hidden" />);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers()).toBe(1);
  rerender(<Page />);
  await answered();
  expect(run.mock.calls).toHaveLength(asked);
});

it("leaves a host's cache alone", async () => {
  const queryClient = new QueryClient();
  const { unmount } = render(<Page queryClient={queryClient} />);
  await answered();
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(queryClient.getQueryCache().getAll()).toHaveLength(1);
  queryClient.clear();
});
