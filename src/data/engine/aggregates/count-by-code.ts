import { type AccumulatorParcel, type Batch, type Collected, type Collector, lengthened } from './accumulator.js';
import { Count } from './count.js';

/**
 * Counts rows by cell and by the code of a column, in one pass for all counts that are restricted by that column: what a
 * condition keeps is added up when it is asked for.
 */
export class CountByCode implements Collector {
  /** Changes with what is counted. */
  revision = 0;
  readonly #codes: number;
  /** At `cell × codes + code`. */
  #counts: Float64Array = new Float64Array(0);

  /** @param codes Number of codes of the column. */
  constructor(codes: number) {
    this.#codes = codes;
  }

  grow(cells: number): void {
    if (cells * this.#codes <= this.#counts.length) return;
    this.#counts = lengthened(this.#counts, cells * this.#codes);
    this.revision++;
  }

  add({ from, to, groups, stride, bucket, codes }: Batch): void {
    this.revision++;
    const counts = this.#counts;
    const each = this.#codes;
    const step = stride * each;
    const first = bucket * each;
    let i = from;
    for (; i + 3 < to; i += 4) {
      const a = Math.imul(groups[i] as number, step) + first + (codes[i] as number);
      const b = Math.imul(groups[i + 1] as number, step) + first + (codes[i + 1] as number);
      const c = Math.imul(groups[i + 2] as number, step) + first + (codes[i + 2] as number);
      const d = Math.imul(groups[i + 3] as number, step) + first + (codes[i + 3] as number);
      counts[a] = (counts[a] as number) + 1;
      counts[b] = (counts[b] as number) + 1;
      counts[c] = (counts[c] as number) + 1;
      counts[d] = (counts[d] as number) + 1;
    }
    for (; i < to; i++) {
      const cell = Math.imul(groups[i] as number, step) + first + (codes[i] as number);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }

  fold(target: Int32Array, cells: number): Count {
    return this.keeping(null).fold(target, cells);
  }

  value(cell: number): number {
    return this.keeping(null).value(cell);
  }

  /** Counts of the rows whose code a mask keeps, or of all. */
  keeping(mask: Uint8Array | null): Count {
    const counts = new Float64Array(this.#counts.length / this.#codes);
    for (let cell = 0, i = 0; cell < counts.length; cell++) {
      let count = 0;
      for (let code = 0; code < this.#codes; code++, i++) {
        if (mask === null || mask[code] === 1) count += this.#counts[i] as number;
      }
      counts[cell] = count;
    }
    return new Count(counts);
  }
}

/** The count of those rows whose code a condition keeps. */
export class ConditionalCount implements Collected {
  readonly #all: CountByCode;
  readonly #mask: Uint8Array | null;
  #kept = new Count();
  #revision = 0;

  /** @param mask By code; null where all are kept. */
  constructor(all: CountByCode, mask: Uint8Array | null) {
    this.#all = all;
    this.#mask = mask;
  }

  fold(target: Int32Array, cells: number): Count {
    return this.#counts().fold(target, cells);
  }

  value(cell: number): number {
    return this.#counts().value(cell);
  }

  toParcel(cells: number): AccumulatorParcel {
    return this.#counts().toParcel(cells);
  }

  #counts(): Count {
    if (this.#revision !== this.#all.revision) this.#kept = this.#all.keeping(this.#mask);
    this.#revision = this.#all.revision;
    return this.#kept;
  }
}
