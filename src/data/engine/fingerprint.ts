/** Kept for each row: two halves of the fingerprint of its id. */
export const FINGERPRINT_PARTS = 2;

/** A secret that keeps whoever chooses ids from choosing colliding ones. */
export function makeSecret(): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(FINGERPRINT_PARTS));
}

/**
 * Writes the 64-bit fingerprint of an id under a secret to `into`, its two halves from `at` on. It stands for the id from then
 * on: two ids of ten million share one with a probability of 3 in a million.
 */
export function writeFingerprint(id: string, secret: Uint32Array, into: Uint32Array, at: number): void {
  const { length } = id;
  let low = (secret[0] as number) ^ Math.imul(length, 0x9e3779b9);
  let high = (secret[1] as number) ^ Math.imul(length, 0x41c6ce57);
  // Two units at a time, of which each half takes the other first: a product spreads what is low in it the most. Where one is
  // left over, the length tells it from one followed by a unit of zero.
  const paired = length & ~1;
  for (let i = 0; i < paired; i += 2) {
    const units = id.charCodeAt(i) | (id.charCodeAt(i + 1) << 16);
    low = Math.imul(low ^ units, 0x85ebca6b);
    high = Math.imul(high ^ ((units << 16) | (units >>> 16)), 0xc2b2ae35);
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  if (paired < length) {
    const unit = id.charCodeAt(paired);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    high = Math.imul(high ^ (unit << 16), 0xc2b2ae35);
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (high >>> 16), 0x2c1b3c6d);
  high = Math.imul(high ^ (low >>> 13), 0x297a2d39);
  into[at] = low ^ (low >>> 16);
  into[at + 1] = high ^ (high >>> 15);
}
