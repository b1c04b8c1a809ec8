import type { CalendarPart } from '../time/calendar-part.js';
import { calendarText } from './calendar-text.js';
import type { Formatter } from './formatter.js';

/** What a member says of itself. */
interface Named {
  readonly key: string;
  readonly label: string;
  readonly calendar?: CalendarPart;
}

/** What people read of a member: its name, or that of a weekday or hour in their language. */
export function memberName({ key, label, calendar }: Named, formatter: Formatter, empty: string): string {
  const name = calendar === undefined ? label : calendarText(calendar, key, 'full', formatter);
  return name.trim() === '' ? empty : name;
}
