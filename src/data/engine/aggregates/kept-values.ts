import { LoggedValues, type ValueBatch } from './logged-values.js';
import { kindsOf, SortedPart, type SortOrder } from './sorted-part.js';
import { SortedValues } from './sorted-values.js';

const FIRST_ROOM = 1024;
const MOST_ROOM = 2 ** 17;
/** With more kinds of values than this, parts are not worth sorting on their own. */
const MOST_PLACES = 2 ** 15;
const MOST_DETAIL = 5;

/**
 * Values of cells, kept as they are. Where cells are few, a part of them is sorted by cell and magnitude as soon as it is full, while
 * it is in the caches; where they are many, all are sorted by cell in the end.
 */
export class KeptValues {
  readonly #order: SortOrder;
  readonly #sorted: SortedPart[] = [];
  /** What is not sorted yet, the last of them with some room. */
  #logs: LoggedValues[] = [];
  #last = new LoggedValues(0);

  /** @param cells Most cells that there can be. */
  constructor(cells: number) {
    let detail = MOST_DETAIL;
    while (detail >= 0 && cells * kindsOf({ cells, detail }) > MOST_PLACES) detail--;
    this.#order = { cells, detail: detail < 0 ? null : detail };
  }

  /** What is logged and not sorted yet. */
  get logs(): readonly LoggedValues[] {
    return this.#logs;
  }

  /** Takes in the values of some rows; those that are NaN are none. */
  add(batch: ValueBatch): void {
    this.#logFor(batch.to - batch.from).add(batch);
  }

  /** Takes in one value. */
  push(cell: number, value: number): void {
    this.#logFor(1).push(cell, value);
  }

  /** Number of values that are logged and not sorted yet. */
  get logged(): number {
    return this.#logs.reduce((sum, { used }) => sum + used, 0);
  }

  /** All values in order. @param cells Number of cells that there are. */
  sorted(cells: number): SortedValues {
    const { detail } = this.#order;
    const rest = this.#logs.length === 0 ? [] : [new SortedPart(this.#logs, { cells, detail })];
    return new SortedValues([...this.#sorted, ...rest], kindsOf(this.#order));
  }

  #logFor(rows: number): LoggedValues {
    const last = this.#last;
    if (rows <= last.room) return last;
    if (this.#order.detail !== null && last.values.length >= Math.max(rows, MOST_ROOM)) {
      this.#sorted.push(new SortedPart(this.#logs, this.#order));
      last.used = 0;
      this.#logs = [last];
      return last;
    }
    this.#last = new LoggedValues(Math.max(rows, Math.min(MOST_ROOM, Math.max(FIRST_ROOM, last.values.length * 2))));
    this.#logs.push(this.#last);
    return this.#last;
  }
}
