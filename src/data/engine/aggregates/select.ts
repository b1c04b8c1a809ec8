/** As many values are sorted rather than counted into bins. */
const FEW = 256;
const BINS = 1024;

/**
 * The value that sorting would put at `rank`. Counts the values into bins, keeps those of the bin that holds the rank, and
 * starts over with them: for whole numbers at most six times, whatever their order, so that the cost is linear.
 */
export function select(values: Float64Array, rank: number): number {
  let part = values;
  let sought = rank;
  while (part.length > FEW) {
    const { least, most } = rangeOf(part);
    if (least === most) return least;
    const scale = (BINS - 1) / (most - least);
    const counts = new Uint32Array(BINS);
    for (let i = 0; i < part.length; i++) {
      const bin = Math.trunc(((part[i] as number) - least) * scale);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let bin = 0;
    while (sought >= (counts[bin] as number)) sought -= counts[bin++] as number;
    const kept = new Float64Array(counts[bin] as number);
    let next = 0;
    for (let i = 0; i < part.length; i++) {
      const value = part[i] as number;
      if (Math.trunc((value - least) * scale) === bin) kept[next++] = value;
    }
    part = kept;
  }
  return part.slice().sort()[sought] as number;
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
