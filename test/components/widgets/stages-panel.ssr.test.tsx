import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { StagesPanel } from '../../../src/components/widgets/stages-panel.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { memorySelectionStore } from '../../../src/hooks/selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { ready } from '../../../stories/fixtures/panels.js';
import { productGraph, stageFigures, stagesPanel, stageTransitions } from '../../../stories/fixtures/workflows.js';
import { boardAdapter, boardReport, NOW } from '../../hooks/board.js';

const panel = (defaultView: 'table' | 'graph') =>
  renderToString(
    <StagesPanel
      panel={stagesPanel}
      state={ready(stageFigures(productGraph))}
      transitions={ready(stageTransitions(productGraph))}
      graph={{ status: 'ready', graph: productGraph }}
      defaultView={defaultView}
    />,
  );

async function page(search: string) {
  const queryClient = new QueryClient();
  const adapter = boardAdapter();
  const team = search === '' ? [] : [search.slice('team='.length)];
  const selection = { ...selectionOf(boardReport), filters: search === '' ? {} : { team } };
  await prefetchReport(queryClient, { adapter, report: boardReport, selection, now: NOW });
  const asked = queryClient.getQueryCache().getAll().length;
  const html = renderToString(
    <UsageProvider adapter={adapter} now={NOW} queryClient={queryClient}>
      <Dashboard report={boardReport} store={memorySelectionStore(search)} />
    </UsageProvider>,
  );
  return { html, asked };
}

describe('the stages of a workflow on a server', () => {
  it.each(['table', 'graph'] as const)('are their tables, where the %s is shown', (view) => {
    const html = panel(view);
    for (const { label } of productGraph.stages) expect(html).toContain(`>${label}</span>`);
    expect(html.match(/<table/g)).toHaveLength(2);
    expect(html).toContain('role="tab"');
  });

  it('are in the page at once where they were fetched before', async () => {
    const { html } = await page('team=a');
    expect(html).toContain('To do');
    expect(html).not.toContain('data-status="loading"');
    expect(html).toMatch(/To do.{0,12} → .{0,12}Doing/);
  });

  it('are not asked without one owner: the page offers the choice', async () => {
    const { html, asked } = await page('');
    expect(html).toContain('Teams: choose one');
    expect(html).not.toContain('<table');
    expect(asked).toBe(1);
  });
});
