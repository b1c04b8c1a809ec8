import type { Model } from '../model/define-model.js';
import { describeMeasure, factsOfMeasure } from '../model/describe-measure.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import type { Figure, Group, Note, Result } from '../query/result.js';
import { type Aggregate, aggregatesOf, rowsOf } from './aggregate.js';
import type { Cells } from './cells.js';
import type { EventStore } from './event-store.js';
import { MeasureFigures } from './figures.js';
import { FoldedFrame, type Placement } from './frame.js';
import { type Folding, Grouping } from './grouping.js';
import { orderGroups, type Ranking, rankMembers } from './ranking.js';
import type { Scan, ScanRequest } from './scan.js';

interface Pending {
  readonly window: FrameWindow;
  /** By group and bucket. */
  readonly cells: () => Cells;
  /** By bucket: over all events, whatever the groups. */
  readonly totals: () => Cells;
}

/** One query on its way through a scan: what it needs of the events, and the result that comes of it. */
export class Question {
  readonly #store: EventStore;
  readonly #model: Model;
  readonly #resolved: ResolvedQuery;
  readonly #folding: Folding | null;
  readonly #facts: readonly string[];
  /** Keys of the aggregates that count the rows of each fact. */
  readonly #rows: readonly string[];
  readonly #figures: readonly MeasureFigures[];
  readonly #aggregates: readonly Aggregate[];
  readonly #grouping: Grouping;
  readonly #current: Pending;
  readonly #comparison: Pending | null;
  readonly #future: () => Cells;
  /** Cells by the members of the dimension that is ranked. */
  readonly #ranked: { readonly grouping: Grouping; readonly cells: () => Cells } | null;

  /** Asks `scan` for what the query needs. */
  constructor(store: EventStore, resolved: ResolvedQuery, scan: Scan, folding: Folding | null = null) {
    const { query, current, comparison } = resolved;
    this.#store = store;
    this.#model = store.model;
    this.#resolved = resolved;
    this.#folding = folding;
    this.#facts = [...new Set(query.measures.flatMap((name) => factsOfMeasure(store.model, name)))];
    this.#rows = this.#facts.map((fact) => rowsOf(fact).key);
    this.#figures = query.measures.map((name) => new MeasureFigures(store.model, name));
    this.#aggregates = query.measures.flatMap((name) => aggregatesOf(store.model, name));
    const buckets = Math.max(current.buckets.length, comparison?.buckets.length ?? 0);
    this.#grouping = scan.share(new Grouping(store, this.#facts, query.dimensions, buckets, folding));
    this.#current = this.#ask(scan, current);
    this.#comparison = comparison === null ? null : this.#ask(scan, comparison);
    const later = { ...current, buckets: [], start: current.end, end: current.period.end };
    this.#future = scan.add({ ...this.#request(this.#whole(), later), aggregates: [] });
    this.#ranked = this.#askRanked(scan);
  }

