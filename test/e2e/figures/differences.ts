import type { ReportDocument } from 'tallyboard/data';
import { plain, type ReadTable, type ShownPanel } from './read-table.js';
import { isNamed, isRead, isWritten, MONTH, written } from './written.js';

/** What a page shows of a report, and what is in the files that were saved there. */
export interface Reading {
  readonly panels: readonly ShownPanel[];
  readonly csv: readonly ReadTable[];
  readonly xlsx: readonly ReadTable[];
  readonly html: readonly ReadTable[];
  /** As programs copy it, or null where none is installed that does. */
  readonly pdf: string | null;
  readonly json: ReportDocument;
  /** The tables that are made of what JSON says, and nothing else. */
  readonly remade: readonly ReadTable[];
}

/** What was compared, and where two differ. */
export interface Comparison {
  readonly figures: number;
  readonly faults: readonly string[];
}

/** Holds every figure of the page against every file, and the files against each other: exact ones exactly, others as written. */
export function compared(reading: Reading): Comparison {
  const faults: string[] = [];
  let figures = 0;
  const hold = (isSame: boolean, ...about: readonly (string | number | undefined)[]) => {
    figures += 1;
    if (!isSame) faults.push(about.join(' · '));
  };
  for (const panel of reading.panels) {
    for (const [form, tables] of Object.entries({ csv: reading.csv, xlsx: reading.xlsx, html: reading.html })) {
      const isSame = form === 'html' ? (a: string, b: string) => a === b : isWritten;
      holdStat(panel, tables, form, isSame, hold);
      for (const table of panel.tables) holdTable(panel, table, tables, form, isSame, hold);
      holdTold(panel, tables, form, isSame, hold);
    }
    if (reading.pdf !== null) holdPrinted(panel, reading.pdf, hold);
    holdJson(panel, reading, hold);
  }
  holdFiles(reading, hold);
  return { figures, faults };
}

type Hold = (isSame: boolean, ...about: readonly (string | number | undefined)[]) => void;
type Same = (shown: string, filed: string, head: string) => boolean;

function holdStat(
  { section, title, stat }: ShownPanel,
  tables: readonly ReadTable[],
  form: string,
  isSame: Same,
  hold: Hold,
) {
  if (stat === null) return;
  const table = tables.find((each) => each.section === section && each.title === title);
  const [, figure = '', before = '', change = ''] = table?.rows[0] ?? [];
  const [, headed = '', headedBefore = '', headedChange = ''] = table?.heads ?? [];
  hold(isSame(stat.figure, figure, headed), form, section, title, stat.figure, figure);
  if (stat.before !== null)
    hold(isSame(stat.before, before, headedBefore), form, section, title, 'before', stat.before, before);
  if (stat.change !== null)
    hold(isSame(stat.change, change, headedChange), form, section, title, 'change', stat.change, change);
}

function holdTable(
  panel: ShownPanel,
  shown: ShownPanel['tables'][number],
  tables: readonly ReadTable[],
  form: string,
  isSame: Same,
  hold: Hold,
) {
  const { section } = panel;
  const filed = tables.find(
    (table) =>
      table.section === section &&
      (table.title === panel.title || shown.title.endsWith(table.title)) &&
      table.heads.length === shown.heads.length &&
      shown.heads.every((head, i) => table.heads[i]?.includes(head)),
  );
  const about = [form, section, panel.title, shown.title];
  hold(filed?.rows.length === shown.rows.length, ...about, 'rows', shown.rows.length, filed?.rows.length);
  shown.rows.forEach((row, i) => {
    const line = filed?.rows[i] ?? [];
    row.forEach((text, column) => {
      const cell = line[column] ?? '';
      const same = column === 0 ? isNamed(text, cell) : isSame(text, cell, filed?.heads[column] ?? '');
      hold(same, ...about, `row ${i}`, shown.heads[column], text, cell);
    });
  });
}

/** What a card tells in words is in a table of a file, or the other way round. */
function holdTold(
  { section, title, told }: ShownPanel,
  tables: readonly ReadTable[],
  form: string,
  isSame: Same,
  hold: Hold,
) {
  if (told.length === 0) return;
  const table = tables.find((each) => each.section === section && each.title === title);
  for (const [name, figure = ''] of table?.rows ?? []) {
    hold(
      told.some((text) => isSame(text, figure, '')),
      form,
      section,
      title,
      name,
      figure,
    );
  }
  hold((table?.rows.length ?? 0) > 0, form, section, title, 'told');
}

