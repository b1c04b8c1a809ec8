import type { Aggregate } from '../answer/aggregate.js';
import { canonicalJson } from '../query/query-key.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import { unitIndex } from '../time/civil.js';
import { dayAt, startOfDayNumber, unitBounds } from '../time/civil-days.js';
import type { Latest } from './aggregates/latest.js';
import type { MemberUnits } from './aggregates/member-units.js';
import type { CellSource } from './cell-source.js';
import type { Cells } from './cells.js';
import { GroupIds } from './group-ids.js';
import { type Moving, StandingCounts, TrailingCounts } from './moving.js';
import type { ScanRequest } from './scan-request.js';

/** Asks for what measures look back to beyond the start of a bucket: the days of trailing windows, and who stands. */
export class LookBack {
  readonly #resolved: ResolvedQuery;
  readonly #trailing: readonly Aggregate[];
  readonly #standing: readonly Aggregate[];
  readonly #epoch: number;

  constructor(resolved: ResolvedQuery, aggregates: readonly Aggregate[], epoch: number) {
    this.#resolved = resolved;
    this.#trailing = aggregates.filter(({ trailing }) => trailing !== null);
    this.#standing = aggregates.filter(({ kind }) => kind === 'standing');
    this.#epoch = epoch;
  }

  /** Whether an aggregate looks back. */
  static isFor({ kind, trailing }: Aggregate): boolean {
    return trailing !== null || kind === 'standing';
  }

  /**
   * Counts by group, with the key of their aggregate.
   *
   * @param request Says which groups and which rows.
   */
  ask(scan: CellSource, request: ScanRequest, window: FrameWindow): () => ReadonlyMap<string, Moving> {
    const trailing = this.#trailing.length === 0 ? [] : this.#askTrailing(scan, request, window);
    const standing = this.#standing.map((aggregate) => this.#askStanding(scan, request, window, aggregate));
    return () => new Map([...trailing, ...standing].map(([key, moving]) => [key, moving()]));
  }

  /** The days of all windows, from the first day of the longest one. */
  #askTrailing(scan: CellSource, request: ScanRequest, { buckets, asOf }: FrameWindow): [string, () => Moving][] {
    const { notBefore, query } = this.#resolved;
    const { calendar } = query;
    const { zone } = calendar;
    const from = Math.max(this.#epoch, notBefore ?? this.#epoch);
    const last = dayAt(zone, asOf - 1);
    const earliest = Math.min(last, dayAt(zone, Math.min(asOf, buckets[0]?.end ?? asOf) - 1));
    const longest = Math.max(...this.#trailing.map(({ trailing }) => trailing ?? 1));
    const first = Math.min(last, Math.max(dayAt(zone, from), earliest - longest + 1));
    const cells = scan.add({
      ...request,
      ...asOne('trailing', request),
      aggregates: this.#trailing.map(byDay),
      start: Math.max(startOfDayNumber(zone, first), from),
      end: asOf,
      cuts: () => unitBounds('day', first, last, calendar),
    });
    return this.#trailing.map((aggregate) => {
      const { per } = aggregate;
      const unit = (day: number) => (per == null ? 0 : unitIndex(first + day, per, calendar));
      const units = Int32Array.from({ length: last - first + 1 }, (_, day) => unit(day));
      const members = () => cells().aggregate(byDay(aggregate).key) as MemberUnits;
      return [aggregate.key, () => new TrailingCounts(members(), aggregate.trailing ?? 1, first, units)];
    });
  }

  /** The latest events of all members, and of those that meet condition and filter, since the first event. */
  #askStanding(
    scan: CellSource,
    request: ScanRequest,
    { buckets, asOf }: FrameWindow,
    aggregate: Aggregate,
  ): [string, () => Moving] {
    const { notBefore } = this.#resolved;
    const start = notBefore ?? this.#epoch;
    const bounds = Float64Array.from([start, ...buckets.slice(1).map((bucket) => bucket.start), asOf]);
    const stretches = { start, end: asOf, cuts: () => bounds };
    const name = canonicalJson(['standing', buckets.length, buckets[0]?.start]);
    const meeting = scan.add({
      ...request,
      ...asOne(name, request),
      ...stretches,
      aggregates: [aggregate],
    });
    const latest = latestOfAll(aggregate);
    const all = scan.add({
      ...request,
      ...asOne(name, { ...request, space: '' }),
      ...stretches,
      aggregates: [latest],
      filter: null,
      groups: new GroupIds([], 0),
      grouping: { ...request.grouping, dimensions: [], buckets: 0, folding: null },
      views: () => [],
    });
    const found = (cells: Cells, key: string) => cells.aggregate(key) as Latest;
    return [aggregate.key, () => new StandingCounts(found(meeting(), aggregate.key), found(all(), latest.key))];
  }
}

/** Groups of the same space without buckets. */
function asOne(name: string, { space, bucketing }: ScanRequest): Pick<ScanRequest, 'space' | 'bounds' | 'bucketing'> {
  return { space: canonicalJson([name, space]), bounds: null, bucketing };
}

function byDay(aggregate: Aggregate): Aggregate {
  return keyed({ ...aggregate, per: 'day', trailing: null });
}

function latestOfAll(aggregate: Aggregate): Aggregate {
  return keyed({ ...aggregate, where: undefined, given: null, basis: null });
}

function keyed({ key: _, ...aggregate }: Aggregate): Aggregate {
  return { ...aggregate, key: canonicalJson(aggregate) };
}
