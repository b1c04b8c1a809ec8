import { calendarPartOf } from '../../src/data/model/calendar-path.js';
import type { Model } from '../../src/data/model/define-model.js';
import { isMany, resolvePath } from '../../src/data/model/path.js';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { AssumptionsUsed, Figure, Group, Member, Note } from '../../src/data/query/result.js';
import { overlaps } from './figure-sql.js';
import type { Span, Spans, Stretch } from './spans.js';
import { fromHex } from './texts.js';

/** A row that a statement answers. */
export type Cell = Readonly<Record<string, unknown>>;

type FiguresByMeasure = Record<string, readonly Figure[]>;

/** The figures of one period. */
export interface OracleFrame {
  readonly start: number;
  readonly end: number;
  readonly buckets: readonly Stretch[];
  readonly values: FiguresByMeasure;
  readonly groupTotals: FiguresByMeasure;
  readonly bucketTotals: FiguresByMeasure;
  readonly totals: Record<string, Figure>;
  readonly counted: number;
}

/** The groups of the first few dimensions. */
export interface OracleSubtotals {
  readonly groups: readonly Group[];
  readonly current: OracleFrame;
  readonly comparison: OracleFrame | null;
}

/** What a result has to say. */
export interface OracleResult extends OracleSubtotals {
  readonly subtotals: readonly OracleSubtotals[];
  readonly assumptions: AssumptionsUsed | null;
  readonly notes: readonly Note[];
}

/** The periods that an answer is about. */
export interface Periods {
  readonly spans: Spans;
  readonly stretches: readonly (readonly Stretch[])[];
  /** The first instant that is kept, where the periods reach past it. */
  readonly keptFrom: number | null;
  readonly now: number;
}

/** A group as rows tell of it, by frame and bucket. */
interface Rows {
  readonly slots: readonly string[];
  readonly rows: readonly Cell[];
}

/** Reads the rows of a statement into what a result says. */
export class Answer {
  readonly #model: Model;
  readonly #query: QuerySpec;
  readonly #dimensions: readonly string[];
  readonly #coverage: (measure: string) => readonly number[];
  /** Groups by the number of dimensions that they are by. */
  readonly #levels = new Map<number, Map<string, Rows>>();

  constructor(model: Model, query: QuerySpec, rows: readonly Cell[], coverage: (measure: string) => readonly number[]) {
    this.#coverage = coverage;
    this.#model = model;
    this.#query = query;
    this.#dimensions = query.dimensions ?? [];
    for (const row of rows) {
      const level = Number(row.level);
      const groups = this.#levels.get(level) ?? new Map<string, Rows>();
      const slots = this.#dimensions.slice(0, level).map((_, i) => String(row[`g${i}`]));
      const known = groups.get(slots.join());
      groups.set(slots.join(), { slots, rows: [...(known?.rows ?? []), row] });
      this.#levels.set(level, groups);
    }
  }

