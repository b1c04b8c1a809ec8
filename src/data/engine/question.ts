import { aggregatesOf } from '../answer/aggregate.js';
import { assumptionsUsed } from '../answer/assumptions-used.js';
import { CoverageNotes } from '../answer/coverage-notes.js';
import { MeasureFigures } from '../answer/figures.js';
import type { FrameTotals } from '../answer/frame.js';
import { notesOf } from '../answer/notes.js';
import { orderGroups, type Ranking, rankMembers } from '../answer/ranking.js';
import { versionsOf } from '../model/assumption-versions.js';
import type { Model } from '../model/define-model.js';
import { describeMeasure, factsOfMeasure, type MeasureInfo } from '../model/describe-measure.js';
import type { ResolvedQuery } from '../query/resolve-query.js';
import type { AssumptionsUsed, Note, Result, Subtotals } from '../query/result.js';
import type { CellSource } from './cell-source.js';
import type { Cells } from './cells.js';
import { type Counted, foldGroups, periodLevel, presentGroups, wholeOf } from './counted.js';
import type { EventStore } from './event-store.js';
import { FoldedFrame, wholeTotals } from './folded-frame.js';
import { FrameRequests } from './frame-requests.js';
import { type Folding, Grouping } from './grouping.js';
import { groupAt, type Placed, placeBeginnings, placeGroups, type TopMembers } from './placement.js';

/** Something of both periods of a query; of one alone where it compares with nothing. */
interface InPeriods<T> {
  readonly current: T;
  readonly comparison: T | null;
}

/** Some groups of one query, as they are counted once the scan has run. */
interface Asked extends InPeriods<() => Counted> {
  readonly grouping: Grouping;
}

/** One query on its way through a scan: what it needs of the events, and the result that comes of it. */
export class Question {
  readonly #store: EventStore;
  readonly #model: Model;
  readonly #resolved: ResolvedQuery;
  readonly #folding: Folding | null;
  readonly #facts: readonly string[];
  readonly #figures: readonly MeasureFigures[];
  readonly #groups: Asked;
  /** Everything as one group, where rows are in several of the others. */
  readonly #whole: Asked | null;
  /** By number of leading dimensions, less one: groups of these alone, where rows are in several groups of all dimensions. */
  readonly #beginnings: readonly (Asked | null)[];
  /** The members of the dimension that is ranked. */
  readonly #ranked: Asked | null;
  readonly #future: () => Cells;
  readonly #coverage: CoverageNotes;
  readonly #covered: (() => Cells) | null;

