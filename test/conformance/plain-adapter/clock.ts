import { CALENDAR_KEYS, type CalendarPart } from '../../../src/data/time/calendar-part.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a calendar and a clock show at a moment, as Intl says. */
export function shownAt(zone: string, instant: number, part: CalendarPart): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const shown = format.formatToParts(instant).find(({ type }) => type === part)?.value ?? '';
  return part === 'hour' ? shown : (CALENDAR_KEYS.weekday[WEEKDAYS.indexOf(shown)] ?? '');
}
