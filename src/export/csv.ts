import { fieldShape } from './field-shape.js';
import { plainNumber } from './plain-number.js';
import { safeField } from './safe-text.js';
import type { Sheet, SheetCell } from './sheet.js';

/** A line of a CSV file. */
export type CsvLine = readonly SheetCell[];

/** What becomes one CSV file. */
export interface CsvDocument {
  /** Lines before the figures: what each is about, and what it says. */
  readonly about: readonly CsvLine[];
  readonly sheets: readonly Sheet[];
}

/** For whom lines are written. */
export interface CsvOptions {
  /**
   * `spreadsheet` unless stated: with a byte order mark, texts that cannot become formulas, and quotes around all that could be
   * taken for a number or a date. `machine`: every text letter by letter, quoted where RFC 4180 asks for it.
   */
  readonly reader?: 'spreadsheet' | 'machine';
  /** Whether texts are kept from becoming formulas; for machines they are not unless stated. */
  readonly isGuarded?: boolean;
}

/** Excel reads a file as UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';
const END = '\r\n';
/** About how many characters are handed on at once. */
const PART = 1 << 16;

/** Also what separates fields in other countries: a part of a name must not become a field, and a formula, of its own. */
const AMBIGUOUS = /[",;\t\r\n\p{Nd}]|^\s|\s$/u;
/** A byte order mark that is part of a text is none of the file. */
const SPECIAL = /[",\r\n\uFEFF]/;

/**
 * A document as CSV after RFC 4180, in UTF-8 with a byte order mark: first what it is about, then each table under its title,
 * with an empty line between them. Numbers are exact and plain; texts cannot become formulas.
 */
export function csvText({ about, sheets }: CsvDocument): string {
  return csvOfLines(linesOfBlocks([about, ...sheets.map(sheetLines)]));
}

function sheetLines({ title, columns, rows }: Sheet): readonly CsvLine[] {
  return [[title], columns, ...rows];
}

/** The lines of blocks with an empty one between them. Blocks without lines are left out. */
export function* linesOfBlocks(blocks: Iterable<Iterable<CsvLine>>): Generator<CsvLine, void, undefined> {
  let isFirst = true;
  for (const block of blocks) {
    let hasBegun = false;
    for (const line of block) {
      if (!hasBegun && !isFirst) yield [];
      hasBegun = true;
      isFirst = false;
      yield line;
    }
  }
}

/** Lines as one CSV text; for as many as fit in memory. */
export function csvOfLines(lines: Iterable<CsvLine>, options?: CsvOptions): string {
  let text = '';
  for (const part of csvParts(lines, options)) text += part;
  return text;
}

/**
 * Lines as CSV after RFC 4180, in parts that are made as they are taken: a million rows take no more memory than a few.
 * `Readable.from(csvStream(rows))` is a stream of Node.
 *
 * @param lines Given one by one, such as by a generator that reads a cursor.
 */
export async function* csvStream(
  lines: Iterable<CsvLine> | AsyncIterable<CsvLine>,
  options?: CsvOptions,
): AsyncGenerator<string, void, undefined> {
  if (Symbol.iterator in lines) {
    yield* csvParts(lines, options);
    return;
  }
  const write = writer(options);
  let part = write.start;
  for await (const line of lines) {
    part += write.line(line);
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

/** The same of lines that are there without waiting. */
export function* csvParts(lines: Iterable<CsvLine>, options?: CsvOptions): Generator<string, void, undefined> {
  const write = writer(options);
  let part = write.start;
  for (const line of lines) {
    part += write.line(line);
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

function writer({ reader = 'spreadsheet', isGuarded = reader === 'spreadsheet' }: CsvOptions = {}) {
  const isForSpreadsheets = reader === 'spreadsheet';
  const special = isForSpreadsheets ? AMBIGUOUS : SPECIAL;
  const field = (cell: SheetCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return plainNumber(cell);
    const shape = isForSpreadsheets ? fieldShape(cell) : 'any';
    if (shape === 'plain') return cell;
    if (shape === 'quoted') return `"${cell}"`;
    const text = isGuarded ? safeField(cell) : cell;
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return {
    start: isForSpreadsheets ? BYTE_ORDER_MARK : '',
    line: (cells: CsvLine) => {
      let line = '';
      for (let i = 0; i < cells.length; i++) {
        const text = field(cells[i] ?? null);
        line += i === 0 ? text : `,${text}`;
      }
      return line + END;
    },
  };
}
