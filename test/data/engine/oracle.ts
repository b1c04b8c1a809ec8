import type { Assumptions } from '../../../src/data/model/assumption.js';
import type { Attribute } from '../../../src/data/model/attribute.js';
import type { Model } from '../../../src/data/model/define-model.js';
import type { Filter, MemberKey } from '../../../src/data/query/filter.js';
import type { Query } from '../../../src/data/query/query.js';
import type { Figure, Group, Member, Note } from '../../../src/data/query/result.js';
import { type Cell, OracleFigures } from './oracle-figures.js';
import { declaredOrTold, isMany, labelOf } from './oracle-members.js';
import { type Entities, OracleRows, type Row } from './oracle-rows.js';
import { clipped, comparisonSpan, periodSpan, type Span, type Stretch, stretches } from './oracle-time.js';

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

interface OracleGroups {
  readonly groups: readonly Group[];
  readonly current: OracleFrame;
  readonly comparison: OracleFrame | null;
}

/** What a result has to say. */
export interface OracleResult extends OracleGroups {
  readonly subtotals: readonly (OracleGroups & { readonly dimensions: readonly string[] })[];
  readonly notes: readonly Note[];
}

const OTHER = Symbol('other');
type Slot = MemberKey | typeof OTHER;
type Slots = readonly Slot[];

/** One period with its rows. */
interface Period {
  readonly span: Span;
  readonly buckets: readonly Stretch[];
  readonly rows: readonly Row[];
}

/** Which combination each one goes to under `top`: null where it is left out. */
interface Folded {
  readonly rest: number;
  readonly of: (slots: Slots) => Slots | null;
}

/**
 * Answers queries by plain loops over arrays of rows, as a person would with pencil and paper. It shares nothing with the
 * engine but the declarations.
 */
export class Oracle {
  readonly #model: Model;
  readonly #rows: OracleRows;
  readonly #assumptions: Assumptions;

  /** @param deliveries Rows in any order; of those with one id the last received counts. */
  constructor(model: Model, entities: Entities, deliveries: readonly Row[], assumptions: Assumptions = []) {
    this.#model = model;
    this.#rows = new OracleRows(model, entities, deliveries);
    this.#assumptions = assumptions;
  }

