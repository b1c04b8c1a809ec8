const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 hours ago`. */
export function ago(at: number, now: number): string {
  for (const [unit, length] of STEPS) {
    if (now - at >= length) return RELATIVE.format(-Math.floor((now - at) / length), unit);
  }
  return 'just now';
}

/** `18 November 2026`. */
export function dateOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(at);
}
