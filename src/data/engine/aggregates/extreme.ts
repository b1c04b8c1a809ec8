import { type Accumulator, type AccumulatorParcel, type Batch, lengthened } from './accumulator.js';

/** Smallest or largest value; null in a cell without values. */
export class Extreme implements Accumulator {
  /** Smallest values of what was multiplied by `#sign`. */
  #smallest: Float64Array = new Float64Array(0);
  readonly #sign: 1 | -1;

  constructor(kind: 'min' | 'max') {
    this.#sign = kind === 'min' ? 1 : -1;
  }

  grow(cells: number): void {
    if (this.#smallest.length === 0) this.#smallest = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
    else this.#smallest = lengthened(this.#smallest, cells, Number.POSITIVE_INFINITY);
  }

  add({ from, to, groups, stride, bucket, values }: Batch): void {
    const smallest = this.#smallest;
    const sign = this.#sign;
    for (let i = from; i < to; i++) {
      const value = (values[i] as number) * sign;
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      if (value < (smallest[cell] as number)) smallest[cell] = value;
    }
  }

  fold(target: Int32Array, cells: number): Extreme {
    const folded = new Extreme(this.#sign === 1 ? 'min' : 'max');
    folded.grow(cells);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      const value = this.#smallest[cell] ?? Number.POSITIVE_INFINITY;
      if (into >= 0 && value < (folded.#smallest[into] as number)) folded.#smallest[into] = value;
    }
    return folded;
  }

  value(cell: number): number | null {
    const value = this.#smallest[cell] ?? Number.POSITIVE_INFINITY;
    return value === Number.POSITIVE_INFINITY ? null : value * this.#sign + 0;
  }

  toParcel(cells: number): AccumulatorParcel {
    return [this.#smallest.subarray(0, cells)];
  }

  takeParcel([others = this.#smallest]: AccumulatorParcel, target: Int32Array): void {
    const smallest = this.#smallest;
    for (let i = 0; i < others.length; i++) {
      const into = target[i] as number;
      if ((others[i] as number) < (smallest[into] as number)) smallest[into] = others[i] as number;
    }
  }
}
