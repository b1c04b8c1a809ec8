import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ToolAnalytics } from '../../../src/components/tool/tool-analytics.js';
import { ToolAnalyticsProvider, useToolAnalytics } from '../../../src/components/tool/tool-analytics-provider.js';
import { ToolContextMenu } from '../../../src/components/tool/tool-context-menu.js';
import { UsageError } from '../../../src/data/errors.js';
import { memberReport } from '../../../src/data/report/member-report.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

describe('on the server', () => {
  it('the analytics of a tool whose name the host knows are figures', async () => {
    const queryClient = new QueryClient();
    const adapter = shopAdapter();
    const report = memberReport(shopReport, { dimension: 'clerk', key: 'c1', label: 'Ada' });
    await prefetchReport(queryClient, { adapter, report, now: NOW });
    const html = renderToString(
      <UsageProvider adapter={adapter} now={NOW} queryClient={queryClient}>
        <ToolAnalytics tool="c1" label="Ada" dimension="clerk" report={shopReport} />
      </UsageProvider>,
    );
    expect(html).toMatch(/<h2[^>]*>Ada<\/h2>/);
    expect(html).toContain('data-status="ready"');
    expect(html).not.toContain('data-status="loading"');
  });

  it('is a skeleton until the name is known', () => {
    const html = renderToString(
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <ToolAnalytics tool="c1" dimension="clerk" report={shopReport} />
      </UsageProvider>,
    );
    expect(html).toContain('tally-skeleton');
    expect(html).not.toContain('c1');
  });

  it('an item with a menu is the item, with one attribute more', () => {
    const html = renderToString(
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <ToolAnalyticsProvider report={shopReport} dimension="clerk">
          <ToolContextMenu tool="c1">
            <li className="card">
              <a href="/c1">Ada</a>
            </li>
          </ToolContextMenu>
        </ToolAnalyticsProvider>
      </UsageProvider>,
    );
    expect(html).toBe('<li class="card" data-tally-item=""><a href="/c1">Ada</a></li>');
  });

  it('what opens analytics says what is missing where nothing shows them', () => {
    const Button = () => {
      useToolAnalytics();
      return null;
    };
    expect(() => renderToString(<Button />)).toThrow(UsageError);
    expect(() => renderToString(<Button />)).toThrow(/ToolAnalyticsProvider report=/);
  });
});
