import { formatCivilDate, startOfDay } from './civil.js';
import type { ResolvedPeriod } from './period.js';

/** Days in a row, half-open, as day numbers. */
export interface CivilSpan {
  readonly first: number;
  readonly end: number;
}

/** The instants that days are made of in a zone, and how much of them has elapsed at `now`. */
export function resolveSpan(span: CivilSpan, zone: string, now: number): ResolvedPeriod {
  const startDate = formatCivilDate(span.first);
  const endDate = formatCivilDate(span.end);
  const start = startOfDay(zone, startDate);
  const end = startOfDay(zone, endDate);
  return Object.freeze({ start, end, startDate, endDate, elapsed: Math.min(Math.max(now, start), end), zone });
}
