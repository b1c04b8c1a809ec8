import { CountedValues } from './counted-values.js';
import { findWindow } from './counting-window.js';
import { KeptValues } from './kept-values.js';
import { LoggedValues, type ValueBatch } from './logged-values.js';
import { OrderedValues } from './ordered-values.js';

/** So many values tell where most of them lie. */
const SAMPLED = 2 ** 15;
/** With a larger part of values absent, they are left out beforehand: no processor can foresee where they are. */
const MOST_ABSENT = 1 / 32;

/**
 * The values of cells as they come in. Where cells are few and most values lie close together, these are counted, and the others are
 * kept; otherwise all are kept.
 */
export class GatheredValues {
  readonly #most: number;
  #cells = 0;
  /** What is less than the counted values, or all where none are. */
  #below: KeptValues;
  readonly #beyond: KeptValues;
  #counted: CountedValues | null = null;
  /** Whether it is decided yet if values are counted. */
  #isDecided = false;
  #present = new LoggedValues(0);
  #isSparse = false;
  #ordered: OrderedValues | null = null;

  /** @param cells Most cells that there can be. */
  constructor(cells: number) {
    this.#most = cells;
    this.#below = new KeptValues(cells);
    this.#beyond = new KeptValues(cells);
  }

  /** Makes room for `cells` cells. */
  grow(cells: number): void {
    if (cells > this.#most) throw new RangeError(`${cells} cells are more than the ${this.#most} that there can be`);
    if (cells <= this.#cells) return;
    this.#cells = cells;
    this.#ordered = null;
  }

  /** Takes in the values of some rows; those that are NaN are none. */
  add(batch: ValueBatch): void {
    this.#ordered = null;
    if (this.#counted !== null) this.#count(batch, this.#counted);
    else {
      this.#below.add(batch);
      if (!this.#isDecided && this.#below.logged >= SAMPLED) this.#decide();
    }
  }

  /** What is there so far, to select from. */
  ordered(): OrderedValues {
    this.#ordered ??= new OrderedValues(
      this.#cells,
      this.#below.sorted(this.#cells),
      this.#counted?.sums() ?? null,
      this.#beyond.sorted(this.#cells),
    );
    return this.#ordered;
  }

  #count(batch: ValueBatch, counted: CountedValues): void {
    const rows = batch.to - batch.from;
    let absent: number;
    if (this.#isSparse) {
      if (this.#present.values.length < rows) this.#present = new LoggedValues(rows);
      this.#present.used = 0;
      this.#present.add(batch);
      absent = rows - this.#present.used;
      counted.add(this.#present.batch());
    } else absent = counted.add(batch);
    this.#isSparse = absent > rows * MOST_ABSENT;
  }

  #decide(): void {
    this.#isDecided = true;
    const { logs } = this.#below;
    const window = findWindow(logs, this.#most);
    if (window === null) return;
    this.#below = new KeptValues(this.#most);
    this.#counted = new CountedValues(window, this.#most, this.#below, this.#beyond);
    for (const log of logs) this.#counted.add(log.batch());
  }
}
