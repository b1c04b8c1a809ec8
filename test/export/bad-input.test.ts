import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { retained } from '../../src/data/adapters/retained.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { UsageError } from '../../src/data/errors.js';
import type { ReportDocument } from '../../src/data/report/report-document.js';
import { documentDisplay } from '../../src/export/document-display.js';
import { reportFile } from '../../src/export/report-file.js';
import { copied, isInstalled, plain } from './pdf/pdf-tools.js';
import { CALENDAR, NOW, runSample, type SampleReport, sampleReports } from './sample-reports.js';
import { readWorkbook } from './xlsx/workbook.js';

const FORMATS = ['csv', 'csvFiles', 'xlsx', 'html', 'pdf'] as const;

/** What a person reads in each kind of file of a document. */
async function readFiles(document: ReportDocument): Promise<Readonly<Record<string, string>>> {
  const texts = FORMATS.filter((format) => format !== 'pdf' || isInstalled('pdftotext')).map(async (format) => {
    const { body } = await reportFile(document, documentDisplay(document), format, { prefix: 'acme' });
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    switch (format) {
      case 'csv':
        return [format, strFromU8(bytes)];
      case 'csvFiles':
        return [
          format,
          Object.values(unzipSync(bytes))
            .map((file) => strFromU8(file))
            .join('\n'),
        ];
      case 'xlsx':
        return [
          format,
          readWorkbook(bytes)
            .flatMap(({ rows }) => rows.flat().map((cell) => cell?.value ?? ''))
            .join('\n'),
        ];
      case 'html':
        return [
          format,
          strFromU8(bytes)
            .replaceAll(/<style>.*?<\/style>/gs, ' ')
            .replaceAll(/<[^>]*>/g, ' '),
        ];
      case 'pdf':
        return [format, copied(bytes)];
    }
  });
  return Object.fromEntries((await Promise.all(texts)).map(([format = '', text = '']) => [format, plain(text)]));
}

describe.each(sampleReports)('the files of $name', (sample) => {
  const ran = (adapter: UsageAdapter, selection: Partial<SampleReport['selection']> = {}) =>
    runSample({ ...sample, adapter, selection: { ...sample.selection, ...selection } });
  const { model } = sample.adapter;

  it('say that there is nothing where there are no events, and are whole all the same', async () => {
    const document = await ran(memoryAdapter(new EventStore(model, { clock: () => NOW })));
    expect(document.isComplete).toBe(true);
    const told = new RegExp(
      `Nothing to show yet. Nothing ${sample.name === 'automation' ? 'was recorded in' : 'in'} Oct 22 – Nov 20, 2026`,
    );
    for (const [format, text] of Object.entries(await readFiles(document))) {
      expect(text, format).toMatch(told);
      expect(text, format).not.toMatch(/Incomplete|NaN|undefined|Infinity|null/);
    }
  });

  it('say from when on events are kept where the period begins before, and claim no comparison with what is gone', async () => {
    const document = await ran(retained(sample.adapter, { months: 1, clock: () => NOW, zone: CALENDAR.zone }), {
      period: { kind: 'range', start: '2026-06-01', end: '2026-11-20' },
    });
    // Of a contract whose first days are gone nothing can be said.
    expect(document.isComplete).toBe(sample.name === 'automation');
    for (const [format, text] of Object.entries(await readFiles(document))) {
      expect(text.slice(0, 900), format).toContain('Events before Oct 20, 2026 are not kept.');
      expect(text.slice(0, 900), format).not.toMatch(/Compared|Dec 11, 2025|2025-12-11/);
      if (!document.isComplete)
        expect(text, format).toContain('Incomplete: the figures of 1 panel could not be loaded.');
    }
  });

  it('say what could not be had where a source fails in the middle, and have the rest', async () => {
    const whole = await ran(sample.adapter);
    const document = await ran({
      ...sample.adapter,
      run: async (queries, options) => {
        if (queries.some(({ dimensions }) => dimensions.includes('user'))) {
          throw new UsageError('incompatible', 'Nobody may be named.');
        }
        return sample.adapter.run(queries, options);
      },
    });
    const lacking = document.sections.flatMap(({ panels }) => panels).filter(({ status }) => status === 'failed');
    expect(lacking.length).toBeGreaterThan(0);
    const rest = (of: ReportDocument) =>
      of.sections.flatMap(({ panels }) =>
        panels.filter(({ panel }) => !lacking.some((each) => each.panel.id === panel.id)),
      );
    expect(rest(document)).toEqual(rest(whole));
    for (const [format, text] of Object.entries(await readFiles(document))) {
      const panels = lacking.length === 1 ? '1 panel' : `${lacking.length} panels`;
      expect(text.slice(0, 900), format).toContain(`Incomplete: the figures of ${panels} could not be loaded.`);
      for (const { panel } of lacking) expect(text, format).toContain(panel.title);
      expect(text.split('These figures could not be loaded.'), format).toHaveLength(lacking.length + 1);
    }
  });
});
