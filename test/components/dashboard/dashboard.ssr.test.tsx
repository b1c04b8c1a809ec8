import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { urlSelectionStore } from '../../../src/hooks/url-selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

const page = (queryClient: QueryClient, search = '') =>
  renderToString(
    <UsageProvider adapter={shopAdapter()} now={NOW} queryClient={queryClient}>
      <Dashboard report={shopReport} store={urlSelectionStore({ server: search })} />
    </UsageProvider>,
  );

describe('Dashboard on a server', () => {
  it('has its figures in the page where they were fetched before, by one batch', async () => {
    const queryClient = new QueryClient();
    const adapter = shopAdapter();
    const run = vi.spyOn(adapter, 'run');
    await prefetchReport(queryClient, { adapter, report: shopReport, now: NOW });
    expect(run).toHaveBeenCalledTimes(1);
    const html = page(queryClient);
    expect(html).toContain('Till report');
    expect(html).toContain('Compared with Mar 18');
    expect(html).toContain('UTC time');
    expect(html).toMatch(/>60</);
    expect(html).not.toContain('data-status="loading"');
  });

  it('shows its frame and skeletons where they were not', () => {
    const html = page(new QueryClient(), '?period=last-30-day&till=North');
    expect(html).toContain('Last 30 days');
    expect(html).toContain('Till: North');
    expect(html.match(/data-status="loading"/g)).toHaveLength(4);
  });

  it('has no calendar and no list in it before one is opened', () => {
    expect(page(new QueryClient())).not.toContain('role="dialog"');
  });

  it.each([1, 2] as const)('has headings one below the other, from level %i', (headingLevel) => {
    const html = renderToString(
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <Dashboard report={shopReport} headingLevel={headingLevel} />
      </UsageProvider>,
    );
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(headingLevel);
    expect(new Set(levels)).toEqual(new Set([headingLevel, headingLevel + 1, headingLevel + 2]));
  });

  it('begins filtered as its report says, and tells its text and notes', () => {
    const text = { id: 'words', title: 'Summary', view: 'text', text: 'First.\n\n- Second' } as const;
    const report = {
      ...shopReport,
      chosen: { till: ['North'] },
      notes: 'Made by hand.',
      sections: [{ id: 'words-alone', title: 'Words', panels: [text] }],
    };
    const html = renderToString(
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <Dashboard report={report} />
      </UsageProvider>,
    );
    expect(html).toContain('Till: North');
    expect(html).toContain('>Second</span></li>');
    expect(html).toMatch(/<footer[^>]*>.*Made by hand\./);
  });
});
