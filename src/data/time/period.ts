/** A civil date `YYYY-MM-DD`, without a zone. */
export type CivilDate = string;

/** A unit of civil time that periods are made of. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A half-open stretch of civil time, `[start, end)`, either fixed or relative to the moment at which a query is run.
 *
 * - `range`: fixed dates; `end` is the first date that is not part of it.
 * - `last`: the `count` units that end with the current one (`complete: false`, the default) or with the last finished one.
 *   `last 7 day` is seven calendar days up to and including today.
 * - `unit`: one whole calendar unit; `offset` 0 is the current one, −1 the one before it.
 * - `toDate`: from the start of the current unit to the end of today.
 */
export type Period =
  | { readonly kind: 'range'; readonly start: CivilDate; readonly end: CivilDate }
  | { readonly kind: 'last'; readonly count: number; readonly unit: PeriodUnit; readonly complete?: boolean }
  | { readonly kind: 'unit'; readonly unit: PeriodUnit; readonly offset: number }
  | { readonly kind: 'toDate'; readonly unit: PeriodUnit };

/** A period as it was resolved against a calendar and a moment. All instants are milliseconds since the epoch. */
export interface ResolvedPeriod {
  /** First instant. */
  readonly start: number;
  /** First instant after it. */
  readonly end: number;
  /** First civil date. */
  readonly startDate: CivilDate;
  /** First civil date after it. For a comparison cut like for like this is the date after the one it was cut in. */
  readonly endDate: CivilDate;
  /** Where it has not wholly elapsed: the moment up to which it has, between `start` and `end`; otherwise `end`. */
  readonly elapsed: number;
  readonly zone: string;
}

/**
 * What a period is compared with.
 *
 * - `previousPeriod`: as many days as the period has, right before it.
 * - `previousUnit`: the same calendar unit one earlier (February with January), for periods that are whole units or to date;
 *   for others the same as `previousPeriod`.
 * - `lastYear`: the same period a year earlier, by date, or moved by whole weeks so that weekdays match.
 * - `range`: free.
 *
 * While the period is unfinished only as much of the other is taken as has elapsed of this one, unless `whole` is set.
 */
export type Comparison =
  | { readonly kind: 'previousPeriod'; readonly whole?: boolean }
  | { readonly kind: 'previousUnit'; readonly whole?: boolean }
  | { readonly kind: 'lastYear'; readonly match: 'date' | 'weekday'; readonly whole?: boolean }
  | { readonly kind: 'range'; readonly start: CivilDate; readonly end: CivilDate; readonly whole?: boolean };

/**
 * One bucket of a period. It is known by its first instant, never by a label.
 *
 * `state` tells how much of it there is: `whole`; `cut`, where the period begins or ends inside it; `running`, where it is
 * not over yet; `future`, where it has not begun.
 */
export interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly state: 'whole' | 'cut' | 'running' | 'future';
}
