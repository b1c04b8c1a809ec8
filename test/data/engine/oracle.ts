import type { Attribute } from '../../../src/data/model/attribute.js';
import type { Model } from '../../../src/data/model/define-model.js';
import type { Formula } from '../../../src/data/model/formula.js';
import type { Condition, Measure } from '../../../src/data/model/measure.js';
import type { Filter, MemberKey } from '../../../src/data/query/filter.js';
import type { Query } from '../../../src/data/query/query.js';
import type { Figure, Group, Member, Note } from '../../../src/data/query/result.js';
import { comparisonSpan, periodSpan, type Span, type Stretch, stretches } from './oracle-time.js';

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

type FiguresByMeasure = Record<string, readonly Figure[]>;

interface OracleFrame {
  readonly start: number;
  readonly end: number;
  readonly buckets: readonly Stretch[];
  readonly values: FiguresByMeasure;
  readonly groupTotals: FiguresByMeasure;
  readonly bucketTotals: FiguresByMeasure;
  readonly totals: Record<string, Figure>;
  readonly counted: number;
}

/** What a result has to say. */
export interface OracleResult {
  readonly groups: readonly Group[];
  readonly current: OracleFrame;
  readonly comparison: OracleFrame | null;
  readonly notes: readonly Note[];
}

const OTHER = Symbol('other');
type Slot = MemberKey | typeof OTHER;

interface Placed {
  readonly row: Row;
  /** The combinations of members that the row belongs to. */
  readonly slots: readonly (readonly Slot[])[];
}

/**
 * Answers queries by plain loops over arrays of rows, as a person would with pencil and paper. It shares nothing with the
 * engine but the declarations.
 */
export class Oracle {
  readonly #model: Model;
  readonly #rows: readonly Row[];
  readonly #entities: Entities;

  /** @param deliveries Rows in any order; of those with one id the last received counts. */
  constructor(model: Model, entities: Entities, deliveries: readonly Row[]) {
    const byId = new Map<string, Row>();
    for (const row of deliveries) {
      const key = JSON.stringify([row.fact, row.id]);
      const known = byId.get(key);
      if (known === undefined || receivedOf(row) > receivedOf(known)) byId.set(key, row);
    }
    this.#model = model;
    this.#rows = [...byId.values()];
    this.#entities = entities;
  }

