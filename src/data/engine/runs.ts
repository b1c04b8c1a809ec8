/** Stretches of rows in order of time that lie in one bucket each. */
export class Runs {
  count = 0;
  /** Bucket of each run. */
  buckets = new Int32Array(16);
  /** First row after each run; a run begins where the one before it ends. */
  ends = new Int32Array(16);

  /** Forgets all runs. */
  clear(): void {
    this.count = 0;
  }

  /** Writes the bucket of each row. */
  write(into: Int32Array): void {
    let from = 0;
    for (let run = 0; run < this.count; run++) {
      const end = this.ends[run] as number;
      into.fill(this.buckets[run] as number, from, end);
      from = end;
    }
  }

  /** Appends a run, unless it has no rows. */
  push(bucket: number, end: number): void {
    const { count } = this;
    if (end <= (count === 0 ? 0 : (this.ends[count - 1] as number))) return;
    if (count === this.ends.length) {
      this.buckets = lengthened(this.buckets);
      this.ends = lengthened(this.ends);
    }
    this.buckets[count] = bucket;
    this.ends[count] = end;
    this.count++;
  }
}

/** First position in `[0, rows)` of ascending numbers that is no less than `least`. */
export function lowerBound(numbers: Int32Array | Uint16Array, rows: number, least: number): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