  /** The answer to a query at the moment `now`. */
  answer(query: Query, now: number, notBefore: number | null): OracleResult {
    const rows = notBefore === null ? this.#rows : this.#rows.from(notBefore);
    return new Answer(this.#model, rows, query, now, notBefore, this.#assumptions).result();
  }

  /** All members of a dimension in their order, that of none last. */
  members(dimension: string, notBefore: number | null): readonly Member[] {
    const rows = notBefore === null ? this.#rows : this.#rows.from(notBefore);
    const used = rows.all
      .filter((row) => rows.column(dimension) in (this.#model.facts[row.fact]?.attributes ?? {}))
      .flatMap((row) => rows.keysOf(row, dimension));
    const keys = new Set([...used, ...declaredOrTold(rows, dimension)]);
    const members = [...keys]
      .filter((key) => key !== null)
      .map((key) => ({ kind: 'member' as const, key, label: labelOf(rows, dimension, key) }));
    return [...members.sort(byMember), ...(used.includes(null) ? [{ kind: 'null' as const }] : [])];
  }
}

/** The answer to one query on its way. */
class Answer {
  readonly #model: Model;
  readonly #rows: OracleRows;
  readonly #query: Query;
  readonly #now: number;
  readonly #notBefore: number | null;
  readonly #figures: OracleFigures;
  /** Rows of the facts that the filter keeps. */
  readonly #kept: readonly Row[];

  constructor(
    model: Model,
    rows: OracleRows,
    query: Query,
    now: number,
    notBefore: number | null,
    assumptions: Assumptions,
  ) {
    this.#model = model;
    this.#rows = rows;
    this.#query = query;
    this.#now = now;
    this.#notBefore = notBefore;
    this.#figures = new OracleFigures(rows, query, now, assumptions);
    const facts = new Set(query.measures.flatMap((name) => this.#figures.factsOf(name)));
    this.#kept = rows.all.filter((row) => facts.has(row.fact) && rows.keeps(query.filter, row));
  }

  result(): OracleResult {
    const query = this.#query;
    const asked = periodSpan(query.period, query.calendar, this.#now);
    const against = query.comparison && comparisonSpan(query.comparison, asked, query.calendar, this.#now);
    const clip = (span: Span) =>
      this.#notBefore === null ? span : clipped(span, query.calendar.zone, this.#notBefore);
    const isPast = against !== null && clip(against) !== against && against.end <= clip(against).start;
    const current = this.#period(clip(asked));
    const comparison = against === null || isPast ? null : this.#period(clip(against));

    const present = this.#present(current, comparison);
    const folded = this.#fold(present, current);
    const groups = unique(present.map(folded.of).filter((slots) => slots !== null));
    const ordered = this.#ordered(groups, folded, current);
    const shown = query.limit === null ? ordered : ordered.slice(0, query.limit);
    const lengths = query.subtotals ? query.dimensions.slice(1).map((_, i) => i + 1) : [];
    return {
      ...this.#frames(shown, folded, current, comparison),
      subtotals: lengths.map((length) => {
        const beginnings = unique(shown.map((slots) => slots.slice(0, length)));
        return {
          dimensions: query.dimensions.slice(0, length),
          ...this.#frames(this.#ordered(beginnings, folded, current), folded, current, comparison),
        };
      }),
      notes: [
        ...this.#notes(asked, clip(asked), against, comparison, ordered.length - shown.length),
        ...unequal(query.measures.flatMap((name) => this.#figures.coverage(name, current.rows))),
      ],
    };
  }

  #period(span: Span): Period {
    const { grain, calendar } = this.#query;
    const isIn = ({ at }: Row) => at >= span.start && at < span.end && at <= this.#now;
    const buckets = grain === null ? [] : stretches(span, grain, calendar, this.#now);
    return { span, buckets, rows: this.#kept.filter(isIn) };
  }

  #frames(shown: readonly Slots[], folded: Folded, current: Period, comparison: Period | null): OracleGroups {
    return {
      groups: shown.map((slots) => this.#toMembers(slots, folded)),
      current: this.#frame(shown, folded, current),
      comparison: comparison && this.#frame(shown, folded, comparison),
    };
  }

  #frame(shown: readonly Slots[], folded: Folded, period: Period): OracleFrame {
    const { measures } = this.#query;
    const { span, buckets } = period;
    const figures = (of: (name: string) => readonly Figure[]): FiguresByMeasure =>
      Object.fromEntries(measures.map((name) => [name, of(name)]));
    const everything: Cell = { rows: period.rows, isOf: () => true, stretch: span, period: span };
    const cells = shown.map((slots) => this.#cell(slots, folded, period));
    const inBuckets = (name: string, cell: Cell) => {
      if (buckets.length === 0) return [this.#figures.of(name, cell)];
      return buckets.map((bucket) => (bucket.state === 'future' ? null : this.#figures.of(name, within(cell, bucket))));
    };
    return {
      start: span.start,
      end: span.end,
      buckets,
      values: figures((name) => cells.flatMap((cell) => inBuckets(name, cell))),
      groupTotals: figures((name) => cells.map((cell) => this.#figures.of(name, cell))),
      bucketTotals: figures((name) => (buckets.length === 0 ? [] : inBuckets(name, everything))),
      totals: Object.fromEntries(measures.map((name) => [name, this.#figures.of(name, everything)])),
      counted: period.rows.length,
    };
  }

  /** A group, or all groups that begin like it. */
  #cell(slots: Slots, folded: Folded, { rows, span }: Period): Cell {
    const wanted = keyOf(slots);
    const isOf = (row: Row) =>
      this.#combinations(row).some((own) => keyOf(this.#beginning(own, folded, slots.length)) === wanted);
    return { rows: rows.filter(isOf), isOf, stretch: span, period: span };
  }

  /** The first slots of a combination: what is left out under `top` counts all the same where it lies beyond them. */
  #beginning(slots: Slots, folded: Folded, length: number): Slots {
    const { top, dimensions } = this.#query;
    const isBeyond = top === null || dimensions.indexOf(top.dimension) >= length;
    return isBeyond ? slots.slice(0, length) : (folded.of(slots)?.slice(0, length) ?? [OTHER, OTHER, OTHER, OTHER]);
  }

  #combinations(row: Row): readonly Slots[] {
    let slots: Slots[] = [[]];
    for (const dimension of this.#query.dimensions) {
      slots = slots.flatMap((before) => this.#rows.keysOf(row, dimension).map((key) => [...before, key]));
    }
    return slots;
  }

  /** Combinations that have rows in a period, or whom a figure counts that looks further back, or that could have rows. */
  #present(current: Period, comparison: Period | null): readonly Slots[] {
    const { dimensions, measures, allMembers } = this.#query;
    if (dimensions.length === 0) return [[]];
    const unfolded: Folded = { rest: 0, of: (slots) => slots };
    const found = [current, comparison].flatMap((period) => {
      if (period === null) return [];
      const before = unique(this.#kept.flatMap((row) => this.#combinations(row))).filter((slots) => {
        const cell = { ...this.#cell(slots, unfolded, period) };
        const begun = period.buckets.filter(({ state }) => state !== 'future').map((bucket) => within(cell, bucket));
        return measures.some((name) => [cell, ...begun].some((each) => this.#figures.looksBack(name, each)));
      });
      return [...period.rows.flatMap((row) => this.#combinations(row)), ...before];
    });
    return unique([...found, ...(allMembers ? this.#possible().map((key) => [key]) : [])]);
  }

  /** Members of which there could be a row that the filter keeps: tried out with all values that are known. */
  #possible(): readonly MemberKey[] {
    const [dimension = ''] = this.#query.dimensions;
    const name = this.#rows.column(dimension);
    const facts = [...new Set(this.#query.measures.flatMap((each) => this.#figures.factsOf(each)))];
    const rows = facts.flatMap((fact) =>
      this.#valuesOf(fact, name).map((value) => ({ fact, id: '', at: 0, [name]: value })),
    );
    const kept = rows.filter((row) => this.#couldKeep(this.#query.filter, row, name, true));
    return [...new Set(kept.flatMap((row) => this.#rows.keysOf(row, dimension)))].filter((key) => key !== null);
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
      default:
        return this.#rows.column(filter.dimension) !== name || this.#rows.keeps(filter, row) === wanted;
    }
  }

  #valuesOf(fact: string, name: string): readonly unknown[] {
    const attribute = this.#model.facts[fact]?.attributes[name] as Attribute;
    if (attribute.kind === 'choice') return [null, ...Object.keys(attribute.values)];
    const used = this.#rows.all.map((row) => row[name] ?? null);
    const told =
      attribute.kind === 'reference' ? (this.#rows.entities[attribute.entity] ?? []).map(({ id }) => id) : [];
    return [...new Map([null, ...used, ...told].map((value) => [JSON.stringify(value), value])).values()];
  }

  #fold(present: readonly Slots[], current: Period): Folded {
    const { top, dimensions } = this.#query;
    if (top === null) return { rest: 0, of: (slots) => slots };
    const position = dimensions.indexOf(top.dimension);
    const ranked = [...new Set(present.map((slots) => slots[position] as MemberKey))]
      .map((key) => {
        const isOf = (row: Row) => this.#rows.keysOf(row, top.dimension).includes(key);
        const cell = { rows: current.rows.filter(isOf), isOf, stretch: current.span, period: current.span };
        return { key, figure: this.#figures.of(top.by, cell), member: this.#member(top.dimension, key, 0) };
      })
      .sort((a, b) => inDirection(a.figure, b.figure, top.direction) || byMember(a.member, b.member));
    const kept = new Set<Slot>(ranked.slice(0, top.count).map(({ key }) => key));
    const of = (slots: Slots): Slots | null => {
      if (kept.has(slots[position] as Slot)) return slots;
      return top.other ? slots.map((slot, i) => (i === position ? OTHER : slot)) : null;
    };
    return { rest: Math.max(0, ranked.length - top.count), of };
  }

  #ordered(groups: readonly Slots[], folded: Folded, current: Period): readonly Slots[] {
    const found = groups.map((slots) => ({
      slots,
      group: this.#toMembers(slots, folded),
      cell: this.#cell(slots, folded, current),
    }));
    return found.sort((a, b) => this.#compare(a, b)).map(({ slots }) => slots);
  }

  #compare(a: { group: Group; cell: Cell }, b: { group: Group; cell: Cell }): number {
    const { top, measures, order, dimensions } = this.#query;
    const isOther = ({ group }: { group: Group }) => (group.some(({ kind }) => kind === 'other') ? 1 : 0);
    if (isOther(a) !== isOther(b)) return isOther(a) - isOther(b);
    const usual = top ?? { by: measures[0] as string, direction: 'descending' as const };
    for (const { by, direction } of order.length > 0 ? order : [usual]) {
      const position = dimensions.indexOf(by);
      if (position >= a.group.length) continue;
      const way = direction === 'ascending' ? 1 : -1;
      const compared =
        position < 0
          ? inDirection(this.#figures.of(by, a.cell), this.#figures.of(by, b.cell), direction)
          : byMember(a.group[position] as Member, b.group[position] as Member) * way;
      if (compared !== 0) return compared;
    }
    return a.group.map((member, i) => byMember(member, b.group[i] as Member)).find((each) => each !== 0) ?? 0;
  }

  #toMembers(slots: Slots, { rest }: Folded): Group {
    return slots.map((slot, i) => this.#member(this.#query.dimensions[i] as string, slot, rest));
  }

  #member(dimension: string, slot: Slot, rest: number): Member {
    if (slot === OTHER) return { kind: 'other', count: rest };
    if (slot === null) return { kind: 'null' };
    return { kind: 'member', key: slot, label: labelOf(this.#rows, dimension, slot) };
  }

  #notes(asked: Span, kept: Span, against: Span | null, comparison: Period | null, left: number): readonly Note[] {
    const { measures, dimensions } = this.#query;
    const notes: Note[] = [];
    const isUnfinished = this.#now < asked.end;
    if (isUnfinished) notes.push({ kind: 'unfinished', through: Math.max(this.#now, asked.start) });
    if (isUnfinished && comparison !== null && this.#query.comparison?.whole !== true)
      notes.push({ kind: 'likeForLike', through: comparison.span.end });
    if (this.#notBefore !== null && (kept !== asked || (comparison?.span ?? null) !== against)) {
      const { zone } = this.#query.calendar;
      notes.push({ kind: 'retention', from: clipped(EVER, zone, this.#notBefore).start });
    }
    const isLater = ({ at }: Row) => at >= kept.start && at < kept.end && at > this.#now;
    const later = this.#kept.filter(isLater).length;
    if (later > 0) notes.push({ kind: 'excluded', reason: 'future', count: later });
    const overlaps = dimensions.some((dimension) => isMany(this.#model, this.#rows.pathOf(dimension)));
    const overlapping = measures.filter((name) => overlaps || this.#figures.countsDistinct(name));
    if (dimensions.length > 0 && overlapping.length > 0) notes.push({ kind: 'overlapping', measures: overlapping });
    if (left > 0) notes.push({ kind: 'limited', left });
    return notes;
  }
}

const EVER: Span = { start: 0, end: Number.MAX_SAFE_INTEGER, startDate: '1970-01-01', endDate: '9999-12-31' };

function within(cell: Cell, bucket: Stretch): Cell {
  const rows = cell.rows.filter(({ at }) => at >= bucket.start && at < bucket.end);
  return { ...cell, rows, stretch: bucket };
}

/** Lists are told apart by JSON, so that no text of a member can pass for two. */
function keyOf(slots: Slots): string {
  return JSON.stringify(slots.map((slot) => (slot === OTHER ? 0 : slot)));
}

function unique(all: readonly Slots[]): readonly Slots[] {
  return [...new Map(all.map((slots) => [keyOf(slots), slots])).values()];
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

function unequal<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
