import { UsageError } from '../errors.js';
import { own } from '../model/path.js';
import type { AttributeColumn, EventColumns } from './event-columns.js';
import type { FactColumn } from './fact-table.js';
import type { Delivery } from './intake.js';
import { arePrinted, type PrintedColumns } from './printed-ids.js';

type DeclaredColumn = Pick<FactColumn, 'name' | 'attribute'>;

/**
 * Columns of events as a delivery to the table that has `declared`.
 *
 * @throws UsageError `invalidColumns` where columns are none, or differ in length.
 */
export function asDelivery(columns: EventColumns | PrintedColumns, declared: readonly DeclaredColumn[]): Delivery {
  const { fact, ids, at, attributes } = columns;
  const received = columns.received ?? null;
  const dropped = columns.undeclared ?? null;
  const rows = arePrinted(ids) ? ids.length : checkLength(fact, 'ids', ids, null);
  checkLength(fact, 'at', at, rows);
  if (received !== null) checkLength(fact, 'received', received, rows);
  if (dropped !== null) checkLength(fact, 'undeclared', dropped, rows);
  for (const [name, column] of Object.entries(attributes)) checkColumn(fact, name, column, rows, declared);
  const names = new Set(declared.map(({ name }) => name));
  return {
    ids,
    at,
    received,
    attributes: declared.map(({ name }) => own(attributes, name)),
    undeclared: Object.keys(attributes).some((name) => !names.has(name)) || (dropped ?? false),
  };
}

function checkColumn(
  fact: string,
  name: string,
  column: AttributeColumn,
  rows: number,
  declared: readonly DeclaredColumn[],
): void {
  if (typeof column !== 'object' || column === null || !('codes' in column)) {
    checkLength(fact, name, column, rows);
    return;
  }
  const isNumber = declared.some((each) => each.name === name && each.attribute.kind === 'number');
  if (isNumber || !Array.isArray(column.values)) refuse(fact, `The column "${name.slice(0, 64)}" cannot be of codes.`);
  checkLength(fact, name, column.codes, rows);
}

function checkLength(fact: string, name: string, column: ArrayLike<unknown>, rows: number | null): number {
  const isList = Array.isArray(column) || (ArrayBuffer.isView(column) && !(column instanceof DataView));
  if (!isList) refuse(fact, `The column "${name.slice(0, 64)}" is no array.`);
  if (rows !== null && column.length !== rows)
    refuse(fact, `The column "${name.slice(0, 64)}" has ${column.length} values for ${rows} events.`);
  return column.length;
}

function refuse(fact: string, what: string): never {
  throw new UsageError(
    'invalidColumns',
    `${what} Nothing of these events of "${fact}" was taken in, since values could not be told to belong to an event. Hand in columns of one length: arrays, or \`{ values, codes }\` for texts.`,
  );
}