  /** The answer to a query at the moment `now`. */
  answer(query: Query, now: number): OracleResult {
    const span = periodSpan(query.period, query.calendar, now);
    const facts = new Set(query.measures.flatMap((name) => this.#factsOf(name)));
    const rows = this.#rows.filter((row) => facts.has(row.fact) && this.#keeps(query.filter, row));
    const within = ({ start, end }: Span) => rows.filter(({ at }) => at >= start && at < end && at <= now);
    const other = query.comparison === null ? null : comparisonSpan(query.comparison, span, query.calendar, now);

    const current = within(span).map((row) => this.#place(query, row));
    const compared = other === null ? null : within(other).map((row) => this.#place(query, row));
    const present = this.#present(query, [...current, ...(compared ?? [])]);
    const folded = this.#fold(query, present, current);
    const groups = [
      ...new Map(present.map(folded.of).flatMap((slots) => (slots ? [[keyOf(slots), slots]] : []))).values(),
    ];
    const toMembers = (slots: readonly Slot[]): Group =>
      slots.map((slot, i) => this.#member(query.dimensions[i] as string, slot, folded.rest));
    const rowsOf = (placed: readonly Placed[]) => {
      const found = new Map<string, Row[]>();
      for (const { row, slots } of placed) {
        const own = new Set(slots.map(folded.of).flatMap((group) => (group === null ? [] : [keyOf(group)])));
        for (const key of own) {
          const rows = found.get(key) ?? [];
          rows.push(row);
          found.set(key, rows);
        }
      }
      return (slots: readonly Slot[]) => found.get(keyOf(slots)) ?? [];
    };

    const rowsNow = rowsOf(current);
    const ordered = groups
      .map((slots) => ({ slots, group: toMembers(slots), rows: rowsNow(slots) }))
      .sort((a, b) => this.#compare(query, a, b));
    const shown = query.limit === null ? ordered : ordered.slice(0, query.limit);
    const frame = (period: Span, placed: readonly Placed[]): OracleFrame => {
      const buckets = query.grain === null ? [] : stretches(period, query.grain, query.calendar, now);
      const cells = buckets.length === 0 ? [null] : buckets;
      const inside = (each: readonly Row[], bucket: Stretch | null) =>
        bucket === null ? each : each.filter(({ at }) => at >= bucket.start && at < bucket.end);
      const all = placed.map(({ row }) => row);
      const figures = (of: (name: string) => readonly Figure[]): FiguresByMeasure =>
        Object.fromEntries(query.measures.map((name) => [name, of(name)]));
      const figure = (name: string, each: readonly Row[], bucket: Stretch | null) =>
        bucket?.state === 'future' ? null : this.figure(name, inside(each, bucket));
      const own = rowsOf(placed);
      const byGroup = shown.map(({ slots }) => own(slots));
      return {
        start: period.start,
        end: period.end,
        buckets,
        values: figures((name) => byGroup.flatMap((each) => cells.map((bucket) => figure(name, each, bucket)))),
        groupTotals: figures((name) => byGroup.map((each) => this.figure(name, each))),
        bucketTotals: figures((name) => buckets.map((bucket) => figure(name, all, bucket))),
        totals: Object.fromEntries(query.measures.map((name) => [name, this.figure(name, all)])),
        counted: all.length,
      };
    };
    return {
      groups: shown.map(({ group }) => group),
      current: frame(span, current),
      comparison: other === null || compared === null ? null : frame(other, compared),
      notes: this.#notes(query, span, other, now, rows, ordered.length - shown.length),
    };
  }

  /** A figure over some rows. */
  figure(name: string, rows: readonly Row[]): Figure {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return this.#formula(measure.formula, rows);
    const facts = this.#factsOf(name);
    const taken = rows.filter((row) => facts.includes(row.fact) && this.#meets(row, measure.where));
    switch (measure.kind) {
      case 'count':
        return taken.length;
      case 'distinct':
        return new Set(taken.flatMap((row) => this.#keys(row, measure.by)).filter((key) => key !== null)).size;
      case 'shared': {
        const others = new Map<string, Set<string>>();
        for (const row of taken) {
          for (const key of this.#keys(row, measure.of)) {
            for (const other of this.#keys(row, measure.by)) {
              if (key === null || other === null) continue;
              others.set(key, (others.get(key) ?? new Set()).add(other));
            }
          }
        }
        return [...others.values()].filter((each) => each.size >= measure.atLeast).length;
      }
      case 'standing':
        return null;
      default:
        return this.#ofValues(measure, taken);
    }
  }

  #ofValues(measure: Extract<Measure, { of: string }>, rows: readonly Row[]): Figure {
    const [fact = '', name = ''] = measure.of.split('.');
    const attribute = this.#model.facts[fact]?.attributes[name];
    const scale = attribute?.kind === 'number' ? attribute.scale : 0;
    const values = rows.map((row) => row[name]).filter((value) => typeof value === 'number');
    const scaled = values.map((value) => BigInt(value.toFixed(scale).replace('.', '')));
    const total = scaled.reduce((sum, value) => sum + value, 0n);
    const divided = (value: number) => value / 10 ** scale;
    if (measure.kind === 'sum') return divided(Number(total));
    if (values.length === 0) return null;
    if (measure.kind === 'mean') return divided(Number(total) / values.length);
    const ordered = scaled.map(Number).sort((a, b) => a - b);
    if (measure.kind === 'min') return divided(ordered[0] as number);
    if (measure.kind === 'max') return divided(ordered.at(-1) as number);
    if (measure.kind !== 'quantile') throw new TypeError('The oracle does not know this measure.');
    const rank = (ordered.length - 1) * measure.q;
    const [below = 0, above = below] = ordered.slice(Math.floor(rank));
    return divided(below + (above - below) * (rank % 1));
  }

  #formula(formula: Formula, rows: readonly Row[]): Figure {
    if (formula.kind === 'constant') return formula.value;
    if (formula.kind === 'measure') return this.figure(formula.name, rows);
    if (!('left' in formula)) return null;
    const left = this.#formula(formula.left, rows);
    const right = this.#formula(formula.right, rows);
    if (left === null || right === null || (formula.kind === 'divide' && right === 0)) return null;
    const calculated = { add: left + right, subtract: left - right, multiply: left * right, divide: left / right };
    return calculated[formula.kind];
  }

  #meets(row: Row, where: Condition | undefined): boolean {
    return Object.entries(where ?? {}).every(([name, values]) =>
      this.#keys(row, name).some((key) => key !== null && values.includes(key)),
    );
  }

  #keeps(filter: Filter | null, row: Row): boolean {
    if (filter === null) return true;
    switch (filter.kind) {
      case 'and':
        return filter.filters.every((part) => this.#keeps(part, row));
      case 'or':
        return filter.filters.some((part) => this.#keeps(part, row));
      case 'not':
        return !this.#keeps(filter.filter, row);
      case 'in':
        return this.#keysOf(row, filter.dimension).some((key) => filter.values.includes(key));
      case 'hasAll':
        return filter.values.every((value) => this.#keysOf(row, filter.dimension).includes(value));
      case 'range': {
        const value = row[this.#column(filter.dimension)];
        if (typeof value !== 'number') return false;
        return (filter.atLeast === null || value >= filter.atLeast) && (filter.below === null || value < filter.below);
      }
    }
  }

  #keysOf(row: Row, dimension: string): readonly MemberKey[] {
    return this.#keys(row, this.#model.dimensions[dimension]?.path ?? '');
  }

  /** The members of a row along a path: several where it has a set, null alone where it has none. */
  #keys(row: Row, path: string): readonly MemberKey[] {
    const [name = '', inner] = path.split('.');
    let value = row[name] ?? null;
    if (inner !== undefined && value !== null) value = this.#entity(row.fact, name, value)?.[inner] ?? null;
    if (!Array.isArray(value)) return [value as MemberKey];
    return value.length === 0 ? [null] : [...new Set(value as string[])];
  }

  #entity(fact: string, name: string, id: unknown): Readonly<Record<string, unknown>> | undefined {
    const attribute = this.#model.facts[fact]?.attributes[name];
    return attribute?.kind === 'reference'
      ? this.#entities[attribute.entity]?.findLast((row) => row.id === id)
      : undefined;
  }

  #place(query: Query, row: Row): Placed {
    let slots: (readonly Slot[])[] = [[]];
    for (const dimension of query.dimensions) {
      slots = slots.flatMap((before) => this.#keysOf(row, dimension).map((key) => [...before, key]));
    }
    return { row, slots };
  }

  #present(query: Query, placed: readonly Placed[]): readonly (readonly Slot[])[] {
    if (query.dimensions.length === 0) return [[]];
    const found = placed.flatMap(({ slots }) => slots);
    if (query.allMembers) found.push(...this.#possible(query).map((key) => [key]));
    return [...new Map(found.map((slots) => [keyOf(slots), slots])).values()];
  }

  /** Members of which there could be a row that the filter keeps: tried out with all values that are known. */
  #possible(query: Query): readonly MemberKey[] {
    const [dimension = ''] = query.dimensions;
    const name = this.#column(dimension);
    const facts = [...new Set(query.measures.flatMap((each) => this.#factsOf(each)))];
    const rows = facts.flatMap((fact) =>
      this.#valuesOf(fact, name).map((value) => ({ fact, id: '', at: 0, [name]: value })),
    );
    const kept = rows.filter((row) => this.#couldKeep(query.filter, row, name, true));
    return [...new Set(kept.flatMap((row) => this.#keysOf(row, dimension)))].filter((key) => key !== null);
  }

  /** Whether a filter could keep (or, not wanted, could refuse) a row of which one field alone is known. */
  #couldKeep(filter: Filter | null, row: Row, name: string, wanted: boolean): boolean {
    if (filter === null) return true;
    switch (filter.kind) {
      case 'not':
        return this.#couldKeep(filter.filter, row, name, !wanted);
      case 'and':
      case 'or': {
        const could = filter.filters.map((part) => this.#couldKeep(part, row, name, wanted));
        return (filter.kind === 'and') === wanted ? could.every(Boolean) : could.some(Boolean);
      }
      case 'range':
        return true;
      default:
        return this.#column(filter.dimension) !== name || this.#keeps(filter, row) === wanted;
    }
  }

  #column(dimension: string): string {
    return (this.#model.dimensions[dimension]?.path ?? '').split('.')[0] ?? '';
  }

  #valuesOf(fact: string, name: string): readonly unknown[] {
    const attribute = this.#model.facts[fact]?.attributes[name] as Attribute;
    if (attribute.kind === 'choice') return [null, ...Object.keys(attribute.values)];
    const used = this.#rows.map((row) => row[name] ?? null);
    const known = attribute.kind === 'reference' ? (this.#entities[attribute.entity] ?? []).map(({ id }) => id) : [];
    return [...new Map([null, ...used, ...known].map((value) => [JSON.stringify(value), value])).values()];
  }

  /** Which group each combination goes to under `top`: null where it is left out. */
  #fold(query: Query, present: readonly (readonly Slot[])[], placed: readonly Placed[]) {
    const { top } = query;
    if (top === null) return { rest: 0, of: (slots: readonly Slot[]): readonly Slot[] | null => slots };
    const position = query.dimensions.indexOf(top.dimension);
    const ranked = [...new Set(present.map((slots) => slots[position] as MemberKey))]
      .map((key) => {
        const rows = placed.filter(({ slots }) => slots.some((own) => own[position] === key)).map(({ row }) => row);
        return { key, figure: this.figure(top.by, rows), member: this.#member(top.dimension, key, 0) };
      })
      .sort((a, b) => inDirection(a.figure, b.figure, top.direction) || byMember(a.member, b.member));
    const kept = new Set<Slot>(ranked.slice(0, top.count).map(({ key }) => key));
    const of = (slots: readonly Slot[]): readonly Slot[] | null => {
      if (kept.has(slots[position] as Slot)) return slots;
      return top.other ? slots.map((slot, i) => (i === position ? OTHER : slot)) : null;
    };
    return { rest: Math.max(0, ranked.length - top.count), of };
  }

  #compare(query: Query, a: { group: Group; rows: readonly Row[] }, b: { group: Group; rows: readonly Row[] }): number {
    const isOther = ({ group }: { group: Group }) => (group.some(({ kind }) => kind === 'other') ? 1 : 0);
    if (isOther(a) !== isOther(b)) return isOther(a) - isOther(b);
    const usual = query.top ?? { by: query.measures[0] as string, direction: 'descending' as const };
    for (const { by, direction } of query.order.length > 0 ? query.order : [usual]) {
      const position = query.dimensions.indexOf(by);
      const way = direction === 'ascending' ? 1 : -1;
      const order =
        position < 0
          ? inDirection(this.figure(by, a.rows), this.figure(by, b.rows), direction)
          : byMember(a.group[position] as Member, b.group[position] as Member) * way;
      if (order !== 0) return order;
    }
    return a.group.map((member, i) => byMember(member, b.group[i] as Member)).find((order) => order !== 0) ?? 0;
  }

  #member(dimension: string, slot: Slot, rest: number): Member {
    if (slot === OTHER) return { kind: 'other', count: rest };
    if (slot === null) return { kind: 'null' };
    return { kind: 'member', key: slot, label: this.#label(dimension, slot) };
  }

  #label(dimension: string, key: string): string {
    const [name = '', inner] = (this.#model.dimensions[dimension]?.path ?? '').split('.');
    const attribute = Object.values(this.#model.facts).flatMap(({ attributes }) => attributes[name] ?? [])[0];
    if (attribute?.kind === 'reference' && inner === undefined) {
      const label = this.#entities[attribute.entity]?.findLast(({ id }) => id === key)?.name;
      return typeof label === 'string' && label !== '' ? label : key;
    }
    const declared =
      attribute?.kind === 'reference' ? this.#model.entities[attribute.entity]?.attributes[inner ?? ''] : attribute;
    return declared?.kind === 'choice' ? (declared.values[key] ?? key) : key;
  }

  #notes(
    query: Query,
    span: Span,
    other: Span | null,
    now: number,
    rows: readonly Row[],
    left: number,
  ): readonly Note[] {
    const notes: Note[] = [];
    const isUnfinished = now < span.end;
    if (isUnfinished) notes.push({ kind: 'unfinished', through: Math.max(now, span.start) });
    if (isUnfinished && other !== null && query.comparison?.whole !== true)
      notes.push({ kind: 'likeForLike', through: other.end });
    const later = rows.filter(({ at }) => at >= span.start && at < span.end && at > now).length;
    if (later > 0) notes.push({ kind: 'excluded', reason: 'future', count: later });
    const overlaps = query.dimensions.some((dimension) => this.#isMany(dimension));
    const measures = query.measures.filter((name) => overlaps || this.#countsDistinct(name));
    if (query.dimensions.length > 0 && measures.length > 0) notes.push({ kind: 'overlapping', measures });
    if (left > 0) notes.push({ kind: 'limited', left });
    return notes;
  }

  #isMany(dimension: string): boolean {
    const [name = '', inner] = (this.#model.dimensions[dimension]?.path ?? '').split('.');
    return Object.values(this.#model.facts).some(({ attributes }) => {
      const own = attributes[name];
      const declared = own?.kind === 'reference' ? this.#model.entities[own.entity]?.attributes[inner ?? ''] : own;
      return declared?.kind === 'text' && declared.many === true;
    });
  }

  #countsDistinct(name: string): boolean {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return namesIn(measure.formula).some((each) => this.#countsDistinct(each));
    return measure.kind === 'distinct' || measure.kind === 'shared';
  }

  #factsOf(name: string): readonly string[] {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return namesIn(measure.formula).flatMap((each) => this.#factsOf(each));
    if (measure.kind === 'distinct') return measure.facts;
    return ['fact' in measure ? measure.fact : (measure.of.split('.')[0] ?? '')];
  }

  #measure(name: string): Measure {
    return this.#model.measures[name] as Measure;
  }
}

function receivedOf(row: Row): number {
  return typeof row.received === 'number' ? row.received : Number.NEGATIVE_INFINITY;
}

/** Lists are told apart by JSON, so that no text of a member can pass for two. */
function keyOf(slots: readonly Slot[]): string {
  return JSON.stringify(slots.map((slot) => (slot === OTHER ? 0 : slot)));
}

function namesIn(formula: Formula): readonly string[] {
  if (formula.kind === 'measure') return [formula.name];
  return !('left' in formula) ? [] : [...namesIn(formula.left), ...namesIn(formula.right)];
}

function inDirection(a: Figure, b: Figure, direction: 'ascending' | 'descending'): number {
  if (a === null && b === null) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return direction === 'ascending' ? a - b : b - a;
}

function byMember(a: Member, b: Member): number {
  const rank = { member: 0, null: 1, other: 2 };
  if (a.kind !== 'member' || b.kind !== 'member') return rank[a.kind] - rank[b.kind];
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}
