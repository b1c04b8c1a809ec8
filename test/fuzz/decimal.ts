/** A number as an integer of units of its last decimal place, and how many places it has: what its shortest text says. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Reads the shortest text of a number. */
export function toDecimal(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The integer that stands for a number at some decimal places, which are as many as it has or more. */
export function atPlaces(value: number, places: number): bigint {
  const { digits, places: own } = toDecimal(value);
  return digits * 10n ** BigInt(places - own);
}
