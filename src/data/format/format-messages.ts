/** What Intl has no words for. A host replaces any of them, as it replaces every text. */
export interface FormatMessages {
  /** Read out where there is no figure. */
  readonly noValue: string;
  /** Read out where there is nothing to compare with. */
  readonly noBaseline: string;
  /** Shown and read out for a change from 0. */
  readonly new: string;
  readonly unchanged: string;
  /** Read out; `change` is such as "12.4 percent". */
  readonly up: (change: string) => string;
  readonly down: (change: string) => string;
  /** Read out after a change that the measure calls good, or bad. */
  readonly better: (change: string) => string;
  readonly worse: (change: string) => string;
  /** Percentage points, short; `value` has its sign. */
  readonly points: (value: string) => string;
  /** Percentage points in full, read out. */
  readonly spokenPoints: (value: string) => string;
  /**
   * Amounts of what a model counts in, such as "1,200 credits", by the name that the model has for it; `count` decides the form.
   * What is not here is called as the model calls it.
   */
  readonly quantities: Readonly<Record<string, (amount: string, count: number) => string>>;
  /**
   * A quarter of a year, such as "Q4 2026"; `year` is "2026/27" where fiscal years do not begin in January. Without it the
   * abbreviation of the language is used where it is known, and otherwise the months.
   */
  readonly quarter?: (quarter: string, year: string) => string;
}

/** The English texts. */
export const englishFormatMessages: FormatMessages = {
  noValue: 'no value',
  noBaseline: 'nothing to compare with',
  new: 'new',
  unchanged: 'unchanged',
  up: (change) => `up ${change}`,
  down: (change) => `down ${change}`,
  better: (change) => `${change}, better`,
  worse: (change) => `${change}, worse`,
  points: (value) => `${value}\u00a0pp`,
  spokenPoints: (value) => `${value} percentage points`,
  quantities: {},
};
