import type { Condition } from '../model/measure.js';
import { numberAt } from '../model/path.js';
import { firstScaledFrom } from '../model/scaled.js';
import type { Filter } from '../query/filter.js';
import type { CodesOf } from './codes-of.js';
import { type DimensionView, viewDimension, viewPath } from './dimension-view.js';
import type { EventStore } from './event-store.js';

/** A filter over one fact: masks over the dictionaries of its columns, made before any event is looked at. */
export type Predicate =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'mask'; readonly column: CodesOf; readonly mask: Uint8Array }
  | NumberRange
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Predicate[] };

/** Scaled numbers from `atLeast` up to and without `below`. What has no number is in none, and so is kept where `kept` is false. */
interface NumberRange {
  readonly kind: 'range';
  readonly column: number;
  readonly atLeast: number;
  readonly below: number;
  readonly kept: boolean;
}

/** Where a predicate reads the columns of the rows that it is about. */
export interface ColumnSource {
  codes(column: CodesOf): Int32Array;
  numbers(column: number): Float64Array;
}

const EVERYTHING: Predicate = { kind: 'constant', value: true };

/** Compiles a filter for a fact that has all of its dimensions. Clocks in `zone` tell weekdays and hours. */
export function compileFilter(store: EventStore, fact: string, filter: Filter | null, zone: string): Predicate {
  return filter === null ? EVERYTHING : compile({ store, fact, zone, only: null }, filter, true);
}

/** Compiles what a filter demands of one column of a fact, its other columns being such as it asks for. */
export function compileDemand(
  store: EventStore,
  fact: string,
  filter: Filter | null,
  zone: string,
  column: CodesOf,
): Predicate {
  return filter === null ? EVERYTHING : compile({ store, fact, zone, only: column }, filter, true);
}

/** Compiles the condition of a measure. */
export function compileCondition(store: EventStore, fact: string, where: Condition | undefined): Predicate {
  const parts = Object.entries(where ?? {}).map(([attribute, values]) =>
    maskOf(viewPath(store, fact, attribute), { kind: 'in', dimension: attribute, values }, true),
  );
  return join('and', parts);
}

/** What a filter is compiled for. */
interface Subject {
  readonly store: EventStore;
  readonly fact: string;
  readonly zone: string;
  /** The only column that is asked about; null for all. */
  readonly only: CodesOf | null;
}

function compile(subject: Subject, filter: Filter, wanted: boolean): Predicate {
  const { store, fact, zone, only } = subject;
  switch (filter.kind) {
    case 'not':
      return compile(subject, filter.filter, !wanted);
    case 'and':
    case 'or': {
      const parts = filter.filters.map((part) => compile(subject, part, wanted));
      return join((filter.kind === 'and') === wanted ? 'and' : 'or', parts);
    }
    case 'range':
      return only === null ? rangeOf(store, fact, filter, wanted) : EVERYTHING;
    default: {
      const path = store.model.dimensions[filter.dimension]?.path ?? '';
      const view = viewDimension(store, fact, path, zone);
      return only === null || only === view.column ? maskOf(view, filter, wanted) : EVERYTHING;
    }
  }
}

function rangeOf(store: EventStore, fact: string, filter: Filter & { kind: 'range' }, kept: boolean): Predicate {
  const path = store.model.dimensions[filter.dimension]?.path ?? '';
  const scale = numberAt(store.model, fact, path)?.scale ?? 0;
  return {
    kind: 'range',
    column: store.fact(fact).indexOf(path),
    atLeast: filter.atLeast === null ? Number.NEGATIVE_INFINITY : firstScaledFrom(filter.atLeast, scale),
    below: filter.below === null ? Number.POSITIVE_INFINITY : firstScaledFrom(filter.below, scale),
    kept,
  };
}

function maskOf(view: DimensionView, filter: Filter & { kind: 'in' | 'hasAll' }, wanted: boolean): Predicate {
  const chosen = new Uint8Array(view.members.size);
  const values = new Set(filter.values);
  let found = 0;
  for (const value of values) {
    const code = view.members.find(value);
    if (code === undefined || code >= chosen.length) continue;
    chosen[code] = 1;
    found++;
  }
  const missing = filter.kind === 'hasAll' && found < values.size;
  const mask = new Uint8Array(view.codes);
  for (let code = 0; code < mask.length; code++) {
    const target = view.map === null ? code : (view.map[code] as number);
    let hits = 0;
    if (view.sets === null) hits = chosen[target] as number;
    else for (const member of view.sets.set(target)) hits += chosen[member] as number;
    const kept = filter.kind === 'in' ? hits > 0 : !missing && hits === found;
    mask[code] = kept === wanted ? 1 : 0;
  }
  return simplest({ kind: 'mask', column: view.column, mask });
}

