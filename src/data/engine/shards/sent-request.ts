import type { Aggregate } from '../../answer/aggregate.js';
import type { Filter } from '../../query/filter.js';
import type { AccumulatorParcel } from '../aggregates/accumulator.js';
import type { CellSource } from '../cell-source.js';
import type { Cells } from '../cells.js';
import type { EventStore } from '../event-store.js';
import type { GroupIds } from '../group-ids.js';
import { Grouping, type GroupingParts } from '../grouping.js';
import type { ScanRequest } from '../scan-request.js';

/** An aggregate, and the bounds of the units of time that it tells apart; null where it tells none apart. */
export interface SentAggregate {
  readonly aggregate: Aggregate;
  readonly cuts: Float64Array | null;
}

/** What a scan is asked for, as it goes to another thread. */
export interface SentRequest {
  readonly space: string;
  readonly grouping: GroupingParts;
  readonly aggregates: readonly SentAggregate[];
  /** Facts whose rows tell which groups there are. */
  readonly facts: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly filter: Filter | null;
  readonly zone: string;
  readonly bounds: Float64Array | null;
  readonly bucketing: string;
}

/** The cells that a scan found for a request. */
export interface FoundCells {
  /** Number of groups. */
  readonly groups: number;
  /** What members each group stands for; null where every scan numbers groups alike. */
  readonly combinations: Float64Array | null;
  /** What the accumulator of each aggregate holds; null where that of another holds it. */
  readonly parcels: readonly (AccumulatorParcel | null)[];
  /** By fact: how many rows there are, and in which groups. */
  readonly present: readonly { readonly rows: number; readonly groups: Int32Array }[];
}

/** An aggregate as it goes to another thread. */
export function toSentAggregate(aggregate: Aggregate, request: ScanRequest): SentAggregate {
  const isCut = aggregate.per !== null || aggregate.kind === 'standing';
  return { aggregate, cuts: isCut ? request.cuts(aggregate) : null };
}

/** Asks a scan for what was sent. The returned function gives what it found. */
export function askSent(store: EventStore, scan: CellSource, sent: SentRequest): () => FoundCells {
  const { space, start, end, filter, zone, bounds, bucketing, aggregates } = sent;
  const { facts, dimensions, buckets, folding } = sent.grouping;
  const grouping = scan.share(new Grouping(store, facts, dimensions, buckets, folding, zone));
  const cuts = new Map(aggregates.map((each) => [each.aggregate.key, each.cuts]));
  const cells = scan.add({
    space,
    start,
    end,
    filter,
    zone,
    bounds,
    bucketing,
    aggregates: aggregates.map(({ aggregate }) => aggregate),
    facts: sent.facts,
    groups: grouping.ids,
    grouping: grouping.parts,
    views: (fact) => grouping.views(fact),
    cuts: ({ key }) => cuts.get(key) ?? NO_CUTS,
  });
  return () => found(cells(), grouping.ids, aggregates);
}

const NO_CUTS = new Float64Array(2);

function found(cells: Cells, ids: GroupIds, aggregates: readonly SentAggregate[]): FoundCells {
  return {
    groups: ids.size,
    combinations: ids.combinations,
    present: cells.presences.map((presence) => ({ rows: presence.rows, groups: Int32Array.from(presence.groups()) })),
    parcels: aggregates.map(({ aggregate }) => cells.aggregate(aggregate.key)?.toParcel(cells.size) ?? null),
  };
}

/** The buffers of cells that were found, which nobody else has. */
export function foundBuffers(found: readonly FoundCells[]): readonly ArrayBuffer[] {
  const arrays = found.flatMap(({ combinations, parcels, present }) => [
    ...(combinations === null ? [] : [combinations]),
    ...parcels.flatMap((parcel) => parcel ?? []),
    ...present.map(({ groups }) => groups),
  ]);
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
