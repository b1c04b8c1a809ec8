/** What Intl says that clocks show: an oracle that shares nothing with our own arithmetic but the rules of the zones. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-01 01:30:00` in `zone`. */
export function localTime(zone: string, instant: number): string {
  const parts = partsOf(zone, instant);
  return `${dateOf(parts)} ${parts.hour}:${parts.minute}:${parts.second}`;
}

/** `2026-11-01` in `zone`. */
export function localDate(zone: string, instant: number): string {
  return dateOf(partsOf(zone, instant));
}

/** ISO weekday in `zone`, 1 is Monday. */
export function localWeekday(zone: string, instant: number): number {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(partsOf(zone, instant).weekday ?? '') + 1;
}

/** The instant of a UTC time written as ISO 8601. */
export const utc = (iso: string): number => Date.parse(iso.endsWith('Z') ? iso : `${iso}Z`);

/** An instant as ISO 8601 in UTC, to be read in a failed test. */
export const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');

function partsOf(zone: string, instant: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

function dateOf(parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>>): string {
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`;
}
