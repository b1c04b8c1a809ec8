import type { ReportDocument } from 'tallyboard/data';
import type { Reading } from './differences.js';
import { tablesOfDocument } from './filed-tables.js';
import type { ReadTable } from './read-table.js';

interface Mutant {
  readonly form: string;
  readonly mutant: Reading;
}

/** The same reading with another digit in one figure, once in each form. */
export async function mutants(reading: Reading): Promise<readonly Mutant[]> {
  const { panels, csv, xlsx, html, pdf, json } = reading;
  const all: readonly (readonly [form: string, change: Partial<Reading>])[] = [
    ['screen', { panels: changedPanels(panels) }],
    ['csv', { csv: changedTables(csv) }],
    ['xlsx', { xlsx: changedTables(xlsx) }],
    ['html', { html: changedTables(html) }],
    ['json', { remade: await tablesOfDocument(changedDocument(json)) }],
    ...(pdf === null ? [] : [['pdf', { pdf: changedText(pdf, panels) }] as const]),
  ];
  return all.map(([form, change]) => ({ form, mutant: { ...reading, ...change } }));
}

/** Another first digit: the last ones of long numbers make no other number. */
const nudged = (text: string) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));

/** A table somewhere in the middle, with one figure changed. */
function changedTables<T extends Pick<ReadTable, 'rows'>>(tables: readonly T[]): readonly T[] {
  const whole = tables.findIndex(({ rows }) => rows.length > 2 && /\d/.test(rows[1]?.[1] ?? ''));
  return tables.map((table, i) => (i === whole ? { ...table, rows: changedRows(table.rows) } : table));
}

const changedRows = (rows: ReadTable['rows']) =>
  rows.map((row, i) => (i === 1 ? row.map((cell, column) => (column === 1 ? nudged(cell) : cell)) : row));

function changedPanels(panels: Reading['panels']): Reading['panels'] {
  const at = panels.findIndex(({ tables }) => tables.some(({ rows }) => rows.length > 2));
  return panels.map((panel, i) => (i === at ? { ...panel, tables: changedTables(panel.tables) } : panel));
}

/** The text with one figure of a table that is shown changed, where that stands in its row. */
function changedText(pdf: string, panels: Reading['panels']): string {
  const row = panels.flatMap(({ tables }) => tables).find(({ rows }) => rows.length > 2)?.rows[1] ?? [];
  const line = `${row[0]} ${row[1]} `;
  return pdf.replaceAll(line, `${row[0]} ${nudged(row[1] ?? '')} `);
}

/** The document with every total of its first figure doubled. */
function changedDocument(json: ReportDocument): ReportDocument {
  let isDone = false;
  return JSON.parse(JSON.stringify(json), (key, value) => {
    if (isDone || key !== 'totals' || typeof value !== 'object') return value;
    isDone = true;
    return Object.fromEntries(Object.entries(value).map(([name, total]) => [name, Number(total) * 2 + 1]));
  }) as ReportDocument;
}