/** How far apart two parts of a row may be where a page ends between them. */
const PAGE_BREAK = 600;
/** How far from its title a figure may stand on a card. */
const ON_A_CARD = 200;

function holdPrinted({ section, title, stat, tables }: ShownPanel, pdf: string, hold: Hold) {
  if (stat !== null) {
    const parts = [stat.figure, stat.before, stat.change].filter((part) => part !== null);
    const isThere = placesOf(pdf, title).some((place) => {
      const near = ` ${pdf.slice(place, place + title.length + ON_A_CARD)} `;
      return parts.every((part) => near.includes(` ${part} `));
    });
    hold(isThere, 'pdf', section, title, ...parts);
  }
  for (const table of tables) holdPrintedTable(section, title, table, pdf, hold);
}

/** Tables that are wider than a page come in several parts, each beginning with the names. */
function holdPrintedTable(
  section: string,
  title: string,
  { heads, rows }: ShownPanel['tables'][number],
  pdf: string,
  hold: Hold,
) {
  let from = 1;
  while (from < heads.length && rows.length > 0) {
    let to = heads.length;
    const begun = () => pdf.indexOf([heads, ...rows.slice(0, 2)].map((row) => lineOf(row, from, to)).join(''));
    while (to > from + 1 && begun() < 0) to -= 1;
    let at = begun();
    for (const row of rows) {
      const line = lineOf(row, from, to);
      const place = at < 0 ? -1 : pdf.indexOf(line, at);
      const isNext = place >= 0 && place - at < PAGE_BREAK;
      for (const text of row.slice(from, to)) hold(isNext, 'pdf', section, title, heads[from], text, line);
      if (isNext) at = place + line.length - 1;
    }
    from = to;
  }
}

const lineOf = ([name = '', ...cells]: readonly string[], from: number, to: number) =>
  `${[name, ...cells.slice(from - 1, to - 1)].filter((cell) => cell !== '').join(' ')} `;

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** What is made of others, which JSON leaves to its readers. */
const DERIVED = /\bShare\b|\bChange\b/;

/** Holds figures against the numbers that JSON has of their panel. */
function holdJson({ section, title, stat, tables }: ShownPanel, { json }: Reading, hold: Hold) {
  const answered = json.sections
    .filter((each) => plain(each.title) === section)
    .flatMap(({ panels }) => panels)
    .find(({ panel }) => plain(panel.title) === title);
  const numbers = [...new Set(numbersIn(answered))];
  const has = (text: string) => {
    const read = written(text);
    if (read === null) return true;
    return [1, 1000, 1 / MONTH].some((by) => numbers.some((number) => isRead(read, number / by)));
  };
  if (stat !== null) for (const text of [stat.figure, stat.before ?? '']) hold(has(text), 'json', section, title, text);
  for (const { heads, rows } of tables) {
    for (const row of rows.filter(([name]) => name !== 'Total')) {
      row.slice(1).forEach((text, i) => {
        if (!DERIVED.test(heads[i + 1] ?? '')) hold(has(text), 'json', section, title, row[0], text);
      });
    }
  }
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Every table of a file is in the others: CSV, workbooks and JSON have the same exact numbers, and HTML writes them. */
function holdFiles({ csv, xlsx, html, remade }: Reading, hold: Hold) {
  for (const [form, tables] of Object.entries({ xlsx, html, json: remade })) {
    hold(tables.length === csv.length, form, 'tables', tables.length, csv.length);
    csv.forEach((exact, t) => {
      const table = tables[t];
      const about = [form, exact.section, exact.title];
      hold(table?.rows.length === exact.rows.length, ...about, table?.title, 'rows');
      for (const [i, row] of exact.rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const text = table?.rows[i]?.[column] ?? '';
          const head = exact.heads[column] ?? '';
          const isText =
            form === 'html' ? (column === 0 ? isNamed(text, cell) : isWritten(text, cell, head)) : isEqual(text, cell);
          hold(isText, ...about, `row ${i}`, head, text, cell);
        }
      }
    });
  }
}

/** Numbers are the same whatever digits they are written with; cells of workbooks have moments without an offset. */
const isEqual = (a: string, b: string) =>
  a === b ||
  (a !== '' && b !== '' && Number(a) === Number(b)) ||
  (/T.*[+Z]/.test(b) && b.startsWith(`${a}`) && a.length === 19);
