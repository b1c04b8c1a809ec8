import type { AccumulatorParcel } from './accumulator.js';
import { CountedValues } from './counted-values.js';
import { type CountingWindow, findWindow } from './counting-window.js';
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

  /** Cells and values of those that were kept; then, where some were counted, their window and how often each of it there is. */
  toParcel(): AccumulatorParcel {
    const kept = [...this.#below.toParcel(), ...this.#beyond.toParcel()];
    if (this.#counted === null) return kept;
    const { window } = this.#counted;
    return [...kept, Float64Array.of(window.first, window.size), ...this.#counted.toParcel()];
  }

  /** Takes in the values that others kept and counted. */
  takeParcel([cells, below, others, beyond, window, ...counted]: AccumulatorParcel, target: Int32Array): void {
    const [first, size] = window ?? [];
    if (first !== undefined && size !== undefined) this.#takeCounted({ first, size }, counted);
    for (const [from, values] of [[cells, below] as const, [others, beyond] as const]) {
      const groups = Int32Array.from(from ?? [], (cell) => target[cell] as number);
      this.add({ from: 0, to: groups.length, groups, stride: 1, bucket: 0, values: values as Float64Array });
    }
  }

  /** Values are counted where there are so few cells that each is its own number. */
  #takeCounted(window: CountingWindow, [positions, counts]: AccumulatorParcel): void {
    this.#ordered = null;
    this.#counted ??= this.#countIn(window);
    this.#counted.takeParcel(window, positions as Uint32Array, counts as Uint32Array);
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
    const window = findWindow(this.#below.logs, this.#most);
    if (window !== null) this.#counted = this.#countIn(window);
  }

  /** Counts what was kept so far, as far as it lies in a window. */
  #countIn(window: CountingWindow): CountedValues {
    const { logs } = this.#below;
    this.#below = new KeptValues(this.#most);
    const counted = new CountedValues(window, this.#most, this.#below, this.#beyond);
    for (const log of logs) counted.add(log.batch());
    return counted;
  }
}
