import type { Level } from '../answer/level.js';
import type { SpanTimes } from '../answer/span-times.js';
import type { Cells } from './cells.js';

/** A level of cells that a scan has counted. */
export class CountedLevel implements Level {
  readonly times: SpanTimes;
  readonly #cells: Cells;
  readonly #moving: ReadonlyMap<string, Float64Array>;

  /** @param moving Counts at moments by cell, by the key of their aggregate. */
  constructor(cells: Cells, moving: ReadonlyMap<string, Float64Array>, times: SpanTimes) {
    this.#cells = cells;
    this.#moving = moving;
    this.times = times;
  }

  reader(aggregate: string): (cell: number) => number | null {
    const counts = this.#moving.get(aggregate);
    if (counts !== undefined) return (cell) => counts[cell] ?? 0;
    const collected = this.#cells.aggregate(aggregate);
    return (cell) => collected?.value(cell) ?? null;
  }
}