  /** Asks `scan` for what the query needs. */
  constructor(store: EventStore, resolved: ResolvedQuery, scan: CellSource, folding: Folding | null = null) {
    const { query } = resolved;
    // Refuses a version that there is not, whether or not a figure rests on it.
    versionsOf(store.assumptions, query.assumptions);
    this.#store = store;
    this.#model = store.model;
    this.#resolved = resolved;
    this.#folding = folding;
    this.#facts = [...new Set(query.measures.flatMap((name) => factsOfMeasure(store.model, name)))];
    this.#figures = query.measures.map((name) => new MeasureFigures(store.model, name, query.assumptions));
    const aggregates = query.measures.flatMap((name) => aggregatesOf(store.model, name, query.assumptions));
    const requests = new FrameRequests(store, resolved, this.#facts, aggregates);
    const ask = (dimensions: readonly string[]) => this.#ask(scan, requests, dimensions);
    this.#groups = ask(query.dimensions);
    this.#whole = this.#groups.grouping.overlapping ? ask([]) : null;
    this.#beginnings = (query.subtotals ? query.dimensions.slice(1) : []).map((_, i) => {
      const beyond = query.dimensions.slice(i + 1);
      return beyond.some((each) => this.#groups.grouping.isMany(each)) ? ask(query.dimensions.slice(0, i + 1)) : null;
    });
    this.#ranked = this.#askRanked(scan, requests);
    const whole = new Grouping(store, this.#facts, [], 0, null, query.calendar.zone);
    this.#future = requests.later(scan, whole, resolved.current);
    this.#coverage = new CoverageNotes(store.model, query);
    this.#covered = this.#askCovered(scan, whole);
  }

  /** The same question once more, where a many-valued dimension can only be folded into "Other" before events are counted. */
  folded(scan: CellSource): Question | null {
    const { top } = this.#resolved.query;
    const isMany = top?.other === true && this.#groups.grouping.isMany(top.dimension);
    if (!isMany || this.#folding !== null) return null;
    const { kept, rest } = this.#rank(this.#present()) as Ranking;
    if (rest.length === 0) return null;
    const folding = { dimension: top.dimension, kept: new Set(kept), folded: rest.length };
    return new Question(this.#store, this.#resolved, scan, folding);
  }

  /** The result, once the scan has run. */
  result(): Result {
    const { query, now } = this.#resolved;
    const present = this.#present();
    const top = this.#topMembers(present);
    const placed = placeGroups(this.#groups.grouping, present, top);
    const totals = this.#totals();
    const frames = this.#frames(this.#groups, placed, totals);
    const order = this.#order(placed, frames.current);
    const shown = query.limit === null ? order : order.slice(0, query.limit);
    const codes = shown.map((position) => placed.codes[position] as readonly number[]);
    const columns = query.measures.map((name) => describeMeasure(this.#model, name));
    return {
      query,
      now,
      columns,
      groups: shown.map((position) => groupAt(placed, position)),
      current: frames.current.toFrame(this.#figures, shown),
      comparison: frames.comparison?.toFrame(this.#figures, shown) ?? null,
      subtotals: this.#beginnings.map((asked, i) => {
        const { grouping } = asked ?? this.#groups;
        const ids = asked === null ? present : grouping.ids.all();
        const beginning = placeBeginnings(grouping, ids, top, i + 1, codes);
        return this.#subtotals(asked ?? this.#groups, beginning, totals, i + 1);
      }),
      assumptions: this.#assumptions(),
      notes: this.#notes(columns, order.length - shown.length),
    };
  }

  #ask(scan: CellSource, requests: FrameRequests, dimensions: readonly string[]): Asked {
    const { current, comparison, query } = this.#resolved;
    const { zone } = query.calendar;
    const buckets = Math.max(current.buckets.length, comparison?.buckets.length ?? 0);
    const grouping = scan.share(new Grouping(this.#store, this.#facts, dimensions, buckets, this.#folding, zone));
    return {
      grouping,
      current: requests.ask(scan, grouping, current),
      comparison: comparison && requests.ask(scan, grouping, comparison),
    };
  }

  /** With one dimension the groups themselves are ranked; with more, the members of the ranked one over all others. */
  #askRanked(scan: CellSource, requests: FrameRequests): Asked | null {
    const { query, current } = this.#resolved;
    if (query.top === null || this.#folding !== null) return null;
    if (query.dimensions.length === 1) return this.#groups;
    const { zone } = query.calendar;
    const grouping = scan.share(new Grouping(this.#store, this.#facts, [query.top.dimension], 0, null, zone));
    return { grouping, current: requests.ask(scan, grouping, { ...current, buckets: [] }), comparison: null };
  }

  #askCovered(scan: CellSource, whole: Grouping): (() => Cells) | null {
    const { aggregates } = this.#coverage;
    if (aggregates.length === 0) return null;
    const requests = new FrameRequests(this.#store, this.#resolved, [], aggregates);
    return requests.cells(scan, whole, { ...this.#resolved.current, buckets: [] });
  }

  #assumptions(): AssumptionsUsed | null {
    const { query, current, comparison } = this.#resolved;
    const windows = [current, ...(comparison === null ? [] : [comparison])];
    return assumptionsUsed(this.#model, this.#store.assumptions, query, windows);
  }

  #totals(): InPeriods<FrameTotals> {
    const whole = this.#whole ?? this.#groups;
    const totals = (counted: Counted) => wholeTotals(wholeOf(counted), this.#figures);
    return { current: totals(whole.current()), comparison: whole.comparison && totals(whole.comparison()) };
  }

  #frames({ current, comparison }: Asked, placed: Placed, totals: InPeriods<FrameTotals>): InPeriods<FoldedFrame> {
    const frame = (counted: Counted, of: FrameTotals) => new FoldedFrame(foldGroups(counted, placed), of);
    return {
      current: frame(current(), totals.current),
      comparison: comparison && totals.comparison && frame(comparison(), totals.comparison),
    };
  }

  #order(placed: Placed, current: FoldedFrame): readonly number[] {
    const figures = new Map(this.#figures.map((each) => [each.name, each]));
    return orderGroups(this.#resolved.query, placed, (measure) =>
      current.groupFigures(figures.get(measure) as MeasureFigures),
    );
  }

  #subtotals(asked: Asked, placed: Placed, totals: InPeriods<FrameTotals>, length: number): Subtotals {
    const { current, comparison } = this.#frames(asked, placed, totals);
    const order = this.#order(placed, current);
    return {
      dimensions: this.#resolved.query.dimensions.slice(0, length),
      groups: order.map((position) => groupAt(placed, position)),
      current: current.toFrame(this.#figures, order),
      comparison: comparison?.toFrame(this.#figures, order) ?? null,
    };
  }

  /**
   * Groups that have events in one of the periods, or whom a figure counts that looks further back, or that could have events
   * where the query asks for all members.
   */
  #present(): readonly number[] {
    const { query, notBefore } = this.#resolved;
    if (query.dimensions.length === 0) return [0];
    const { grouping, current, comparison } = this.#groups;
    const ids = presentGroups(current());
    if (comparison !== null) for (const id of presentGroups(comparison())) ids.add(id);
    if (query.allMembers) {
      for (const fact of this.#facts) {
        for (const code of grouping.possibleMembers(query.filter, fact, notBefore)) {
          ids.add(grouping.ids.idOf([code]));
        }
      }
    }
    return [...ids];
  }

  /** What stays of the dimension that `top` is over; null where nothing is left to fold. */
  #topMembers(present: readonly number[]): TopMembers | null {
    const { query } = this.#resolved;
    const ranking = this.#rank(present);
    if (ranking === null || query.top === null) return null;
    return {
      position: query.dimensions.indexOf(query.top.dimension),
      kept: new Set(ranking.kept),
      rest: ranking.rest.length,
      other: query.top.other,
    };
  }

  /** Ranks the members of the dimension that `top` is over: those with events, or all where the query asks for all. */
  #rank(present: readonly number[]): Ranking | null {
    const { top, dimensions, measures, calendar } = this.#resolved.query;
    if (top === null || this.#ranked === null) return null;
    const { grouping, current } = this.#ranked;
    const position = dimensions.indexOf(top.dimension);
    const codes = new Set(present.map((id) => this.#groups.grouping.ids.codesOf(id)[position] as number));
    const ids = new Map([...codes].map((code) => [code, grouping.ids.idOf([code])]));
    const figures = this.#figures[measures.indexOf(top.by)] as MeasureFigures;
    const read = figures.on(periodLevel(current()));
    const id = (code: number) => ids.get(code) as number;
    return rankMembers(
      [...codes],
      top,
      calendar.weekStart,
      (code) => read(id(code)),
      (code) => grouping.member(0, code),
    );
  }

  #notes(columns: readonly MeasureInfo[], left: number): readonly Note[] {
    return notesOf(this.#resolved, {
      columns,
      isMany: this.#groups.grouping.overlapping,
      future: this.#future().rows,
      left,
      coverage: this.#coverageNotes(),
    });
  }

  #coverageNotes(): readonly Note[] {
    if (this.#covered === null) return [];
    const counted = this.#covered();
    return this.#coverage.notes((aggregate) => counted.value(aggregate, 0));
  }
}
