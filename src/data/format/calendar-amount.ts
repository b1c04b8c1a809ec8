/** What less than one of a stretch of calendar time is told in, and how many of those make it up. */
const FINER: ReadonlyMap<string, readonly [label: string, count: number]> = new Map([
  ['months', ['days', 365.2425 / 12]],
  ['days', ['hours', 24]],
]);

/** An amount as people say it: less than a month in days, less than a day in hours, anything else as it is counted. */
export function calendarAmount(value: number, label: string): { readonly value: number; readonly label: string } {
  const finer = FINER.get(label);
  if (finer === undefined || value === 0 || Math.abs(value) >= 1) return { value, label };
  const [finerLabel, count] = finer;
  return calendarAmount(value * count, finerLabel);
}
