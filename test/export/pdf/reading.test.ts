import { beforeAll, describe, expect, it } from 'vitest';
import { reportContent } from '../../../src/export/compose-content.js';
import { documentDisplay } from '../../../src/export/document-display.js';
import { pdfBytes } from '../../../src/export/pdf/pdf-bytes.js';
import type { ReportContent } from '../../../src/export/report-content.js';
import { arabic } from '../../../src/locales/ar/messages.js';
import { german } from '../../../src/locales/de/messages.js';
import { japanese } from '../../../src/locales/ja/messages.js';
import { runSample, sampleReports } from '../sample-reports.js';
import { notoArabic, notoJapanese } from './fonts.js';
import { copied, isInstalled, plain } from './pdf-tools.js';
import { longContent, plainContent, tableContent, tableOf } from './plain-content.js';

const LANGUAGES = [
  { locale: 'en', messages: undefined, fonts: [] },
  { locale: 'de', messages: german, fonts: [] },
  { locale: 'ja', messages: japanese, fonts: [notoJapanese] },
  { locale: 'ar', messages: arabic, fonts: [notoArabic] },
] as const;

/** Everything that stands in the tables of a report. */
function cellsIn({ sections }: ReportContent): readonly string[] {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figures' ? block.tables.map(({ data }) => data) : [])),
  );
  return tables.flatMap(({ rows, totals }) =>
    [...rows.map(({ cells }) => cells), ...(totals === null ? [] : [totals])].flatMap((cells) =>
      cells.flatMap(({ text, value }) => (typeof value === 'number' ? [plain(text)] : [])),
    ),
  );
}

describe.runIf(isInstalled('pdftotext'))('what is copied from a document', () => {
  describe.each(sampleReports)('of the report $name', (sample) => {
    let document: Awaited<ReturnType<typeof runSample>>;
    beforeAll(async () => {
      document = await runSample(sample);
    });

    it.each(LANGUAGES)('has every figure of its tables, in $locale', async ({ locale, messages, fonts }) => {
      const display = documentDisplay(document, { locale, ...(messages === undefined ? {} : { messages }) });
      const content = await reportContent(document, display);
      const missing: string[] = [];
      const bytes = await pdfBytes(content, { fonts, figures: 'all', onMissingGlyphs: (all) => missing.push(...all) });
      expect(missing).toEqual([]);
      // Cells are wrapped in narrow columns: spaces between their words may be ends of lines.
      const words = new Set(copied(bytes, undefined, ['-layout']).split(' '));
      const lacking = cellsIn(content).filter((cell) => /^[\d.,]+$/.test(cell) && !words.has(cell));
      expect(lacking).toEqual([]);
    });
  });

  it('comes in the order in which it is read', async () => {
    const text = copied(await pdfBytes(longContent(), { figures: 'none' }));
    const head = ['Usage of tools', 'Oct 24', 'Contents', 'Overview', 'Details', 'Last of all', 'Notes'];
    const body = [
      'Overview',
      'Title of runs',
      'Title of chart',
      'Up to now.',
      'Details',
      'Title of table',
      'Alpha',
      'Gamma',
      'Total',
    ];
    const foot = [
      '12 more',
      'In words',
      'First line. Second line.',
      'Another point',
      'Nothing is chosen.',
      'Signed by the board.',
      'Runs are counted',
    ];
    let at = -1;
    for (const words of [...head, ...body, ...foot]) {
      const next = text.indexOf(words, at + 1);
      expect(next, words).toBeGreaterThan(at);
      at = next;
    }
  });

  it('repeats the head of a table on every page, and the title of the report under each', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `Tool ${i}`);
    const bytes = await pdfBytes(tableContent(tableOf(names)));
    for (let page = 1; page <= 4; page++) {
      const text = copied(bytes, page, ['-layout']);
      expect(text).toContain('Tool Runs Change');
      expect(text).toMatch(new RegExp(`Usage of tools · Oct 24 – Nov 22, 2026 Page ${page} of \\d+$`));
    }
  });

  it('is Arabic in the order of its letters, with two letters where one sign stands for them', async () => {
    const title = 'استخدام الأدوات لا شيء';
    const bytes = await pdfBytes(plainContent({ title }, 'rtl'), { fonts: [notoArabic] });
    expect(copied(bytes, 1)).toContain(title);
  });

  it.each([
    'أخرى (2)',
    'القيمة (12.5%) مقابل 30',
    'من 3 إلى 15',
    'نمو +5.6% منذ 2026، 3:30 م',
    'استخدام Revit (2) هنا',
  ])('has figures in brackets and with signs in their order: %s', async (title) => {
    const content = plainContent({ title, brand: null, facts: [], sections: [], method: [], notes: [] }, 'rtl');
    expect(copied(await pdfBytes(content, { fonts: [notoArabic] }), 1)).toContain(title);
  });

  it('has long names whole, in as many lines as they take', async () => {
    const name = `Wall schedule ${'of everything that there is in the building '.repeat(8)}end`;
    const unbroken = 'x'.repeat(300);
    const columns = ['Tool', ...Array.from({ length: 8 }, (_, i) => `Measure ${i}`)];
    const bytes = await pdfBytes(tableContent(tableOf([name, unbroken], columns)), { orientation: 'landscape' });
    const text = copied(bytes, undefined, ['-raw']);
    expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    expect(text.replaceAll(' ', '')).toContain(unbroken);
  });
});