  /** The same question once more, where a many-valued dimension can only be folded into "Other" before events are counted. */
  folded(scan: Scan): Question | null {
    const { top } = this.#resolved.query;
    if (top === null || !top.other || this.#folding !== null || !this.#grouping.isMany(top.dimension)) return null;
    const { kept, rest } = this.#rank() as Ranking;
    if (rest.length === 0) return null;
    const folding = { dimension: top.dimension, kept: new Set(kept), folded: rest.length };
    return new Question(this.#store, this.#resolved, scan, folding);
  }

  /** The result, once the scan has run. */
  result(): Result {
    const { query, now } = this.#resolved;
    const { groups, ...placement } = this.#place();
    const fold = ({ window, cells, totals }: Pending) => new FoldedFrame(window, cells(), totals(), placement);
    const current = fold(this.#current);
    const comparison = this.#comparison === null ? null : fold(this.#comparison);
    const byName = new Map(this.#figures.map((figures) => [figures.name, figures]));
    const figure = (group: number, measure: string): Figure =>
      current.groupFigure(byName.get(measure) as MeasureFigures, group);
    const order = orderGroups(query, groups, figure);
    const shown = query.limit === null ? order : order.slice(0, query.limit);
    return {
      query,
      now,
      columns: query.measures.map((name) => describeMeasure(this.#model, name)),
      groups: shown.map((position) => groups[position] as Group),
      current: current.toFrame(this.#figures, this.#rows, shown),
      comparison: comparison?.toFrame(this.#figures, this.#rows, shown) ?? null,
      subtotals: [],
      assumptions: null,
      notes: this.#notes(order.length - shown.length),
    };
  }

  #ask(scan: Scan, window: FrameWindow): Pending {
    const cells = scan.add(this.#request(this.#grouping, window));
    if (this.#grouping.overlapping) return { window, cells, totals: scan.add(this.#request(this.#whole(), window)) };
    const buckets = Math.max(1, window.buckets.length);
    return { window, cells, totals: () => cells().fold((cell) => cell % buckets, buckets) };
  }

  /** With one dimension the cells by group, without their buckets; with more, cells by the ranked one alone. */
  #askRanked(scan: Scan): { grouping: Grouping; cells: () => Cells } | null {
    const { query, current } = this.#resolved;
    if (query.top === null || this.#folding !== null) return null;
    if (query.dimensions.length === 1) {
      const buckets = Math.max(1, current.buckets.length);
      const cells = () => {
        const counted = this.#current.cells();
        return counted.fold((cell) => Math.floor(cell / buckets), counted.size / buckets);
      };
      return { grouping: this.#grouping, cells };
    }
    const grouping = scan.share(new Grouping(this.#store, this.#facts, [query.top.dimension], 0, null));
    return { grouping, cells: scan.add(this.#request(grouping, { ...current, buckets: [] })) };
  }

  /** Everything as one group. */
  #whole(): Grouping {
    return new Grouping(this.#store, this.#facts, [], 0, null);
  }

  #request(grouping: Grouping, { buckets, start, end }: FrameWindow): ScanRequest {
    const last = buckets.at(-1);
    return {
      space: grouping.key,
      aggregates: this.#aggregates,
      facts: this.#facts,
      start,
      end,
      filter: this.#resolved.query.filter,
      groups: grouping.ids,
      views: (fact) => grouping.views(fact),
      bounds: last === undefined ? null : Float64Array.from([...buckets.map((bucket) => bucket.start), last.end]),
      bucketing: JSON.stringify([buckets.length, this.#resolved.query.grain, this.#resolved.query.calendar]),
    };
  }

  /** Which groups there are, and which of those that were counted go where. */
  #place(): Placement & { readonly groups: readonly Group[] } {
    const { top, dimensions } = this.#resolved.query;
    const present = this.#present();
    const ranking = this.#folding === null ? this.#rank() : null;
    const kept = ranking === null ? null : new Set(ranking.kept);
    const ranked = dimensions.indexOf(top?.dimension ?? '');
    const targets = new Int32Array(this.#grouping.ids.size).fill(-1);
    const positions = new Map<string, number>();
    const groups: Group[] = [];
    for (const id of present) {
      const codes = this.#grouping.ids.codesOf(id);
      const isRest = kept !== null && !kept.has(codes[ranked] as number);
      if (isRest && top?.other !== true) continue;
      const key = codes.map((code, i) => (isRest && i === ranked ? 'other' : code)).join();
      let position = positions.get(key);
      if (position === undefined) {
        position = groups.length;
        positions.set(key, position);
        const group = this.#grouping.group(id);
        const other = { kind: 'other' as const, count: ranking?.rest.length ?? 0 };
        groups.push(isRest ? group.map((member, i) => (i === ranked ? other : member)) : group);
      }
      targets[id] = position;
    }
    return { targets, size: groups.length, groups };
  }

  /** Groups that have events in one of the periods, or could have some where the query asks for all members. */
  #present(): readonly number[] {
    const { query } = this.#resolved;
    if (query.dimensions.length === 0) return [0];
    const ids = new Set<number>();
    for (const pending of [this.#current, this.#comparison]) {
      if (pending === null) continue;
      const cells = pending.cells();
      const buckets = Math.max(1, pending.window.buckets.length);
      for (const cell of cells.positive(this.#rows)) ids.add(Math.floor(cell / buckets));
    }
    if (query.allMembers) {
      for (const fact of this.#facts) {
        for (const code of this.#grouping.possibleMembers(query.filter, fact)) ids.add(this.#grouping.ids.idOf([code]));
      }
    }
    return [...ids];
  }

  /** Ranks the members of the dimension that `top` is over: those with events, or all where the query asks for all. */
  #rank(): Ranking | null {
    const { query } = this.#resolved;
    if (query.top === null || this.#ranked === null) return null;
    const { grouping, cells } = this.#ranked;
    const ranked = query.dimensions.indexOf(query.top.dimension);
    const codes = new Set(this.#present().map((id) => this.#grouping.ids.codesOf(id)[ranked] as number));
    const figures = this.#figures[query.measures.indexOf(query.top.by)] as MeasureFigures;
    const groups = [...codes].map((code) => grouping.ids.idOf([code]));
    const counted = cells();
    const figure = (id: number) => figures.at(counted, id);
    const { kept, rest } = rankMembers(groups, query.top, figure, (id) => grouping.group(id)[0] as Group[number]);
    const code = (id: number) => grouping.ids.codesOf(id)[0] as number;
    return { kept: kept.map(code), rest: rest.map(code) };
  }

  #notes(left: number): readonly Note[] {
    const { query, notes } = this.#resolved;
    const future = this.#rows.reduce((sum, rows) => sum + (this.#future().value(rows, 0) ?? 0), 0);
    const overlapping = query.measures.filter(
      (name) =>
        query.dimensions.length > 0 && (this.#grouping.overlapping || describeMeasure(this.#model, name).overlapping),
    );
    return [
      ...notes,
      ...(future > 0 ? [{ kind: 'excluded' as const, reason: 'future' as const, count: future }] : []),
      ...(overlapping.length > 0 ? [{ kind: 'overlapping' as const, measures: overlapping }] : []),
      ...(left > 0 ? [{ kind: 'limited' as const, left }] : []),
    ];
  }
}