/** Joins predicates; masks over the same column become one. */
function join(kind: 'and' | 'or', parts: readonly Predicate[]): Predicate {
  const decisive = kind === 'or';
  const masks = new Map<CodesOf, Uint8Array>();
  const rest: Predicate[] = [];
  for (const part of parts.flatMap((each) => (each.kind === kind ? each.parts : [each]))) {
    if (part.kind === 'constant') {
      if (part.value === decisive) return part;
    } else if (part.kind === 'mask') {
      const known = masks.get(part.column);
      const merged = known === undefined ? part.mask : combine(kind, known, part.mask);
      masks.set(part.column, merged);
    } else {
      rest.push(part);
    }
  }
  const simple = [...masks].map(([column, mask]) => simplest({ kind: 'mask', column, mask }));
  if (simple.some((part) => part.kind === 'constant' && part.value === decisive))
    return { kind: 'constant', value: decisive };
  const kept = [...simple.filter((part) => part.kind !== 'constant'), ...rest];
  if (kept.length === 0) return { kind: 'constant', value: !decisive };
  return kept.length === 1 ? (kept[0] as Predicate) : { kind, parts: kept };
}

function combine(kind: 'and' | 'or', a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((bit, i) => (kind === 'and' ? bit & (b[i] as number) : bit | (b[i] as number)));
}

function simplest(predicate: Predicate & { kind: 'mask' }): Predicate {
  const ones = predicate.mask.reduce((sum, bit) => sum + bit, 0);
  if (ones === 0) return { kind: 'constant', value: false };
  return ones === predicate.mask.length ? EVERYTHING : predicate;
}

/** Writes 1 for rows of `[0, rows)` that the predicate keeps, 0 for the others. */
export function evaluate(predicate: Predicate, columns: ColumnSource, rows: number, keep: Uint8Array): void {
  switch (predicate.kind) {
    case 'constant':
      keep.fill(predicate.value ? 1 : 0, 0, rows);
      return;
    case 'mask': {
      const { mask } = predicate;
      const column = columns.codes(predicate.column);
      for (let i = 0; i < rows; i++) keep[i] = mask[column[i] as number] as number;
      return;
    }
    case 'range':
      evaluateRange(predicate, columns.numbers(predicate.column), rows, keep);
      return;
    default: {
      const [first, ...others] = predicate.parts;
      evaluate(first ?? EVERYTHING, columns, rows, keep);
      for (const part of others) {
        if (part.kind === 'mask') narrow(predicate.kind, part.mask, columns.codes(part.column), rows, keep);
        else combineInto(predicate.kind, part, columns, rows, keep);
      }
    }
  }
}

function evaluateRange(
  { atLeast, below, kept }: NumberRange,
  numbers: Float64Array,
  rows: number,
  keep: Uint8Array,
): void {
  const [inside, outside] = kept ? [1, 0] : [0, 1];
  for (let i = 0; i < rows; i++) {
    const value = numbers[i] as number;
    keep[i] = value >= atLeast && value < below ? inside : outside;
  }
}

function narrow(kind: 'and' | 'or', mask: Uint8Array, column: Int32Array, rows: number, keep: Uint8Array): void {
  if (kind === 'and')
    for (let i = 0; i < rows; i++) keep[i] = (keep[i] as number) & (mask[column[i] as number] as number);
  else for (let i = 0; i < rows; i++) keep[i] = (keep[i] as number) | (mask[column[i] as number] as number);
}

function combineInto(kind: 'and' | 'or', part: Predicate, columns: ColumnSource, rows: number, keep: Uint8Array): void {
  const other = new Uint8Array(rows);
  evaluate(part, columns, rows, other);
  if (kind === 'and') for (let i = 0; i < rows; i++) keep[i] = (keep[i] as number) & (other[i] as number);
  else for (let i = 0; i < rows; i++) keep[i] = (keep[i] as number) | (other[i] as number);
}
