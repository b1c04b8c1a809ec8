import { CALENDAR_KEYS, type CalendarPart } from '../time/calendar-part.js';
import { WEEK_HOURS } from '../time/hours-of-week.js';
import { Dictionary } from './dictionary.js';
import type { DimensionView } from './dimension-view.js';

const HOURS_OF_DAY = 24;

/** What is the same in every zone. */
type Part = Pick<DimensionView, 'map' | 'members' | 'label'>;

const PARTS: Readonly<Record<CalendarPart, Part>> = {
  weekday: makePart('weekday', (hour) => Math.floor(hour / HOURS_OF_DAY)),
  hour: makePart('hour', (hour) => hour % HOURS_OF_DAY),
};

/** How every fact sees the weekdays or hours that clocks in a zone show. Keys are their own labels: people are told in their language. */
export function viewCalendar(part: CalendarPart, zone: string): DimensionView {
  return { ...PARTS[part], column: zone, codes: WEEK_HOURS + 1, sets: null, calendar: part };
}

/** @param positionOf Position of the member among all, by hour of the week. */
function makePart(part: CalendarPart, positionOf: (hour: number) => number): Part {
  const members = new Dictionary();
  for (const key of CALENDAR_KEYS[part]) members.add(key);
  const map = new Int32Array(WEEK_HOURS + 1);
  for (let hour = 0; hour < WEEK_HOURS; hour++) map[hour + 1] = positionOf(hour) + 1;
  return { members, map, label: (code) => members.key(code) ?? '' };
}
