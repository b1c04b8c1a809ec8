import type { ExplainedSource } from '../explain/explanation.js';

/** Words between the labels of a formula or a computed value. */
export interface FormulaMessages {
  /** How many days, weeks or months of the period have passed. */
  readonly elapsed: Readonly<Record<'day' | 'week' | 'month', string>>;
  /** An assumption that is stated for a day, week or month, added up over those that have passed. */
  readonly accrued: Readonly<Record<'day' | 'week' | 'month', (assumption: string) => string>>;
  /** The first of several that has a value; each is composed already. */
  readonly firstOf: (parts: readonly string[]) => string;
  readonly rounded: (of: string, decimals: string) => string;
}

/** How a figure comes out of events, in a sentence about the events that are counted. */
type SourceWords = Readonly<Record<ExplainedSource['kind'], (events: string, value: string) => string>>;

/** Texts of the answer to "how is this computed?". Parameters are formatted already. */
export interface ExplainMessages extends FormulaMessages {
  readonly whichMeasure: string;
  readonly whichBucket: string;
  readonly whichFrame: string;
  readonly wholePeriod: string;
  readonly explaining: string;
  readonly formula: string;
  readonly computedFrom: string;
  readonly events: string;
  readonly source: SourceWords;
  readonly considered: string;
  readonly counted: string;
  readonly leftOut: string;
  readonly condition: (attribute: string, values: string) => string;
  readonly noCondition: string;
  readonly noValueOf: (value: string) => string;
  readonly withheld: string;
  readonly otherPeriod: string;
  readonly assumptions: string;
  readonly asRecorded: string;
  readonly restated: (version: string) => string;
  readonly estimates: Readonly<Record<'low' | 'expected' | 'high', string>>;
  readonly version: (version: string) => string;
  readonly inForceFrom: (date: string) => string;
  readonly alwaysInForce: string;
  readonly valueFor: (assumption: string, member: string) => string;
  readonly valueRange: (value: string, low: string, high: string) => string;
  readonly scope: string;
  readonly notes: string;
  /** Of a contract, whose own words are in `ContractMessages`. */
  readonly contract: ContractExplainMessages;
}

/** How the figures of a contract come about. Parameters are formatted already; a count comes as a number too. */
interface ContractExplainMessages {
  readonly shareUsed: string;
  readonly overAllocation: string;
  readonly booked: (zone: string) => string;
  readonly daysBooked: (begun: string, days: string, count: number) => string;
  readonly beyond: string;
  /** What a forecast is made from, and how far its range reaches. */
  readonly pace: (weeks: string) => string;
  readonly categories: string;
  readonly allCategories: string;
}

/** The English texts. */
export const englishExplainMessages: ExplainMessages = {
  elapsed: { day: 'days elapsed', week: 'weeks elapsed', month: 'months elapsed' },
  accrued: {
    day: (assumption) => `${assumption} over the days elapsed`,
    week: (assumption) => `${assumption} over the weeks elapsed`,
    month: (assumption) => `${assumption} over the months elapsed`,
  },
  firstOf: (parts) => `(${parts.join(', else ')})`,
  rounded: (of, decimals) => `round(${of}${decimals === '' ? '' : `, ${decimals}`})`,

  whichMeasure: 'Figure',
  whichBucket: 'When',
  whichFrame: 'Period',
  wholePeriod: 'Whole period',
  explaining: 'Working out where the figure comes from',
  formula: 'Formula',
  computedFrom: 'Computed from',
  events: 'Events',
  source: {
    count: (events) => `The number of ${events}.`,
    sum: (events, value) => `The sum of ${value} over ${events}.`,
    mean: (events, value) => `The mean of ${value} over ${events}.`,
    min: (events, value) => `The smallest ${value} of ${events}.`,
    max: (events, value) => `The largest ${value} of ${events}.`,
    quantile: (events, value) => `A quantile of ${value} over ${events}.`,
    distinct: (events) => `Each is counted once, however often it comes up in ${events}.`,
    shared: (events) => `Those that several had to do with, by ${events}.`,
    standing: (events) => `What stands at the end of the period, by the latest of ${events}.`,
  },
  considered: 'In this period and selection',
  counted: 'Counted',
  leftOut: 'Left out',
  condition: (attribute, values) => `${attribute} is not ${values}`,
  noCondition: 'They do not meet the condition',
  noValueOf: (value) => `No value of ${value}`,
  withheld: 'Withheld, since it is about too few people.',
  otherPeriod: 'Not taken from the events of this period alone.',
  assumptions: 'Assumptions',
  asRecorded: 'As recorded: each event with what was assumed at its time.',
  restated: (version) => `Restated: all events with version ${version}.`,
  estimates: { low: 'Low estimate.', expected: 'Expected estimate.', high: 'High estimate.' },
  version: (version) => `Version ${version}`,
  inForceFrom: (date) => `in force from ${date}`,
  alwaysInForce: 'in force from the beginning',
  valueFor: (assumption, member) => `${assumption}, ${member}`,
  valueRange: (value, low, high) => `${value} (${low} to ${high})`,
  scope: 'Of what',
  notes: 'To know',
  contract: {
    shareUsed: 'Share used',
    overAllocation: 'Over the allocation',
    booked: (zone) => `What is used is booked on its day, by the clocks of ${zone}, and added up over the term.`,
    daysBooked: (begun, days, count) => `${begun} of ${days} ${count === 1 ? 'day' : 'days'} so far.`,
    beyond: 'What is used beyond the allocation is booked like everything else. Nothing is cut off.',
    pace: (weeks) =>
      `Taken from the last whole weeks (${weeks}), each weekday by its mean. Four times out of five it comes as the range says.`,
    categories: 'Categories covered',
    allCategories: 'All',
  },
};
