import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import type { ContractSource } from '../../../src/data/credits/contract-source.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { contractsOf, contractReport as report, sales } from '../../hooks/contracts.js';
import { NOW, shopAdapter } from '../../hooks/shop.js';

async function page(contracts: ContractSource | undefined, isFetched: boolean) {
  const adapter = shopAdapter();
  const queryClient = new QueryClient();
  const run = vi.spyOn(adapter, 'run');
  if (isFetched) {
    await prefetchReport(queryClient, { adapter, report, now: NOW, ...(contracts === undefined ? {} : { contracts }) });
  }
  const html = renderToString(
    <UsageProvider adapter={adapter} now={NOW} queryClient={queryClient} contracts={contracts}>
      <Dashboard report={report} />
    </UsageProvider>,
  );
  const asked = run.mock.calls.flatMap(([queries]) => queries.map(({ dimensions, grain }) => `${dimensions} ${grain}`));
  return { html, asked };
}

const failing: ContractSource = { contractOf: () => Promise.reject(new TypeError('No answer')) };

describe('a section that needs a contract, on a server', () => {
  it('is in the page with its figures where they were fetched before', async () => {
    const { html } = await page(contractsOf(sales), true);
    expect(html).toContain('What was agreed');
    expect(html).toContain('Spring. Always over the whole term');
    expect(html).toMatch(/role="meter"[^>]*aria-valuenow="0?\.?75/);
    expect(html).not.toContain('data-waiting');
    expect(html).not.toContain('data-status="loading"');
  });

  it.each([
    ['the organisation has none', contractsOf(null)],
    ['the host knows of none', undefined],
  ])('is not there where %s, and nothing is asked for it', async (_, contracts) => {
    const { html, asked } = await page(contracts, true);
    expect(html).not.toContain('What was agreed');
    expect(html).toContain('Below');
    expect(asked.filter((text) => text.startsWith('till'))).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('is not there while nobody knows, and what stands below keeps its room', async () => {
    const { html } = await page(contractsOf(sales), false);
    expect(html).not.toContain('What was agreed');
    expect(html.match(/data-waiting/g)).toHaveLength(1);
  });

  it('is asked for again in the page where the host could not say', async () => {
    vi.useFakeTimers();
    const fetched = page(failing, true);
    await vi.advanceTimersByTimeAsync(10_000);
    const { html, asked } = await fetched;
    vi.useRealTimers();
    expect(html).not.toContain('What was agreed');
    expect(html.match(/data-waiting/g)).toHaveLength(1);
    expect(asked.filter((text) => text.startsWith('till'))).toEqual([]);
  });
});
