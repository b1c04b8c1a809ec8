import type { SpanTimes } from './span-times.js';

/** One level at which a result has figures, such as groups by bucket, or the total: what was counted, cell by cell. */
export interface Level {
  /** What has elapsed of the span of each cell, at `cell % times.size`. */
  readonly times: SpanTimes;
  /** How to read an aggregate from cells, by its key: as a scaled number or count, null where there is none. */
  reader(aggregate: string): (cell: number) => number | null;
}
