/** What some rows of one block that lie in one bucket bring to an accumulator. */
export interface Batch {
  /** The rows are `[from, to)` of the arrays. */
  readonly from: number;
  readonly to: number;
  /** Group of each row. The cell of a row is `groups[row] * stride + bucket`. */
  readonly groups: Int32Array;
  readonly stride: number;
  readonly bucket: number;
  /** Scaled numbers, NaN where there is none. */
  readonly values: Float64Array;
  /** Codes of the members that are told apart. */
  readonly codes: Int32Array;
  /** Codes of the members that share, for `shared`. */
  readonly others: Int32Array;
}

/** Takes in rows, for all cells, a cell being one group in one bucket. */
export interface Collector {
  /** Makes room for `cells` cells. */
  grow(cells: number): void;
  /** Takes in some rows. */
  add(batch: Batch): void;
}

/**
 * What one aggregate comes to in all cells. Values are scaled integers or counts; an aggregate knows how to fold cells together, so
 * that totals and "Other" come from the events and never from figures.
 */
export interface Collected {
  /** The same for `cells` cells, cell `i` of this one being folded into `target[i]`, or left out where that is −1. */
  fold(target: Int32Array, cells: number): Collected;
  /** The value of a cell, null where there is none. */
  value(cell: number): number | null;
  /** What its first `cells` cells hold, as it goes to another thread; null where another accumulator holds it. It is of no use afterwards. */
  toParcel(cells: number): AccumulatorParcel | null;
}

/** One aggregate that takes in rows itself, and what others of several threads took in. */
export interface Accumulator extends Collector, Collected {
  /** Takes in what another one of the same aggregate held, its cell `i` into cell `target[i]`, for which there is room. */
  takeParcel(parcel: AccumulatorParcel, target: Int32Array): void;
}

/** What an accumulator holds, as arrays that can be handed over. What each of them is about is known to the accumulator alone. */
export type AccumulatorParcel = readonly (Float64Array | Uint32Array | Int32Array)[];

/** Adds numbers to those of the cells that they go to. */
export function addTo(cells: Float64Array, numbers: AccumulatorParcel[number] | undefined, target: Int32Array): void {
  if (numbers === undefined) return;
  for (let i = 0; i < numbers.length; i++) {
    const into = target[i] as number;
    cells[into] = (cells[into] as number) + (numbers[i] as number);
  }
}

/** A longer array that starts with the same numbers, at least doubled so that growing stays cheap. */
export function lengthened(array: Float64Array, length: number, filler = 0): Float64Array {
  if (length <= array.length) return array;
  const longer = new Float64Array(array.length === 0 ? length : Math.max(length, array.length * 2));
  longer.set(array);
  if (filler !== 0) longer.fill(filler, array.length);
  return longer;
}
