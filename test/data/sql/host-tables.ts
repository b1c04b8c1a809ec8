import type { Attribute } from '../../../src/data/model/attribute.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { checkField, checkId, checkInstant } from '../../../src/data/model/field.js';
import { toScaled } from '../../../src/data/model/scaled.js';
import type { ColumnSource, TableName, UsageSource } from '../../../src/data/sql/source.js';
import type { ConformanceDataset, EntityRow, EventRow } from '../../../src/testing/conformance-case.js';

type Attributes = Readonly<Record<string, Attribute>>;
type Fields = Readonly<Record<string, unknown>>;

/** What a database keeps in a cell. */
export type Cell = string | bigint | readonly string[] | null;

/** A table as a host could have it. */
export interface HostTable {
  readonly name: TableName;
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'integer' | 'texts' }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Tables with the rows of a dataset that fit its model, and where what is in them. */
export interface HostTables {
  readonly tables: readonly HostTable[];
  readonly source: UsageSource;
}

/** @param schema The schema that tables are in; that of the connection unless stated. */
export function hostTables({ model, events, entities }: ConformanceDataset, schema?: string): HostTables {
  const named = (table: string): TableName => (schema === undefined ? table : [schema, table]);
  const facts = Object.entries(model.facts).map(([fact, { attributes }]) => {
    const rows = events.filter((row) => row.fact === fact && fits(model, attributes, row));
    return tableOf(
      named(`events ${fact}`),
      { id: 'text', moment: 'integer', received: 'integer', sequence: 'integer' },
      attributes,
      rows,
      (row, i) => [row.id, BigInt(row.at), typeof row.received === 'number' ? BigInt(row.received) : null, BigInt(i)],
    );
  });
  const members = Object.entries(model.entities).flatMap(([entity, { attributes }]) => {
    const rows = (entities[entity] ?? []).filter((row) => isEntity(attributes, row));
    return [
      tableOf(named(entity), { id: 'text', name: 'text' }, attributes, latest(rows), (row) => [
        row.id,
        typeof row.name === 'string' ? row.name : null,
      ]),
      tableOf(named(`history of ${entity}`), { id: 'text', since: 'integer' }, attributes, stated(rows), (row) => [
        row.id,
        sinceOf(row) === Number.NEGATIVE_INFINITY ? null : BigInt(sinceOf(row)),
      ]),
    ];
  });
  return { tables: [...facts, ...members], source: sourceOf(model, named) };
}

function tableOf<R extends Fields>(
  name: TableName,
  keys: Readonly<Record<string, 'text' | 'integer'>>,
  attributes: Attributes,
  rows: readonly R[],
  keysOf: (row: R, position: number) => readonly Cell[],
): HostTable {
  const declared = Object.entries(attributes);
  return {
    name,
    columns: [
      ...Object.entries(keys).map(([key, kind]) => ({ name: key, kind })),
      ...declared.map(([attribute, { kind, ...rest }]) => ({
        name: `its ${attribute}`,
        kind:
          kind === 'number'
            ? ('integer' as const)
            : 'many' in rest && rest.many === true
              ? ('texts' as const)
              : ('text' as const),
      })),
    ],
    rows: rows.map((row, position) => [
      ...keysOf(row, position),
      ...declared.map(([attribute, declaration]) => cellOf(declaration, row[attribute] ?? null)),
    ]),
  };
}

function cellOf(attribute: Attribute, value: unknown): Cell {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(String);
  return attribute.kind === 'number' ? BigInt(toScaled(value as number, attribute.scale)) : String(value);
}

function sourceOf(model: Model, named: (table: string) => TableName): UsageSource {
  const facts = Object.entries(model.facts).map(([fact, { attributes }]) => [
    fact,
    {
      table: named(`events ${fact}`),
      id: 'id',
      at: { column: 'moment', as: 'milliseconds' as const },
      columns: columnsOf(attributes),
      deliveries: { received: { column: 'received', as: 'milliseconds' as const }, sequence: 'sequence' },
    },
  ]);
  const entities = Object.entries(model.entities).map(([entity, { attributes }]) => {
    const columns = columnsOf(attributes);
    const since = { column: 'since', as: 'milliseconds' as const };
    return [
      entity,
      {
        table: named(entity),
        id: 'id',
        name: 'name',
        columns,
        history: { table: named(`history of ${entity}`), id: 'id', since, columns },
      },
    ];
  });
  return { facts: Object.fromEntries(facts), entities: Object.fromEntries(entities) };
}

function columnsOf(attributes: Attributes): Record<string, ColumnSource> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { kind }]) => [
      name,
      kind === 'number' ? { column: `its ${name}`, as: 'scaled' } : `its ${name}`,
    ]),
  );
}

function fits(model: Model, attributes: Attributes, row: EventRow): boolean {
  return (
    checkId(row.id) === null &&
    checkInstant(row.at, model.epoch) === null &&
    Object.entries(attributes).every(([name, attribute]) => checkField(attribute, row[name]) === null)
  );
}

function isEntity(attributes: Attributes, row: EntityRow): boolean {
  return (
    checkId(row.id) === null &&
    Object.entries(attributes).every(([name, attribute]) => checkField(attribute, row[name]) === null)
  );
}

function sinceOf({ since }: EntityRow): number {
  return typeof since === 'number' ? since : Number.NEGATIVE_INFINITY;
}

/** Of each member the row with the latest `since`, or a later one without. */
function latest(rows: readonly EntityRow[]): readonly EntityRow[] {
  const members = new Map<string, { readonly row: EntityRow; readonly since: number }>();
  for (const row of rows) {
    const known = members.get(row.id)?.since ?? Number.NEGATIVE_INFINITY;
    const since = Math.max(known, sinceOf(row));
    if (typeof row.since !== 'number' || sinceOf(row) >= known) members.set(row.id, { row, since });
  }
  return [...members.values()].map(({ row }) => row);
}

/** Of each member and instant the last row. */
function stated(rows: readonly EntityRow[]): readonly EntityRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify([row.id, sinceOf(row)]), row])).values()];
}
