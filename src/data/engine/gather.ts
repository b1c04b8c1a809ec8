/** Copies the codes at `index` to the start of `into`. */
export function gatherCodes(from: Int32Array, index: Int32Array, rows: number, into: Int32Array): Int32Array {
  for (let i = 0; i < rows; i++) into[i] = from[index[i] as number] as number;
  return into;
}

/** Copies what `map` has for the codes at `index` to the start of `into`. */
export function gatherMapped(
  map: Int32Array,
  codes: Int32Array,
  index: Int32Array,
  rows: number,
  into: Int32Array,
): Int32Array {
  for (let i = 0; i < rows; i++) into[i] = map[codes[index[i] as number] as number] as number;
  return into;
}

/** Copies the numbers at `index` to the start of `into`. A loop of its own, since one that sees two kinds of array is slower. */
export function gatherNumbers(from: Float64Array, index: Int32Array, rows: number, into: Float64Array): Float64Array {
  for (let i = 0; i < rows; i++) into[i] = from[index[i] as number] as number;
  return into;
}

/** Writes the positions below `rows` at which `keep` is 1 to the start of `into`; returns how many there are. */
export function positionsOf(keep: Uint8Array, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    into[kept] = i;
    kept += keep[i] as number;
  }
  return kept;
}

/** Writes the positions below `rows` whose code a mask keeps to the start of `into`; returns how many there are. */
export function positionsOfCodes(mask: Uint8Array, codes: Int32Array, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    into[kept] = i;
    kept += mask[codes[i] as number] as number;
  }
  return kept;
}

/** Writes those of some positions at which `keep` is 1 to the start of `into`, which may be `from`; returns how many there are. */
export function keepMarked(keep: Uint8Array, from: Int32Array, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = from[i] as number;
    into[kept] = position;
    kept += keep[position] as number;
  }
  return kept;
}

/** Writes those of some positions whose code a mask keeps to the start of `into`, which may be `from`; returns how many there are. */
export function keepCodes(
  mask: Uint8Array,
  codes: Int32Array,
  from: Int32Array,
  rows: number,
  into: Int32Array,
): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = from[i] as number;
    into[kept] = position;
    kept += mask[codes[position] as number] as number;
  }
  return kept;
}

/**
 * Writes the positions of rows that count to the start of `into`, which may be `from`; returns how many there are.
 *
 * @param dead 1 for rows that count no more, from position `−first` on.
 * @param from Null for all positions below `rows`.
 */
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

/** Finds an array in a pool, or puts a new one there. */
export function pooled<K, T>(pool: Map<K, T>, key: K, make: () => T): T {
  let array = pool.get(key);
  if (array === undefined) {
    array = make();
    pool.set(key, array);
  }
  return array;
}
