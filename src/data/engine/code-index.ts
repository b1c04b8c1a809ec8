/** Where the rows of each code are, so that a few of them are found without looking at the others. */
export class CodeIndex {
  /** The rows of code `c` are at `[starts[c], starts[c + 1])`, ascending. */
  readonly #starts: Int32Array;
  readonly #rows: Uint16Array;

  /** @param codes Of all rows, at most 65,536. @param size Number of codes. */
  constructor(codes: Int32Array, size: number) {
    const starts = new Int32Array(size + 1);
    for (let row = 0; row < codes.length; row++) {
      const next = (codes[row] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let code = 0; code < size; code++) starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
    const next = starts.slice();
    const rows = new Uint16Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      const place = next[code] as number;
      rows[place] = row;
      next[code] = place + 1;
    }
    this.#starts = starts;
    this.#rows = rows;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#starts.byteLength + this.#rows.byteLength;
  }

  /** Number of rows whose code a mask keeps. */
  count(mask: Uint8Array): number {
    const starts = this.#starts;
    let count = 0;
    for (let code = 0; code < starts.length - 1; code++) {
      if (mask[code] === 1) count += (starts[code + 1] as number) - (starts[code] as number);
    }
    return count;
  }

  /** The rows whose code a mask keeps, ascending. */
  rows(mask: Uint8Array): Uint16Array {
    const bits = new Uint32Array((this.#rows.length + 31) >>> 5);
    const starts = this.#starts;
    let count = 0;
    for (let code = 0; code < starts.length - 1; code++) {
      if (mask[code] !== 1) continue;
      const end = starts[code + 1] as number;
      for (let place = starts[code] as number; place < end; place++, count++) {
        const row = this.#rows[place] as number;
        bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31));
      }
    }
    return placesOfBits(bits, count);
  }
}

/** Where bits are set, ascending. */
function placesOfBits(bits: Uint32Array, count: number): Uint16Array {
  const places = new Uint16Array(count);
  let next = 0;
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] as number; word !== 0; word &= word - 1) {
      places[next++] = i * 32 + 31 - Math.clz32(word & -word);
    }
  }
  return places;
}
