import type { Grain } from '../time/grain.js';
import type { PeriodUnit } from '../time/period.js';
import type { PeriodPresetId } from '../time/presets.js';

/** What figures can be compared with, as a person chooses it. */
export type ComparisonChoice = 'none' | 'previousPeriod' | 'previousUnit' | 'lastYear' | 'lastYearByWeekday' | 'range';

/**
 * Texts of filters and of the head of a dashboard. Those with parameters get values that are already formatted; a count comes
 * as a number too, which decides the form of what is counted.
 */
export interface FilterMessages {
  /** Name of the filters as a whole. */
  readonly filters: string;
  readonly retry: string;

  readonly period: string;
  /** Periods by name. */
  readonly presets: Readonly<Record<PeriodPresetId, string>>;
  /** A relative period without a name of its own, such as "Last 14 days". */
  readonly lastUnits: Readonly<Record<PeriodUnit, (count: number, complete: boolean, text: string) => string>>;
  /** A fixed period, which its dates then follow. */
  readonly customPeriod: string;
  readonly choosePreset: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Under the calendar: how weeks and days are cut. */
  readonly calendarNote: (weekday: string, zone: string) => string;
  readonly endBeforeStart: string;
  readonly apply: string;
  readonly cancel: string;

  readonly compareWith: string;
  readonly comparisons: Readonly<Record<ComparisonChoice, string>>;

  readonly grain: string;
  readonly grains: Readonly<Record<Grain, string>>;

  /** On a closed filter: its dimension and what is chosen. */
  readonly chosen: (dimension: string, first: string, more: number, text: string) => string;
  readonly search: (members: string) => string;
  readonly selectAll: string;
  /** In place of it while only some members are listed. */
  readonly selectShown: string;
  readonly noMembers: string;
  readonly loadingMembers: string;
  readonly membersFailed: string;
  /** More members than are listed; searching finds them. */
  readonly moreMembers: string;
  /** Heading of the choice of the one member that figures are of. */
  readonly chooseOne: (members: string) => string;
  readonly oneAtATime: string;
  /** Said where several are chosen. */
  readonly severalChosen: (text: string, count: number) => string;
  /** The member of events that have none. */
  readonly none: string;
  /** A member whose name is an empty text. */
  readonly empty: string;

  /** Name of the list of what is filtered by. */
  readonly activeFilters: string;
  /** A chip for one member, and one for several. */
  readonly chip: (dimension: string, member: string) => string;
  readonly chipOfSeveral: (dimension: string, text: string, count: number) => string;
  readonly removeFilter: (filter: string) => string;
  readonly clearAll: string;
  /** Under the filters, where an address has parts that say nothing: the names of its parameters. */
  readonly notUnderstood: (names: string) => string;
  /** Read out when what is filtered by has changed. */
  readonly filterCount: (count: number, text: string) => string;

  /** Name of the periods that led, step by step, to the present one. */
  readonly periodSteps: string;
  readonly backToPeriod: (period: string) => string;
  /** Read out when a step was taken. */
  readonly zoomed: (period: string) => string;

  /** Beside the title of a dashboard. */
  readonly zone: (zone: string) => string;
  /** `isCut` where the period is not over and the other is counted as far as this one has come. */
  readonly comparedWith: (period: string, isCut: boolean) => string;
  readonly asOf: (moment: string) => string;
  /** That new figures appear by themselves. */
  readonly live: string;
  readonly refresh: string;
  readonly updating: string;
}

type LastUnits = FilterMessages['lastUnits'][PeriodUnit];

function last(one: string, several: string): LastUnits {
  return (count, complete, text) => `Last ${complete ? 'complete ' : ''}${count === 1 ? one : `${text} ${several}`}`;
}

/** The English texts. */
export const englishFilterMessages: FilterMessages = {
  filters: 'Filters',
  retry: 'Try again',

  period: 'Period',
  presets: {
    today: 'Today',
    yesterday: 'Yesterday',
    last7Days: 'Last 7 days',
    last30Days: 'Last 30 days',
    last90Days: 'Last 90 days',
    last12Months: 'Last 12 months',
    thisWeek: 'This week',
    lastWeek: 'Last week',
    thisMonth: 'This month',
    lastMonth: 'Last month',
    thisQuarter: 'This quarter',
    lastQuarter: 'Last quarter',
    thisYear: 'This year',
    lastYear: 'Last year',
    monthToDate: 'Month to date',
    quarterToDate: 'Quarter to date',
    yearToDate: 'Year to date',
  },
  lastUnits: {
    day: last('day', 'days'),
    week: last('week', 'weeks'),
    month: last('month', 'months'),
    quarter: last('quarter', 'quarters'),
    year: last('year', 'years'),
  },
  customPeriod: 'Custom',
  choosePreset: 'Periods',
  firstDay: 'First day',
  lastDay: 'Last day',
  calendarNote: (weekday, zone) => `Weeks begin on ${weekday}. Days are those of ${zone}.`,
  endBeforeStart: 'The last day lies before the first one.',
  apply: 'Apply',
  cancel: 'Cancel',

  compareWith: 'Compare with',
  comparisons: {
    none: 'No comparison',
    previousPeriod: 'Previous period',
    previousUnit: 'Previous calendar period',
    lastYear: 'Same dates last year',
    lastYearByWeekday: 'Same weekdays last year',
    range: 'Other dates',
  },

  grain: 'By',
  grains: { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },

  chosen: (dimension, first, more, text) => `${dimension}: ${first}${more > 0 ? ` +${text}` : ''}`,
  search: (members) => `Search ${members.toLowerCase()}`,
  selectAll: 'Select all',
  selectShown: 'Select all shown',
  noMembers: 'Nothing found',
  loadingMembers: 'Loading',
  membersFailed: 'The list could not be loaded.',
  moreMembers: 'There are more: search to find them.',
  chooseOne: (members) => `${members}: choose one`,
  oneAtATime: 'These figures are of one at a time and are never added up across several.',
  severalChosen: (text) => `${text} are chosen at present.`,
  none: 'None',
  empty: '(empty)',

  activeFilters: 'Active filters',
  chip: (dimension, member) => `${dimension}: ${member}`,
  chipOfSeveral: (dimension, text) => `${dimension}: ${text} chosen`,
  removeFilter: (filter) => `Remove ${filter}`,
  clearAll: 'Clear all',
  notUnderstood: (names) => `Parts of the address were not understood and are left out: ${names}.`,
  filterCount: (count, text) => (count === 0 ? 'No filters' : count === 1 ? '1 filter' : `${text} filters`),

  periodSteps: 'Periods on the way here',
  backToPeriod: (period) => `Back to ${period}`,
  zoomed: (period) => `Showing ${period}`,

  zone: (zone) => `${zone} time`,
  comparedWith: (period, isCut) =>
    isCut ? `Compared with ${period}, up to the same point` : `Compared with ${period}`,
  asOf: (moment) => `Data as of ${moment}`,
  live: 'Live',
  refresh: 'Refresh',
  updating: 'Updating',
};
