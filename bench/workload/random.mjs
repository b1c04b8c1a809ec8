/** Seeded pseudo-random numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number from 1 to `count` that is the smaller the likelier, as names in real logs are (Zipf, exponent 1). */
export function zipf(next, count) {
  return Math.min(count, Math.floor(Math.exp(next() * Math.log(count + 1))));
}

/** A whole number whose logarithm is normal. */
export function logNormal(next, median, spread) {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.round(median * Math.exp(spread * normal));
}

/** A number from 1 to the number of `shares`, each as often as its share says. */
export function weighted(next, shares) {
  let luck = next();
  for (let i = 0; i < shares.length; i++) {
    luck -= shares[i];
    if (luck < 0) return i + 1;
  }
  return shares.length;
}
