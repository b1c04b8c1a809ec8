import { parseCivilDate } from '../../data/time/civil.js';
import type { Period, ResolvedPeriod } from '../../data/time/period.js';

/** Longer periods that are offered, with the days that they reach beyond. */
const WIDER: readonly (readonly [number, Period])[] = [
  [7, { kind: 'last', count: 7, unit: 'day' }],
  [30, { kind: 'last', count: 30, unit: 'day' }],
  [90, { kind: 'last', count: 90, unit: 'day' }],
  [365, { kind: 'last', count: 12, unit: 'month' }],
];

/** A period that reaches further back than this one, to be offered where it is empty; undefined beyond a year. */
export function widerPeriod(resolved: ResolvedPeriod): Period | undefined {
  const days = parseCivilDate(resolved.endDate) - parseCivilDate(resolved.startDate);
  return WIDER.find(([longest]) => days < longest)?.[1];
}
