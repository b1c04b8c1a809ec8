import type { AccumulatorParcel } from './accumulator.js';
import { LoggedValues, type ValueBatch } from './logged-values.js';
import { type SortOrder, sortOrderFor } from './sort-order.js';
import { SortedPart } from './sorted-part.js';
import { SortedValues } from './sorted-values.js';

const FIRST_ROOM = 1024;
const MOST_ROOM = 2 ** 17;
/** With more cells, parts are not worth sorting on their own. */
const MOST_CELLS_OF_PART = 2 ** 15;

/**
 * Values of cells, kept as they are. Where cells are few, a part of them is sorted by cell and magnitude as soon as it is full, while
 * it is in the caches; where they are many, all are sorted by cell in the end.
 */
export class KeptValues {
  readonly #most: number;
  readonly #parts: SortedPart[] = [];
  /** That of all parts. */
  #order: SortOrder | null = null;
  /** What is not sorted yet, the last of them with some room. */
  #logs: LoggedValues[] = [];
  #last = new LoggedValues(0);

  /** @param cells Most cells that there can be. */
  constructor(cells: number) {
    this.#most = cells;
  }

  /** What is logged and not sorted yet. */
  get logs(): readonly LoggedValues[] {
    return this.#logs;
  }

  /** Number of values that are logged and not sorted yet. */
  get logged(): number {
    return this.#logs.reduce((sum, { used }) => sum + used, 0);
  }

  /** Takes in the values of some rows; those that are NaN are none. */
  add(batch: ValueBatch): void {
    this.#logFor(batch.to - batch.from).add(batch);
  }

  /** Takes in one value. */
  push(cell: number, value: number): void {
    this.#logFor(1).push(cell, value);
  }

  /** All values in order. @param cells Number of cells that there are. */
  sorted(cells: number): SortedValues {
    if (this.#logs.length === 0) return new SortedValues([], 1);
    const order = this.#order ?? sortOrderFor(this.#logs, cells);
    return new SortedValues([...this.#parts, new SortedPart(this.#logs, cells, order)], order.kinds);
  }

  /** The cell of each value, and all values, in no order. */
  toParcel(): AccumulatorParcel {
    const sizes = [...this.#parts.map(({ values }) => values.length), ...this.#logs.map(({ used }) => used)];
    const all = new LoggedValues(sizes.reduce((sum, size) => sum + size, 0));
    for (const part of this.#parts) part.log(all, this.#order?.kinds ?? 1);
    for (const log of this.#logs) all.add(log.batch());
    return [all.cells, all.values];
  }

  #logFor(rows: number): LoggedValues {
    const last = this.#last;
    if (rows <= last.room) return last;
    if (this.#most <= MOST_CELLS_OF_PART && last.values.length >= Math.max(rows, MOST_ROOM)) {
      this.#order ??= sortOrderFor(this.#logs, this.#most);
      this.#parts.push(new SortedPart(this.#logs, this.#most, this.#order));
      last.used = 0;
      this.#logs = [last];
      return last;
    }
    this.#last = new LoggedValues(Math.max(rows, Math.min(MOST_ROOM, Math.max(FIRST_ROOM, last.values.length * 2))));
    this.#logs.push(this.#last);
    return this.#last;
  }
}
