/** Significant digits of which a double keeps every one. */
const RELIABLE_DIGITS = 15;
/** Most decimals of a percentage near 0 % or 100 %. */
const MOST_PERCENT_DECIMALS = 4;
/** A share nearer to 1 than this is 1, missed by the last digits of a division. */
const NOISE = 1e-12;

/** Decimals that show `digits` significant digits of a number below 1; 0 for others, which need none for that. */
export function significantDecimals(value: number, digits: number): number {
  const size = Math.abs(value);
  return size === 0 || size >= 1 ? 0 : decimalsWithin(Math.ceil(-Math.log10(size)) + digits - 1);
}

/** At most `decimals`, and no more than a number of this size is known by. */
export function reliableDecimals(value: number, decimals: number): number {
  const size = Math.abs(value);
  const integerDigits = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  return decimalsWithin(Math.min(decimals, RELIABLE_DIGITS - integerDigits));
}

/** How many decimals of a percentage keep a share apart from 0 % and from 100 %, where it is neither. */
export function percentDecimals(share: number, least: number): Intl.NumberFormatOptions {
  const size = Math.abs(share);
  const toWhole = Math.abs(1 - size);
  if (size < 0.01) return { maximumFractionDigits: Math.max(least, significantDecimals(size * 100, 2)) };
  if (size > 1 || toWhole < NOISE) return { maximumFractionDigits: least };
  const needed = Math.max(least, significantDecimals(toWhole * 100, 1));
  return needed <= MOST_PERCENT_DECIMALS
    ? { maximumFractionDigits: needed }
    : { maximumFractionDigits: MOST_PERCENT_DECIMALS, roundingMode: 'trunc' };
}

/** What Intl accepts everywhere: it was 20 until it became 100. */
function decimalsWithin(decimals: number): number {
  return Math.min(Math.max(decimals, 0), 20);
}

/** A number times 10 to a power: the nearest one to the exact decimal, which a multiplication or a division may miss. */
export function shifted(value: number, power: number): number {
  const [digits, own = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(own) + power}`);
}
