/** A number as every program reads it: exact, a point before the decimals, no grouping, no exponent. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [digits = '', power] = text.split('e');
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', rest = ''] = digits.replace('-', '').split('.');
  const point = whole.length + Number(power);
  const all = whole + rest;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return `${sign}${all.slice(0, point).padEnd(point, '0')}${point < all.length ? `.${all.slice(point)}` : ''}`;
}
