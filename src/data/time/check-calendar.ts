import { UsageError } from '../errors.js';
import type { Calendar } from './calendar.js';
import { assertZone } from './zone.js';

/**
 * Throws unless a calendar can cut time: `UsageError('unknownZone')` for its zone, `UsageError('invalidPeriod')` for a week
 * that begins with no weekday (1–7) or a fiscal year that begins with no month (1–12).
 */
export function assertCalendar(calendar: Calendar): void {
  assertZone(calendar.zone);
  if (!isWithin(calendar.weekStart, 1, 7)) {
    throw new UsageError(
      'invalidPeriod',
      'The calendar has a weekStart that is no weekday, so weeks cannot be cut. Set it to 1 (Monday) to 7 (Sunday).',
    );
  }
  if (!isWithin(calendar.fiscalYearStart, 1, 12)) {
    throw new UsageError(
      'invalidPeriod',
      'The calendar has a fiscalYearStart that is no month, so quarters and years cannot be cut. Set it to 1 (January) to 12 (December).',
    );
  }
}

function isWithin(value: number, first: number, last: number): boolean {
  return Number.isInteger(value) && value >= first && value <= last;
}
