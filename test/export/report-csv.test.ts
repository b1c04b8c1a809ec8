import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/data/report/report-document.js';
import { reportContent } from '../../src/export/compose-content.js';
import { csvOfLines } from '../../src/export/csv.js';
import { documentDisplay } from '../../src/export/document-display.js';
import type { ReportContent } from '../../src/export/report-content.js';
import { reportCsv, reportCsvFiles } from '../../src/export/report-csv.js';
import { reportFileName } from '../../src/export/report-file-name.js';
import { reportRows } from '../../src/export/report-rows.js';
import { zipOf } from '../../src/export/zip.js';
import { runSample, sampleReports } from './sample-reports.js';

const linesOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { newline: '\r\n' }).data;

describe.each(sampleReports)('the report $name', (sample) => {
  let document: ReportDocument;
  let content: ReportContent;
  beforeAll(async () => {
    document = await runSample(sample);
    content = await reportContent(document, documentDisplay(document));
  });

  it('is one CSV file that begins with what its figures are of', () => {
    const lines = linesOf(reportCsv(content, documentDisplay(document)));
    const filters =
      sample.name === 'assistant' ? ['Filters', expect.stringMatching(/^Project: /)] : ['Filters', 'None'];
    expect(lines.slice(0, 10)).toEqual([
      ['Usage'],
      ['First day', '2026-10-22'],
      ['Last day', '2026-11-20'],
      ['Compared from', '2026-09-22'],
      ['Compared to', '2026-10-21'],
      ['Time zone', 'Europe/Berlin'],
      filters,
      ['Figures as of', '2026-11-20T15:30:00+01:00'],
      ['Exported', '2026-11-20T15:31:00+01:00'],
      [''],
    ]);
    const titles = lines
      .filter((line, i) => line.length === 1 && (lines[i - 1] ?? [''])[0] === '')
      .map(([title]) => title);
    for (const { title } of content.sections) expect(titles).toContain(title);
  });

  it('has every number of its tables in that file, exactly', () => {
    const written = new Set(linesOf(reportCsv(content, documentDisplay(document))).flat());
    const numbers = content.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind !== 'figures'
          ? []
          : block.tables.flatMap(({ data }) =>
              data.rows.flatMap(({ cells }) =>
                cells.flatMap(({ value }, i) => {
                  const column = data.columns[i];
                  const isPlain =
                    column?.kind === 'figure' && column.unit?.kind !== 'duration' && column.unit?.kind !== 'instant';
                  return isPlain && typeof value === 'number' && Math.abs(value) < 1e21 && Math.abs(value) > 1e-6
                    ? [String(value)]
                    : [];
                }),
              ),
            ),
      ),
    );
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers.filter((number) => !written.has(number))).toEqual([]);
  });

  // Only this model has a table of moments that are compared.
  if (sample.name === 'automation') {
    it('tells how far moments moved as a number of seconds', () => {
      const lines = linesOf(reportCsv(content, documentDisplay(document)));
      const heads = lines.findIndex((line) => line.includes('Last used, Change (s)'));
      const [used, moved] = ['Last used', 'Last used, Change (s)'].map((head) => lines[heads]?.indexOf(head) ?? -1);
      const rows = lines.slice(
        heads + 1,
        lines.findIndex((line, i) => i > heads && line.length === 1),
      );
      const both = rows.map((row) => [row[used ?? -1] ?? '', row[moved ?? -1] ?? '']);
      expect(both.length).toBeGreaterThan(20);
      for (const [at, seconds] of both) {
        expect(at).toMatch(/^\d{4}-\d\d-\d\dT|^$/);
        expect(seconds).toMatch(/^-?\d+(\.\d+)?$|^$/);
      }
    });
  }

  it('is a file for each section in a ZIP, the same bytes every time', async () => {
    const files = reportCsvFiles(content, documentDisplay(document), { prefix: 'acme' });
    expect(files.map(({ name }) => name)).toEqual([...new Set(files.map(({ name }) => name))]);
    expect(files[0]?.name).toMatch(/^acme-0?1-overview-2026-11-20\.csv$/);
    const zip = await zipOf(files, content);
    const read = Object.entries(unzipSync(zip)).map(([name, bytes]) => ({
      name,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    }));
    expect(read).toEqual(files);
    expect(await zipOf(files, content)).toEqual(zip);
    expect(reportFileName(content, { prefix: 'acme', ending: 'zip' })).toBe('acme-usage-2026-11-20.zip');
  });

  it('is rows of keys and exact figures for machines', () => {
    const text = csvOfLines(reportRows(document), { reader: 'machine' });
    const { data, meta } = Papa.parse<Record<string, string>>(text, {
      header: true,
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect(meta.fields?.slice(0, 4)).toEqual(['section', 'panel', 'measure', 'unit']);
    for (const { id, panels } of document.sections) {
      for (const panel of panels) {
        if (!('result' in panel)) continue;
        const rows = data.filter(
          (row) => row.section === id && row.panel === panel.panel.id && row.frame === 'current',
        );
        for (const { name } of panel.result.columns) {
          const whole = rows.find((row) => row.measure === name && row.span === 'period' && row.dimension1 === '');
          const total = panel.result.current.totals[name] ?? null;
          expect(whole?.value, `${panel.panel.id} ${name}`).toBe(total === null ? '' : String(total));
          const grouped = rows.filter((row) => row.measure === name && row.span === 'period' && row.dimension1 !== '');
          const totals = panel.result.current.groupTotals[name] ?? [];
          const own = panel.transitions === null || grouped.length === totals.length;
          if (own && panel.result.query.dimensions.length > 0) {
            expect(grouped.map(({ value }) => (value === '' ? null : Number(value)))).toEqual(totals);
          }
        }
      }
    }
    expect(data.every(({ start = '' }) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(start))).toBe(true);
  });
});

describe('a report that nobody has checked', () => {
  const nasty = '=HYPERLINK("http://x.test")';

  it('runs nothing in a spreadsheet, whichever of its texts begins like a formula', async () => {
    const [sample] = sampleReports;
    if (sample === undefined) expect.fail();
    const document = await runSample(sample, { sections: ['overview'] });
    const renamed = (value: string): string => JSON.stringify(nasty + value).slice(1, -1);
    const hostile = JSON.parse(
      JSON.stringify(document).replaceAll(
        /"(title|label|description|notes)":"((?:[^"\\]|\\.)*)"/g,
        (_, name, text) => `"${name}":"${renamed(text)}"`,
      ),
    ) as ReportDocument;
    const report = { ...hostile, report: { ...hostile.report, brand: nasty, notes: `${nasty}\n\n- @SUM(A1)` } };
    const content = await reportContent(report, documentDisplay(report));
    const fields = linesOf(reportCsv(content, documentDisplay(report))).flat();
    expect(fields.filter((field) => field.includes('HYPERLINK')).length).toBeGreaterThan(10);
    expect(fields.filter((field) => /^[=+\-@]/.test(field) && !/^[+-]?\d/.test(field))).toEqual([]);
  });
});
