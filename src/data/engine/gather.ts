// Four rows at a time: a round of a loop takes longer than what is done in it.

/** Copies the codes at `index` to the start of `into`. */
export function gatherCodes(from: Int32Array, index: Int32Array, rows: number, into: Int32Array): Int32Array {
  let i = 0;
  for (; i + 3 < rows; i += 4) {
    into[i] = from[index[i] as number] as number;
    into[i + 1] = from[index[i + 1] as number] as number;
    into[i + 2] = from[index[i + 2] as number] as number;
    into[i + 3] = from[index[i + 3] as number] as number;
  }
  for (; i < rows; i++) into[i] = from[index[i] as number] as number;
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
  let i = 0;
  for (; i + 3 < rows; i += 4) {
    into[i] = from[index[i] as number] as number;
    into[i + 1] = from[index[i + 1] as number] as number;
    into[i + 2] = from[index[i + 2] as number] as number;
    into[i + 3] = from[index[i + 3] as number] as number;
  }
  for (; i < rows; i++) into[i] = from[index[i] as number] as number;
  return into;
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
