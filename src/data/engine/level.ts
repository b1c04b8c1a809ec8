import type { Cells } from './cells.js';
import type { SpanTimes } from './span-times.js';

/** One level at which a result has figures, such as groups by bucket, or the total. */
export class Level {
  /** What has elapsed of the span of each cell, at `cell % times.size`. */
  readonly times: SpanTimes;
  readonly #cells: Cells;
  readonly #moving: ReadonlyMap<string, Float64Array>;

  /** @param moving Counts at moments by cell, by the key of their aggregate. */
  constructor(cells: Cells, moving: ReadonlyMap<string, Float64Array>, times: SpanTimes) {
    this.#cells = cells;
    this.#moving = moving;
    this.times = times;
  }

  /** How to read an aggregate from cells, as a scaled number or count. */
  reader(aggregate: string): (cell: number) => number | null {
    const counts = this.#moving.get(aggregate);
    if (counts !== undefined) return (cell) => counts[cell] ?? 0;
    const collected = this.#cells.aggregate(aggregate);
    return (cell) => collected?.value(cell) ?? null;
  }
}
