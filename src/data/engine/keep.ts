/*
 * Each writes the positions of the rows that it keeps to the start of `into`, and returns how many there are. `from` has the positions
 * of the rows to look at, null for all below `rows`; `into` may be the same.
 */

/** Rows whose code a mask keeps, the codes being those of the positions. */
export function keepCodes(
  mask: Uint8Array,
  codes: Int32Array,
  from: Int32Array | null,
  rows: number,
  into: Int32Array,
): number {
  let kept = 0;
  if (from === null) {
    for (let i = 0; i < rows; i++) {
      into[kept] = i;
      kept += mask[codes[i] as number] as number;
    }
    return kept;
  }
  for (let i = 0; i < rows; i++) {
    const position = from[i] as number;
    into[kept] = position;
    kept += mask[codes[position] as number] as number;
  }
  return kept;
}

/** Rows that are marked 1, the marks being those of the rows to look at, one after the other. */
export function keepMarked(marks: Uint8Array, from: Int32Array | null, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    into[kept] = from === null ? i : (from[i] as number);
    kept += marks[i] as number;
  }
  return kept;
}

/** Rows that have a value, the values being those of the rows to look at, one after the other. */
export function keepValued(values: Float64Array, from: Int32Array | null, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    into[kept] = from === null ? i : (from[i] as number);
    kept += Number.isNaN(values[i] as number) ? 0 : 1;
  }
  return kept;
}

/** Rows in a window of time, the instants being those of the rows to look at, one after the other. */
export function keepWithin(
  at: Float64Array,
  start: number,
  end: number,
  from: Int32Array | null,
  rows: number,
  into: Int32Array,
): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const instant = at[i] as number;
    into[kept] = from === null ? i : (from[i] as number);
    kept += Number(instant >= start) & Number(instant < end);
  }
  return kept;
}

/** Rows that count: `dead` is 1 for those that count no more, from position `−first` on. */
export function keepLiving(
  dead: Uint8Array,
  first: number,
  from: Int32Array | null,
  rows: number,
  into: Int32Array,
): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = from === null ? i : (from[i] as number);
    into[kept] = position;
    kept += 1 - (dead[first + position] as number);
  }
  return kept;
}
