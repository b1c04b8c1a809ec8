/** Finds the unit of time that holds an instant: unit `i` is `[bounds[i], bounds[i + 1])`. Fast for instants in order. */
export class UnitCursor {
  readonly #bounds: Float64Array;
  #unit = 0;

  /** @param bounds In order; equal ones hold nothing between them. */
  constructor(bounds: Float64Array) {
    this.#bounds = bounds;
  }

  /** The unit of an instant; the first or last for one that lies in none. */
  at(instant: number): number {
    const bounds = this.#bounds;
    const unit = this.#unit;
    if (instant >= (bounds[unit] as number) && instant < (bounds[unit + 1] as number)) return unit;
    let low = 0;
    let high = bounds.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((bounds[middle] as number) <= instant) low = middle;
      else high = middle - 1;
    }
    this.#unit = low;
    return low;
  }
}
