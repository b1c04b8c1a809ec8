import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import { registry, toJSONSchema } from 'zod/mini';
import { comparisonShape, membersShape, nameShape, periodShape } from '../../../src/data/query/query-shape.js';
import { PANEL_SHAPES } from '../../../src/data/report/definition/panel-shape.js';
import { DOCUMENT_PARTS, documentShape } from '../../../src/data/report/document-shape.js';
import { parseReportDocument } from '../../../src/data/report/parse-report-document.js';
import type { ReportDocument } from '../../../src/data/report/report-document.js';
import { reportContent } from '../../../src/export/compose-content.js';
import { documentDisplay } from '../../../src/export/document-display.js';
import { reportCsv } from '../../../src/export/report-csv.js';
import { reportJson } from '../../../src/export/report-json.js';
import { runSample, sampleReports } from '../../export/sample-reports.js';

const FILE = '../../../src/schemas/report-document.schema.json';

const parts = registry<{ id: string }>();
parts.add(periodShape, { id: 'period' });
parts.add(comparisonShape, { id: 'comparison' });
parts.add(nameShape, { id: 'name' });
parts.add(membersShape, { id: 'members' });
for (const [view, shape] of Object.entries(PANEL_SHAPES)) parts.add(shape, { id: `${view}Panel` });
for (const [id, shape] of Object.entries(DOCUMENT_PARTS)) parts.add(shape, { id });

/** A document that somebody changed by hand. */
function changed(document: ReportDocument, change: (copy: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(document) as unknown as Record<string, unknown>;
  change(copy);
  return copy;
}

describe('the published schema of documents', () => {
  // Written anew by `vitest -u` where the document changes.
  it('is that of the shape that documents are read by', async () => {
    const { $schema, ...rest } = toJSONSchema(documentShape(), { reused: 'ref', metadata: parts });
    await expect(`${JSON.stringify({ $schema, title: 'ReportDocument', ...rest }, null, 2)}\n`).toMatchFileSnapshot(
      FILE,
    );
  });
});

describe.each(sampleReports)('the document of $name', (sample) => {
  it('fits the published schema, and is read back from JSON as it was', async () => {
    const document = await runSample(sample);
    const published = fromJSONSchema(JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')));
    expect(published.safeParse(JSON.parse(reportJson(document))).error).toBeUndefined();
    const read = parseReportDocument(reportJson(document));
    expect(read).toStrictEqual(document);
    expect(Object.isFrozen(read.sections)).toBe(true);
    expect(reportJson(read) === reportJson(document)).toBe(true);
    const display = documentDisplay(read);
    const [before, after] = await Promise.all([document, read].map((each) => reportContent(each, display)));
    if (before === undefined || after === undefined) expect.fail();
    expect(reportCsv(after, display) === reportCsv(before, display)).toBe(true);
  });

  it('says of every figure what it is counted in', async () => {
    const document = await runSample(sample);
    for (const panel of document.sections.flatMap(({ panels }) => panels)) {
      if (!('result' in panel)) continue;
      const { columns, current } = panel.result;
      expect(Object.keys(current.totals).sort()).toEqual(columns.map(({ name }) => name).sort());
      expect(columns.every(({ unit }) => unit.kind !== undefined)).toBe(true);
    }
  });

  it('is read with failures as well', async () => {
    const failing = { ...sample.adapter, run: () => Promise.reject(new Error('Offline')) };
    const document = await runSample({ ...sample, adapter: failing });
    expect(document.isComplete).toBe(false);
    expect(parseReportDocument(reportJson(document))).toStrictEqual(document);
  });
});

describe('what is no document', () => {
  it.each([
    ['a text that was cut off', '{"kind":"reportDocument"'],
    ['nothing', null],
    ['a report', { kind: 'report', version: 2 }],
    ['a list', []],
  ])('is refused: %s', (_, input) => {
    expect(() => parseReportDocument(input)).toThrow(expect.objectContaining({ code: 'invalidReport' }));
  });

  it('is refused with what is wrong about it', async () => {
    const [sample] = sampleReports;
    if (sample === undefined) expect.fail();
    const document = await runSample(sample, { sections: ['overview'] });
    const later = changed(document, (copy) => {
      copy.version = 2;
    });
    expect(() => parseReportDocument(later)).toThrow(expect.objectContaining({ code: 'futureVersion' }));
    const shorter = changed(document, (copy) => {
      const { sections } = copy as unknown as {
        sections: { panels: { result: { current: { bucketTotals: Record<string, number[]> } } }[] }[];
      };
      sections[0]?.panels[0]?.result.current.bucketTotals.runs?.pop();
    });
    expect(() => parseReportDocument(shorter)).toThrow(/bucketTotals\.runs/);
    const unknown = changed(document, (copy) => {
      copy.colour = 'red';
    });
    expect(() => parseReportDocument(unknown)).toThrow(/colour/);
    const zone = changed(document, (copy) => {
      copy.calendar = { ...document.calendar, zone: 'Mars/Base' };
    });
    expect(() => parseReportDocument(zone)).toThrow(/Mars\/Base/);
    const polluted = reportJson(document).replace('"dimensions":{', '"dimensions":{"__proto__":{"polluted":"yes"},');
    expect(() => parseReportDocument(polluted)).toThrow(expect.objectContaining({ code: 'invalidReport' }));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
