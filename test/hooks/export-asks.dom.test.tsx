import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { saveAs } from 'file-saver';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { queryKey } from '../../src/data/query/query-key.js';
import { type PluginSource, pluginSource } from '../../src/data/roi/plugin-source.js';
import type { StageGraphs } from '../../src/data/workflow/stage-graphs.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { type ExportControl, useExport } from '../../src/hooks/use-export.js';
import { CALENDAR, contracts, NOW, sampleReports, stageGraphs } from '../export/sample-reports.js';

vi.mock('file-saver', () => ({ saveAs: vi.fn() }));
afterEach(cleanup);

/** Sources that write down what they are asked. */
function overheard(adapter: UsageAdapter) {
  const asked: string[] = [];
  const listening: UsageAdapter = {
    model: adapter.model,
    run(queries, options) {
      asked.push(...queries.map(queryKey));
      return adapter.run(queries, options);
    },
    members(request, options) {
      asked.push(`members ${JSON.stringify(request)}`);
      return adapter.members(request, options);
    },
  };
  const listeningContracts: ContractSource = {
    contractOf(options) {
      asked.push('contract');
      return contracts.contractOf(options);
    },
  };
  const listeningPlugins: PluginSource = {
    compare(source, options) {
      asked.push('plugins');
      return pluginSource.compare(source, options);
    },
  };
  const listeningGraphs: StageGraphs = {
    graphOf(owner, options) {
      asked.push(`graph ${owner}`);
      return stageGraphs.graphOf(owner, options);
    },
  };
  const ports = { contracts: listeningContracts, plugins: listeningPlugins, stageGraphs: listeningGraphs };
  return { asked, adapter: listening, ports };
}

describe.each(sampleReports)('an export of the dashboard of $name', ({ adapter, report, selection }) => {
  it('asks nothing that the page was answered: figures, names, contract, workflow and plugins', async () => {
    const heard = overheard(adapter);
    let control: ExportControl | undefined;
    function Hold() {
      control = useExport();
      return null;
    }
    const { container } = render(
      <UsageProvider
        adapter={heard.adapter}
        {...heard.ports}
        calendar={CALENDAR}
        now={NOW}
        queryClient={new QueryClient()}
      >
        <Dashboard report={report} selection={selection} />
        <Hold />
      </UsageProvider>,
    );
    await waitFor(
      () => {
        expect(container.querySelectorAll('.tally-panel').length).toBeGreaterThan(20);
        expect(container.querySelectorAll('[data-status="loading"], [aria-busy="true"]')).toHaveLength(0);
      },
      { timeout: 30_000 },
    );
    const before = heard.asked.length;
    expect(before).toBeGreaterThan(20);
    await act(() => control?.start({ report, selection, format: 'json' }) ?? Promise.resolve());
    expect(control?.state).toMatchObject({ status: 'done', file: { isComplete: true } });
    expect(saveAs).toHaveBeenCalled();
    expect(heard.asked.slice(before)).toEqual([]);
  });
});
