/** As many values are sorted rather than counted into bins. */
const FEW = 256;
const BINS = 1024;

/** The value that sorting would put at a rank, and the one after it, which is undefined where there is none. */
export interface Selected {
  readonly value: number;
  readonly next: number | undefined;
}

/** Selects the values that sorting would put at `rank` and right after it, in linear time. */
export function select(values: Float64Array, rank: number): Selected {
  const { near, at } = narrow(values, rank);
  const value = near[at] as number;
  if (at + 1 < near.length) return { value, next: near[at + 1] };
  if (rank + 1 === values.length) return { value, next: undefined };
  const following = narrow(values, rank + 1);
  return { value, next: following.near[following.at] };
}

/**
 * Some values around a rank, in order, and where among them it is. Counts the values into bins, keeps those of the bin that
 * holds the rank, and starts over with them: for whole numbers at most six times, whatever their order.
 */
function narrow(values: Float64Array, rank: number): { readonly near: Float64Array; readonly at: number } {
  let near = values;
  let at = rank;
  while (near.length > FEW) {
    const { least, most } = rangeOf(near);
    if (least === most) return { near, at };
    const scale = (BINS - 1) / (most - least);
    const counts = new Uint32Array(BINS);
    for (let i = 0; i < near.length; i++) {
      const bin = Math.trunc(((near[i] as number) - least) * scale);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let bin = 0;
    while (at >= (counts[bin] as number)) at -= counts[bin++] as number;
    const kept = new Float64Array(counts[bin] as number);
    let next = 0;
    for (let i = 0; i < near.length; i++) {
      const value = near[i] as number;
      if (Math.trunc((value - least) * scale) === bin) kept[next++] = value;
    }
    near = kept;
  }
  return { near: near.slice().sort(), at };
}

function rangeOf(values: Float64Array): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}
