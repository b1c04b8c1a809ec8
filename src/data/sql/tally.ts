import type { Aggregate } from '../answer/aggregate.js';
import type { Level } from '../answer/level.js';
import type { SpanTimes } from '../answer/span-times.js';

/** What was counted for the groups of one level in one period, by aggregate. */
export class Tally {
  readonly #cells = new Map<string, Map<number, number | null>>();
  readonly #groups = new Map<string, Map<number, number | null>>();
  readonly #buckets: number;

  /** @param buckets Number of buckets; 0 where there are none. */
  constructor(buckets: number) {
    this.#buckets = buckets;
  }

  /** @param bucket Position of the bucket; null for the whole period. */
  set(aggregate: Aggregate, group: number, bucket: number | null, value: number | null): void {
    if (bucket === null) put(this.#groups, aggregate.key, group, value);
    else put(this.#cells, aggregate.key, group * this.#buckets + bucket, value);
  }

  /** An aggregate over the whole period in the first group. */
  total(aggregate: string): number | null {
    return this.#groups.get(aggregate)?.get(0) ?? null;
  }

  /** By group and bucket; by group where there are no buckets. */
  cells(times: SpanTimes, aggregates: ReadonlyMap<string, Aggregate>): Level {
    return levelOf(this.#buckets === 0 ? this.#groups : this.#cells, times, aggregates);
  }

  /** By group, over the whole period. */
  groups(times: SpanTimes, aggregates: ReadonlyMap<string, Aggregate>): Level {
    return levelOf(this.#groups, times, aggregates);
  }
}

function put(
  into: Map<string, Map<number, number | null>>,
  aggregate: string,
  cell: number,
  value: number | null,
): void {
  let cells = into.get(aggregate);
  if (cells === undefined) {
    cells = new Map();
    into.set(aggregate, cells);
  }
  cells.set(cell, value);
}

function levelOf(
  counted: ReadonlyMap<string, ReadonlyMap<number, number | null>>,
  times: SpanTimes,
  aggregates: ReadonlyMap<string, Aggregate>,
): Level {
  return {
    times,
    reader: (key) => {
      const cells = counted.get(key);
      const empty = emptyOf(aggregates.get(key)?.kind);
      return (cell) => {
        const value = cells?.get(cell);
        return value === undefined ? empty : value;
      };
    },
  };
}

/** What is taken from no event at all. */
function emptyOf(kind: Aggregate['kind'] | undefined): number | null {
  return kind === 'mean' || kind === 'min' || kind === 'max' || kind === 'quantile' ? null : 0;
}
