import { QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import { pluginSource } from '../../src/data/roi/plugin-source.js';
import { reportContent } from '../../src/export/compose-content.js';
import { documentDisplay } from '../../src/export/document-display.js';
import type { ContentBlock } from '../../src/export/report-content.js';
import { prefetchReport } from '../../src/hooks/prefetch-report.js';
import { stageGraphQueryOptions } from '../../src/hooks/stage-graph-query-options.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import {
  CALENDAR,
  contracts,
  NOW,
  runSample,
  type SampleReport,
  sampleReports,
  stageGraphs,
} from './sample-reports.js';

afterEach(cleanup);

type Figures = ContentBlock & { readonly kind: 'figures' };

/** The dashboard of a sample with all of its figures, its charts shown as tables. */
async function page({ adapter, report, selection }: SampleReport): Promise<HTMLElement> {
  const queryClient = new QueryClient();
  const asked = { adapter, report, selection, now: NOW, calendar: CALENDAR, plugins: pluginSource, contracts };
  await prefetchReport(queryClient, asked);
  for (const owner of selection.filters.project ?? []) {
    if (owner === null) continue;
    await queryClient.prefetchQuery(stageGraphQueryOptions({ stageGraphs, model: adapter.model, owner }));
  }
  const { container } = render(
    <UsageProvider
      adapter={adapter}
      contracts={contracts}
      calendar={CALENDAR}
      now={NOW}
      queryClient={queryClient}
      plugins={pluginSource}
      stageGraphs={stageGraphs}
    >
      <Dashboard report={report} selection={selection} />
    </UsageProvider>,
  );
  await waitFor(() => expect(container.querySelectorAll('[data-status="loading"]')).toHaveLength(0));
  for (const toggle of container.querySelectorAll('[aria-label="Show as table"]')) fireEvent.click(toggle);
  return container;
}

/** The card of a panel, by its title. */
function cardOf(container: HTMLElement, section: string, { title }: Figures): Element {
  const sections = [...container.querySelectorAll('.tally-section')];
  const own = sections.find((each) => each.querySelector('h2')?.textContent === section);
  const heading = [...(own?.querySelectorAll('h3') ?? [])].find(({ textContent }) => textContent === title);
  return heading?.closest('.tally-panel') ?? expect.fail(`There is no card "${title}".`);
}

const shown = (element: Element | null | undefined) => plain(element?.textContent ?? '');
const plain = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s/g, ' ')
    .trim();

/** The texts of a table, row by row, with its totals. */
function textsIn(table: Element): readonly (readonly string[])[] {
  return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.children].map(shown));
}

describe.each(sampleReports)('the figures of a document of $name', (sample) => {
  it('are those that the page shows, letter by letter', async () => {
    const document = await runSample(sample);
    const content = await reportContent(document, documentDisplay(document));
    const container = await page(sample);
    let stats = 0;
    let cells = 0;
    for (const { title, blocks } of content.sections) {
      for (const block of blocks) {
        if (block.kind !== 'figures') continue;
        const card = cardOf(container, title, block);
        if (block.figure !== null) {
          const figure = card.querySelector('.tally-stat-figure');
          const whole = figure?.querySelector('[data-whole]')?.getAttribute('data-whole');
          expect(plain(whole ?? shown(figure?.querySelector('[aria-hidden]'))), block.title).toBe(
            plain(block.figure.text),
          );
          const change = shown(card.querySelector('.tally-change-text'));
          expect(plain(block.figure.change ?? ''), block.title).toContain(change);
          stats += 1;
          continue;
        }
        const tables = [...card.querySelectorAll('table')];
        // What a card of a contract tells in words, and months of plugins, are tables in a file alone.
        const written = block.tables.map(({ data: { rows, totals } }) =>
          [...rows.map((row) => row.cells), ...(totals === null ? [] : [totals])].map((row) =>
            row.map(({ text }) => plain(text)),
          ),
        );
        expect(tables.length, block.title).toBeGreaterThan(0);
        for (const table of tables) {
          const texts = textsIn(table);
          const isPart = table.getAttribute('aria-rowcount') !== null;
          const own = written.find(
            (each) => JSON.stringify(isPart ? each.slice(0, texts.length) : each) === JSON.stringify(texts),
          );
          expect(own, `${block.title}: ${JSON.stringify(texts.slice(0, 2))}`).toBeDefined();
          cells += texts.flat().length;
        }
      }
    }
    expect(stats).toBeGreaterThan(15);
    expect(cells).toBeGreaterThan(500);
  });
});