  /** What the rows say of some periods. */
  result(periods: Periods, assumptions: AssumptionsUsed | null): OracleResult {
    const { limit = null, subtotals = false } = this.#query;
    const level = this.#dimensions.length;
    const groups = this.#groups(level);
    const shown = limit === null ? groups : groups.slice(0, limit);
    const beginnings = subtotals ? this.#dimensions.slice(1).map((_, i) => i + 1) : [];
    return {
      ...this.#subtotals(periods, shown, level),
      subtotals: beginnings.map((length) => {
        const own = new Set(shown.map(({ slots }) => slots.slice(0, length).join()));
        return this.#subtotals(
          periods,
          this.#groups(length).filter(({ slots }) => own.has(slots.join())),
          length,
        );
      }),
      assumptions,
      notes: this.#notes(periods, groups.length - shown.length),
    };
  }

  #groups(level: number): readonly Rows[] {
    return [...(this.#levels.get(level)?.values() ?? [])];
  }

  #subtotals(periods: Periods, groups: readonly Rows[], level: number): OracleSubtotals {
    const [, other] = periods.spans;
    return {
      groups: groups.map(({ rows: [row = {}] }) =>
        this.#dimensions.slice(0, level).map((_, i) => this.#member(row, i)),
      ),
      current: this.#frame(0, periods.spans[0], periods.stretches[0] ?? [], groups),
      comparison: other === undefined ? null : this.#frame(1, other, periods.stretches[1] ?? [], groups),
    };
  }

  #member(row: Cell, position: number): Member {
    const member = toMember(row, position);
    const calendar = calendarPartOf(this.#model, this.#dimensions[position] ?? '');
    return member.kind === 'member' && calendar !== undefined ? { ...member, calendar } : member;
  }

  #frame(frame: number, { start, end }: Span, buckets: readonly Stretch[], groups: readonly Rows[]): OracleFrame {
    const [whole] = this.#groups(0);
    const own = (group: Rows | undefined) => group?.rows.filter((row) => row.frame === frame) ?? [];
    const perBucket = (group: Rows | undefined, column: string) => {
      const rows = own(group);
      return buckets.map(({ state }, i) => (state === 'future' ? null : figureOf(rows[i + 1], column)));
    };
    const total = (group: Rows | undefined, column: string) => figureOf(own(group)[0], column);
    const cells = (group: Rows, column: string) =>
      buckets.length === 0 ? [total(group, column)] : perBucket(group, column);
    const figures = (of: (column: string) => readonly Figure[]): FiguresByMeasure =>
      Object.fromEntries(this.#query.measures.map((name, i) => [name, of(`f${i}`)]));
    return {
      start,
      end,
      buckets,
      values: figures((column) => groups.flatMap((group) => cells(group, column))),
      groupTotals: figures((column) => groups.map((group) => total(group, column))),
      bucketTotals: figures((column) => perBucket(whole, column)),
      totals: Object.fromEntries(this.#query.measures.map((name, i) => [name, total(whole, `f${i}`)])),
      counted: Number(own(whole)[0]?.counted),
    };
  }

  #notes({ spans: [span, other], keptFrom, now }: Periods, left: number): readonly Note[] {
    const { comparison, measures } = this.#query;
    const row = this.#groups(0)[0]?.rows[0] ?? {};
    const notes: Note[] = [];
    const isUnfinished = now < span.end;
    if (isUnfinished) notes.push({ kind: 'unfinished', through: Math.max(now, span.start) });
    if (isUnfinished && other !== undefined && comparison?.whole !== true) {
      notes.push({ kind: 'likeForLike', through: other.end });
    }
    if (keptFrom !== null) notes.push({ kind: 'retention', from: keptFrom });
    if (Number(row.later) > 0) notes.push({ kind: 'excluded', reason: 'future', count: Number(row.later) });
    const overlap = this.#dimensions.some((each) => this.#isMany(each));
    const overlapping = measures.filter((name) => overlap || overlaps(this.#model, name));
    if (this.#dimensions.length > 0 && overlapping.length > 0)
      notes.push({ kind: 'overlapping', measures: overlapping });
    if (left > 0) notes.push({ kind: 'limited', left });
    const coverage = measures.flatMap((measure) =>
      this.#coverage(measure).map((leaf): Note => {
        const [covered, of] = [Number(row[`covered${leaf}`]), Number(row[`coverable${leaf}`])];
        return { kind: 'coverage', measure, covered, of };
      }),
    );
    const told = coverage.filter((note) => note.kind === 'coverage' && note.of > 0);
    return inOrder([...notes, ...new Map(told.map((note) => [JSON.stringify(note), note])).values()]);
  }

  #isMany(dimension: string): boolean {
    const path = this.#model.dimensions[dimension]?.path ?? '';
    const resolved = Object.keys(this.#model.facts).flatMap((fact) => resolvePath(this.#model, fact, path) ?? [])[0];
    return resolved !== undefined && isMany(resolved);
  }
}

/** Notes in an order that says nothing: they have none. */
export function inOrder(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function toMember(row: Cell, position: number): Member {
  const slot = String(row[`g${position}`]);
  if (slot === 'o') return { kind: 'other', count: Number(row.rest) };
  if (slot === 'n') return { kind: 'null' };
  return { kind: 'member', key: fromHex(slot.slice(1)), label: fromHex(String(row[`label${position}`])) };
}

/** Negative zero is zero. */
function figureOf(row: Cell | undefined, column: string): Figure {
  const figure = row?.[column];
  if (typeof figure !== 'number' && figure !== null)
    throw new TypeError(`The statement answered no figure in ${column}.`);
  return figure === null ? null : figure + 0;
}
