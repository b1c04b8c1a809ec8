import type { Calendar } from '../time/calendar.js';
import type { Grain } from '../time/grain.js';
import { defaultGrain, grainsFor } from '../time/grains.js';
import type { ResolvedPeriod } from '../time/period.js';
import { resolveComparison } from '../time/resolve-comparison.js';
import { resolvePeriod } from '../time/resolve-period.js';
import type { Selection } from './selection.js';

/** A selection with its dates settled. */
export interface ResolvedSelection {
  readonly period: ResolvedPeriod;
  readonly comparison: ResolvedPeriod | null;
  /** The chosen grain where it suits the period, otherwise the usual one. */
  readonly grain: Grain;
  /** The grain that a person expects of such a period. */
  readonly usualGrain: Grain;
  /** The grains that suit the period, shortest first. */
  readonly grains: readonly Grain[];
}

/**
 * Settles the dates of a selection at the moment `now`, milliseconds since the epoch.
 *
 * @throws UsageError `invalidPeriod`, `unknownZone`.
 */
export function resolveSelection(selection: Selection, calendar: Calendar, now: number): ResolvedSelection {
  const period = resolvePeriod(selection.period, calendar, now);
  const comparison =
    selection.comparison && resolveComparison(selection.comparison, selection.period, period, calendar, now);
  const grains = grainsFor(period, calendar);
  const expected = defaultGrain(period);
  const usualGrain = grains.includes(expected) ? expected : (grains[0] ?? expected);
  const grain = grains.find((suitable) => suitable === selection.grain) ?? usualGrain;
  return { period, comparison, grain, usualGrain, grains };
}
