import type { CalendarPart } from '../time/calendar-part.js';
import type { ModelDeclaration } from './define-model.js';
import { numberAt, own, resolvePath } from './path.js';

/** Paths that every fact has, since every event has a moment. */
export type CalendarPath = 'at.weekday' | 'at.hour';

const PARTS: Readonly<Record<CalendarPath, CalendarPart>> = { 'at.weekday': 'weekday', 'at.hour': 'hour' };

/** The part of the calendar that a path leads to; undefined for one that leads elsewhere. */
export function calendarPartAt(path: string): CalendarPart | undefined {
  return own<CalendarPart>(PARTS, path);
}

/** The part of the calendar that a dimension is; undefined for all other dimensions. */
export function calendarPartOf(
  { dimensions }: Pick<ModelDeclaration, 'dimensions'>,
  dimension: string,
): CalendarPart | undefined {
  return calendarPartAt(own(dimensions, dimension)?.path ?? '');
}

/** Whether events of `fact` can be told apart by what `path` leads to: members, a number, or what a clock showed. */
export function hasPath(model: Pick<ModelDeclaration, 'facts' | 'entities'>, fact: string, path: string): boolean {
  if (calendarPartAt(path) !== undefined) return own(model.facts, fact) !== undefined;
  return resolvePath(model, fact, path) !== undefined || numberAt(model, fact, path) !== undefined;
}
