import { englishActionMessages } from '../data/messages/action-messages.js';
import type { Display } from '../data/messages/display.js';
import type { TextBlock } from '../data/report/text-blocks.js';
import { aboutFigures } from './about-figures.js';
import { type CsvLine, csvOfLines, linesOfBlocks } from './csv.js';
import { type FileName, fileName } from './file-name.js';
import type { NamedTable } from './named-table.js';
import type { ContentBlock, ContentSection, ReportContent } from './report-content.js';
import { reportDate } from './report-file-name.js';
import { type SheetWording, sheetHeads, sheetRows } from './sheet.js';
import type { TextFile } from './zip.js';

/**
 * A report as one CSV file for spreadsheets: what its figures are of, then one section after another under its title, each with the
 * tables of its panels and what there is to know of them. Numbers are exact; texts cannot become formulas.
 */
export function reportCsv(content: ReportContent, display: Display): string {
  return csvOfLines(reportCsvLines(content, display));
}

/** The lines of that file, made as they are taken. */
export function reportCsvLines(content: ReportContent, display: Display): Iterable<CsvLine> {
  const wording = wordingOf(content, display);
  const sections = content.sections.flatMap((section) => sectionBlocks(section, wording));
  return linesOfBlocks([aboutLines(content, display), ...sections, textLines(content.notes)]);
}

/** The same with a file for each section, each of which says what its figures are of. Names are unique and safe everywhere. */
export function reportCsvFiles(
  content: ReportContent,
  display: Display,
  options: Pick<FileName, 'prefix'>,
): readonly TextFile[] {
  return sectionCsvLines(content, display, options).map(({ name, lines }) => ({ name, text: csvOfLines(lines) }));
}

/** The lines of those files, made as they are taken. */
export function sectionCsvLines(
  content: ReportContent,
  display: Display,
  { prefix }: Pick<FileName, 'prefix'>,
): readonly { readonly name: string; readonly lines: Iterable<CsvLine> }[] {
  const wording = wordingOf(content, display);
  const about = aboutLines(content, display);
  const digits = String(content.sections.length).length;
  return content.sections.map((section, i) => {
    const title = `${String(i + 1).padStart(digits, '0')} ${section.title}`;
    return {
      name: fileName({ prefix, title, date: reportDate(content), ending: 'csv' }),
      lines: linesOfBlocks([about, ...sectionBlocks(section, wording)]),
    };
  });
}

type Wording = SheetWording & { readonly note: string };

function wordingOf({ scope }: ReportContent, { messagesOf }: Display): Wording {
  const messages = messagesOf('action', englishActionMessages);
  return { messages, zone: scope.zone, note: messages.note };
}

function aboutLines({ scope, brand }: ReportContent, { messagesOf }: Display): readonly CsvLine[] {
  const lines = aboutFigures(scope, messagesOf('action', englishActionMessages)).map((line) => line.map(plain));
  return brand === null ? lines : [[brand], ...lines];
}

function sectionBlocks({ title, empty, blocks }: ContentSection, wording: Wording): readonly Iterable<CsvLine>[] {
  const head: CsvLine[] = [[title], ...(empty === null ? [] : [[wording.note, plain(empty)]])];
  return [head, ...blocks.flatMap((block) => blockLines(block, wording))];
}

function blockLines(block: ContentBlock, wording: Wording): readonly Iterable<CsvLine>[] {
  switch (block.kind) {
    case 'figures': {
      const { tables, description, notes } = block;
      const told = [...(description === null ? [] : [description]), ...notes];
      const lines = told.map((note) => [wording.note, plain(note)]);
      return tables.map((table, i) => tableLines(table, i === tables.length - 1 ? lines : [], wording));
    }
    case 'missing':
      return [[[block.title], [wording.note, plain(block.text)]]];
    case 'text':
      return [[[block.title], ...textLines(block.text)]];
  }
}

function* tableLines(
  table: NamedTable,
  told: readonly CsvLine[],
  wording: Wording,
): Generator<CsvLine, void, undefined> {
  yield [table.title];
  yield sheetHeads(table, wording);
  yield* sheetRows(table, wording);
  yield* told;
}

function textLines(text: readonly TextBlock[]): readonly CsvLine[] {
  return text.flatMap(({ lines }) => lines.map((line) => [line]));
}

/** Invisible marks around names would end up in the cells of a spreadsheet. */
function plain<T>(cell: T): T | string {
  return typeof cell === 'string' ? cell.replaceAll(/[\u2066-\u2069]/g, '') : cell;
}
