/** How near to a half a product may be, for its size, before its last binary digits matter: twice what they can err by. */
const DOUBTFUL = 2 * Number.EPSILON;
/** Powers of ten by their exponent: raising ten to it for every value takes longer than all else. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * The integer that stands for `value` at `scale` decimal places: what its decimal text says, rounded half to even.
 * The result is exact for every value whose scaled magnitude is a safe integer.
 */
export function toScaled(value: number, scale: number): number {
  if (scale === 0 && Number.isInteger(value)) return value + 0;
  const product = value * (POWERS[scale] ?? 10 ** scale);
  const fromHalf = Math.abs(Math.abs(product - Math.trunc(product)) - 0.5);
  if (fromHalf > Math.abs(product) * DOUBTFUL) return Math.round(product) + 0;
  return roundDecimalText(value, scale);
}

/** The figure that a scaled integer stands for. Division happens last. */
export function fromScaled(scaled: number, scale: number): number {
  return scaled / 10 ** scale;
}

/** The first integer at `scale` that stands for no less than a bound, which may have more decimal places. */
export function firstScaledFrom(bound: number, scale: number): number {
  const nearest = toScaled(bound, scale);
  return fromScaled(nearest, scale) < bound ? nearest + 1 : nearest;
}

/** Rounds the shortest decimal text of `value`, which is what its author wrote, half to even. */
function roundDecimalText(value: number, scale: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1 + scale;
  const kept = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const rest = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  let scaled = BigInt(kept);
  const half = rest === '' ? -1 : compareWithHalf(rest);
  if (half > 0 || (half === 0 && scaled % 2n === 1n)) scaled += 1n;
  return Number(value < 0 ? -scaled : scaled) + 0;
}

function compareWithHalf(rest: string): number {
  if (rest[0] !== '5') return (rest[0] ?? '0') > '5' ? 1 : -1;
  return /[1-9]/.test(rest.slice(1)) ? 1 : 0;
}
