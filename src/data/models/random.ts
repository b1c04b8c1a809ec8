/** A stream of numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** A number from 0 up to, and without, 1. */
  next(): number;
  /** A number from `low` up to, and without, `high`. */
  between(low: number, high: number): number;
  /** Whether something happens that has this chance. */
  chance(probability: number): boolean;
  /** How often something happens that happens `mean` times on average. */
  poisson(mean: number): number;
  /** A positive number with this median that is now and then much larger; `spread` 0 is always the median. */
  logNormal(median: number, spread: number): number;
  /** An index of `cumulative`, the running sums of weights. */
  pick(cumulative: readonly number[]): number;
}

/** Makes a stream from a seed (Mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    poisson: (mean) => {
      const limit = Math.exp(-mean);
      let events = -1;
      for (let product = 1; product > limit; events++) product *= next();
      return events;
    },
    logNormal: (median, spread) => median * Math.exp(spread * normal(next)),
    pick: (cumulative) => {
      const wanted = next() * (cumulative[cumulative.length - 1] ?? 0);
      let low = 0;
      for (let high = cumulative.length - 1; low < high; ) {
        const middle = (low + high) >> 1;
        if ((cumulative[middle] ?? 0) > wanted) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** Running sums, for `Random.pick`. */
export function cumulative(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** Box and Muller's. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
