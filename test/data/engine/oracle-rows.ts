import type { Model } from '../../../src/data/model/define-model.js';
import type { Condition } from '../../../src/data/model/measure.js';
import type { Filter, MemberKey } from '../../../src/data/query/filter.js';

/** A row as a host hands it in. */
export type Row = Readonly<Record<string, unknown>> & {
  readonly fact: string;
  readonly id: string;
  readonly at: number;
};

/** Rows of entities by the name of the entity. */
export type Entities = Readonly<
  Record<string, readonly (Readonly<Record<string, unknown>> & { readonly id: string })[]>
>;

/** Rows as they count, and what each of them belongs to. */
export class OracleRows {
  readonly all: readonly Row[];
  readonly entities: Entities;
  readonly model: Model;

  /** @param deliveries Rows in any order; of those with one id the last received counts. */
  constructor(model: Model, entities: Entities, deliveries: readonly Row[]) {
    const byId = new Map<string, Row>();
    for (const row of deliveries) {
      const key = JSON.stringify([row.fact, row.id]);
      const known = byId.get(key);
      if (known === undefined || receivedOf(row) > receivedOf(known)) byId.set(key, row);
    }
    this.model = model;
    this.all = [...byId.values()];
    this.entities = entities;
  }

  /** The same without rows before an instant. */
  from(notBefore: number): OracleRows {
    return new OracleRows(
      this.model,
      this.entities,
      this.all.filter(({ at }) => at >= notBefore),
    );
  }

  /** Whether a row meets the condition of a measure. */
  meets(row: Row, where: Condition | undefined): boolean {
    return Object.entries(where ?? {}).every(([name, values]) =>
      this.keys(row, name).some((key) => key !== null && values.includes(key)),
    );
  }

  /** Whether a filter keeps a row. */
  keeps(filter: Filter | null, row: Row): boolean {
    if (filter === null) return true;
    switch (filter.kind) {
      case 'and':
        return filter.filters.every((part) => this.keeps(part, row));
      case 'or':
        return filter.filters.some((part) => this.keeps(part, row));
      case 'not':
        return !this.keeps(filter.filter, row);
      case 'in':
        return this.keysOf(row, filter.dimension).some((key) => filter.values.includes(key));
      case 'hasAll':
        return filter.values.every((value) => this.keysOf(row, filter.dimension).includes(value));
      case 'range': {
        const value = row[this.column(filter.dimension)];
        if (typeof value !== 'number') return false;
        return (filter.atLeast === null || value >= filter.atLeast) && (filter.below === null || value < filter.below);
      }
    }
  }

  /** The members of a dimension that a row belongs to. */
  keysOf(row: Row, dimension: string): readonly MemberKey[] {
    return this.keys(row, this.pathOf(dimension));
  }

  /** The members of a row along a path: several where it has a set, null alone where it has none. */
  keys(row: Row, path: string): readonly MemberKey[] {
    const value = this.valueAt(row, path);
    if (!Array.isArray(value)) return [value as MemberKey];
    return value.length === 0 ? [null] : [...new Set(value as string[])];
  }

  /** What a row, or the entity that it refers to, has along a path. */
  valueAt(row: Row, path: string): unknown {
    const [name = '', inner] = path.split('.');
    const value = row[name] ?? null;
    return inner === undefined || value === null ? value : (this.#entity(row.fact, name, value)?.[inner] ?? null);
  }

  /** The path of a dimension. */
  pathOf(dimension: string): string {
    return this.model.dimensions[dimension]?.path ?? '';
  }

  /** The attribute that the path of a dimension begins with. */
  column(dimension: string): string {
    return this.pathOf(dimension).split('.')[0] ?? '';
  }

  #entity(fact: string, name: string, id: unknown): Readonly<Record<string, unknown>> | undefined {
    const attribute = this.model.facts[fact]?.attributes[name];
    return attribute?.kind === 'reference'
      ? this.entities[attribute.entity]?.findLast((row) => row.id === id)
      : undefined;
  }
}

function receivedOf(row: Row): number {
  return typeof row.received === 'number' ? row.received : Number.NEGATIVE_INFINITY;
}
