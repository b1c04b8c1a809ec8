import type { Direction } from '../query/query.js';
import type { Figure, Member } from '../query/result.js';
import type { Weekday } from '../time/calendar.js';
import { placeInWeek } from '../time/place-in-week.js';

/** By code unit: the order has to be the same in every engine and language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const RANK = { member: 0, null: 1, other: 2 } as const;

/**
 * Members by label, then key; that of none after them, and "Other" last. Weekdays come from the one on which weeks begin, whatever
 * they are called.
 */
export function compareMembers(a: Member, b: Member, weekStart: Weekday): number {
  if (a.kind === 'member' && b.kind === 'member') {
    if (a.calendar === 'weekday') return placeInWeek(a.key, weekStart) - placeInWeek(b.key, weekStart);
    return compareText(a.label, b.label) || compareText(a.key, b.key);
  }
  return RANK[a.kind] - RANK[b.kind];
}

/** Figures in a direction; what has none comes last in both. */
export function compareFigures(a: Figure, b: Figure, direction: Direction): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return direction === 'ascending' ? a - b : b - a;
}
