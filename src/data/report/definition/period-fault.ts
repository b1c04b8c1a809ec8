import { type Issue, UsageError } from '../../errors.js';
import { DEFAULT_CALENDAR } from '../../time/calendar.js';
import type { Comparison, Period } from '../../time/period.js';
import { resolveComparison } from '../../time/resolve-comparison.js';
import { resolvePeriod } from '../../time/resolve-period.js';

/** Whether periods can be resolved at all is asked at this moment. */
const SOME_MOMENT = Date.UTC(2026, 0, 1);

/** Why a period at `path` cannot be resolved; null where it can. */
export function periodFault(period: Period, path: Issue['path']): Issue | null {
  return faultOf([...path, 'period'], () => resolvePeriod(period, DEFAULT_CALENDAR, SOME_MOMENT));
}

/** Why a comparison at `path` cannot be resolved, its period being one that can; null where it can. */
export function comparisonFault(comparison: Comparison, period: Period, path: Issue['path']): Issue | null {
  return faultOf([...path, 'comparison'], () =>
    resolveComparison(
      comparison,
      period,
      resolvePeriod(period, DEFAULT_CALENDAR, SOME_MOMENT),
      DEFAULT_CALENDAR,
      SOME_MOMENT,
    ),
  );
}

function faultOf(path: Issue['path'], resolve: () => unknown): Issue | null {
  try {
    resolve();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return { code: error.code, path, message: error.message };
    throw error;
  }
}
