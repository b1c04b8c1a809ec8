import { beforeAll, describe, expect, it } from 'vitest';
import { isIn } from '../../src/data/query/filter.js';
import { defineReport } from '../../src/data/report/report.js';
import type { ReportDocument } from '../../src/data/report/report-document.js';
import { runReport } from '../../src/data/report/run-report.js';
import { selectionOf } from '../../src/data/report/selection.js';
import { reportContent } from '../../src/export/compose-content.js';
import { documentDisplay } from '../../src/export/document-display.js';
import { estimatedWidth } from '../../src/export/picture/text-width.js';
import type { ContentBlock, ReportContent } from '../../src/export/report-content.js';
import { german } from '../../src/locales/de/messages.js';
import { lastDays, NOW, shop, shopAdapter } from '../hooks/shop.js';
import { runSample, sampleReports } from './sample-reports.js';

const figuresIn = ({ sections }: ReportContent) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? [block] : [])));

describe.each(sampleReports)('the content of the report $name', (sample) => {
  let document: ReportDocument;
  let content: ReportContent;
  beforeAll(async () => {
    document = await runSample(sample);
    content = await reportContent(document, documentDisplay(document));
  });

  it('has every panel that was answered, in its section', () => {
    const blocks = content.sections.map(({ id, blocks }) => [id, blocks.map((block) => block.id)]);
    expect(blocks).toEqual(document.sections.map(({ id, panels }) => [id, panels.map(({ panel }) => panel.id)]));
    expect(content.isComplete).toBe(true);
    expect(figuresIn(content).every(({ tables }) => tables.length > 0)).toBe(true);
  });

  it('draws what is drawn on a page, as wide as it is asked to be', () => {
    const drawn = figuresIn(content).filter(({ picture }) => picture !== null);
    const tables = document.sections.flatMap(({ panels }) => panels).filter(({ panel }) => panel.view === 'table');
    expect(drawn.length).toBe(figuresIn(content).length - tables.length);
    for (const { picture, id } of drawn) {
      const { width, height, shapes } = picture?.({ width: 520, measure: estimatedWidth }) ?? expect.fail();
      expect(width, id).toBe(520);
      expect(height, id).toBeGreaterThan(0);
      const outside = shapes.filter((shape) => shape.kind === 'text' && (shape.x < -1 || shape.x > 521));
      expect(outside, id).toEqual([]);
    }
  });

  it('tells moments once, and every measure once', () => {
    const notes = figuresIn(content).flatMap((block) => (block.id === 'contract' ? [] : block.notes));
    expect(notes.filter((note) => /^Up to|^Compared like/.test(note))).toEqual([]);
    expect(content.facts.map(({ label }) => label)).toContain('Compared with');
    expect(new Set(content.method).size).toBe(content.method.length);
    expect(content.method.length).toBeGreaterThan(20);
  });

  it('is told in another language with the same figures', async () => {
    const told = await reportContent(document, documentDisplay(document, { locale: 'de', messages: german }));
    const values = (each: ReportContent) =>
      figuresIn(each).map(({ tables }) => tables.map(({ data }) => data.rows.map(({ cells }) => cells.map(numberOf))));
    expect(values(told)).toEqual(values(content));
    expect(told.facts[0]?.label).toBe('Zeitraum');
  });

  it('is refused in another zone, where its days would not be those of its figures', async () => {
    const elsewhere = documentDisplay({ ...document, calendar: { ...document.calendar, zone: 'Asia/Tokyo' } });
    await expect(reportContent(document, elsewhere)).rejects.toThrow(/Asia\/Tokyo.*documentDisplay/);
  });
});

const numberOf = ({ value }: { readonly value: unknown }) => (typeof value === 'number' ? value : null);

const hard = defineReport(shop, {
  title: 'Hard',
  period: lastDays(7),
  comparison: { kind: 'previousPeriod' },
  filters: ['till', 'clerk'],
  brand: 'Shop & Co',
  notes: 'Read this.\n\n- twice',
  sections: [
    {
      id: 'all',
      title: 'All',
      panels: [
        { id: 'why', title: 'Why', view: 'text', text: 'Because.' },
        { id: 'sales', title: 'Sales', view: 'stat', measure: 'sales' },
        { id: 'deliveries', title: 'Deliveries', view: 'ranking', measure: 'deliveries', dimension: 'outcome' },
        {
          id: 'none',
          title: 'None',
          view: 'ranking',
          measure: 'sales',
          dimension: 'till',
          filter: isIn('till', ['West']),
        },
      ],
    },
  ],
});

async function hardContent(filters: Readonly<Record<string, readonly (string | null)[]>>, broken = false) {
  const wrong = { id: 'wrong', title: 'Wrong', view: 'stat', measure: 'slaes' } as const;
  const sections = hard.sections.map((section) => ({ ...section, panels: [...section.panels, wrong] }));
  const report = broken ? { ...hard, sections } : hard;
  const document = await runReport(shopAdapter(), report, {
    now: NOW,
    generatedAt: NOW,
    selection: { ...selectionOf(report), filters },
  });
  return reportContent(document, documentDisplay(document));
}

const blocksOf = ({ sections }: ReportContent): Readonly<Record<string, ContentBlock>> =>
  Object.fromEntries(sections.flatMap(({ blocks }) => blocks.map((block) => [block.id, block])));

describe('the content of a report', () => {
  it('names what it is filtered by, and says what is not', async () => {
    const content = await hardContent({ clerk: ['c1', null, 'gone'], till: ['North'] });
    const { deliveries } = blocksOf(content);
    expect(content.scope.filters).toEqual(['Clerk: Ada, None, and gone', 'Till: North']);
    expect(deliveries).toMatchObject({
      kind: 'figures',
      notes: [expect.stringMatching(/^Not filtered by .*Clerk.* and .*Till/)],
    });
  });

  it('says why there are no figures, without calling it a failure', async () => {
    const { none } = blocksOf(await hardContent({}));
    expect(none).toMatchObject({ kind: 'missing', isFailure: false, text: expect.stringContaining('Nothing') });
  });

  it('says what could not be had, where it is missing and for the whole', async () => {
    const content = await hardContent({}, true);
    const told = 'Incomplete: the figures of 1 panel could not be loaded.';
    expect(content.isComplete).toBe(false);
    expect(content.scope.notes[0]).toBe(told);
    expect(content.facts.at(-1)).toEqual({ label: 'Completeness', texts: [told] });
    expect(blocksOf(content).wrong).toMatchObject({ kind: 'missing', isFailure: true });
    expect(blocksOf(content).sales).toMatchObject({ kind: 'figures' });
  });

  it('has the words of whoever made it', async () => {
    const content = await hardContent({});
    expect(content.brand).toBe('Shop & Co');
    expect(content.notes.map(({ kind }) => kind)).toEqual(['paragraph', 'bullets']);
    expect(blocksOf(content).why).toMatchObject({ text: [{ kind: 'paragraph', lines: ['Because.'] }] });
  });
});
