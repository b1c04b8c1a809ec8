/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How a host cuts time: its zone, the day its weeks begin with, and the month its fiscal year begins with. */
export interface Calendar {
  /** IANA time zone, such as `Europe/Berlin`. */
  readonly zone: string;
  readonly weekStart: Weekday;
  /** Month (1–12) in which a year and its quarters begin. */
  readonly fiscalYearStart: number;
}

/** UTC, weeks from Monday, years from January. */
export const DEFAULT_CALENDAR: Calendar = Object.freeze({ zone: 'UTC', weekStart: 1, fiscalYearStart: 1 });
