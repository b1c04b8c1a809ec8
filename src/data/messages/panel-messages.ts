/** Texts of panels and charts that are not data. Those with parameters get values that are already formatted. */
export interface PanelMessages {
  /** Read out while the first figures of a panel are on their way. */
  readonly loading: string;
  /** Read out while newer figures are on their way. */
  readonly refreshing: string;
  readonly noDataTitle: string;
  /** Why a panel is empty: nothing happened in `period`. */
  readonly noDataInPeriod: (period: string) => string;
  /** Why a panel is empty: nothing in `period` passes the filters. */
  readonly noDataUnderFilter: (period: string) => string;
  readonly widenPeriod: string;
  readonly clearFilters: string;
  readonly errorTitle: string;
  readonly errorBody: string;
  readonly retry: string;
  readonly errorDetails: string;

  readonly showAsTable: string;
  readonly showAsChart: string;
  /** Name of the part of a panel that scrolls. */
  readonly scrollTable: (title: string) => string;
  /** Read out by the button that shows a figure in full instead of shortened. */
  readonly exactFigure: string;

  /** The member of events that have none. */
  readonly none: string;
  /** The members beyond those that are shown. */
  readonly other: (count: string) => string;
  readonly total: string;
  readonly share: string;
  readonly change: string;
  readonly period: string;
  readonly previous: string;
  /** Name of a measure in the period that it is compared with. */
  readonly previousOf: (measure: string) => string;
  readonly noValue: string;
  /** The bucket of time that is not over. */
  readonly soFar: string;
  /** Beside the change of a stat: what it was before. */
  readonly from: (value: string) => string;
  /** The same in full, on hover and for screen readers. */
  readonly comparedWith: (value: string, period: string) => string;
  readonly legend: string;

  /** Told to screen readers: what the thing is that has focus, and how to read it. */
  readonly chart: string;
  readonly chartKeys: string;
  readonly lineChart: string;
  readonly areaChart: string;
  readonly barChart: string;
  readonly donutChart: string;
  readonly seriesTotal: (series: string, value: string) => string;
  readonly seriesRange: (low: string, lowAt: string, high: string, highAt: string) => string;
  readonly seriesWithoutValues: (series: string) => string;
  readonly inPeriod: (period: string) => string;

  readonly noteUnfinished: (through: string) => string;
  readonly noteLikeForLike: (through: string) => string;
  readonly noteFuture: (count: string) => string;
  readonly noteOverlapping: (measures: string) => string;
  readonly noteLimited: (left: string) => string;
  readonly noteRetention: (from: string) => string;
  readonly noteSuppressed: (minimum: string) => string;
  readonly noteCoverage: (measure: string, covered: string, of: string) => string;
  readonly noteIgnored: (dimensions: string) => string;
}

/** The English texts. */
export const englishPanelMessages: PanelMessages = {
  loading: 'Loading',
  refreshing: 'Updating',
  noDataTitle: 'Nothing to show yet',
  noDataInPeriod: (period) => `Nothing was recorded in ${period}.`,
  noDataUnderFilter: (period) => `Nothing in ${period} matches the filters.`,
  widenPeriod: 'Show a longer period',
  clearFilters: 'Clear filters',
  errorTitle: 'These figures could not be loaded',
  errorBody: 'The rest of the page is not affected.',
  retry: 'Try again',
  errorDetails: 'Details',

  showAsTable: 'Show as table',
  showAsChart: 'Show as chart',
  scrollTable: (title) => `${title}, table`,
  exactFigure: 'Show the exact figure',

  none: 'None',
  other: (count) => `Other (${count})`,
  total: 'Total',
  share: 'Share',
  change: 'Change',
  period: 'Period',
  previous: 'Before',
  previousOf: (measure) => `${measure}, before`,
  noValue: 'No value',
  soFar: 'So far',
  from: (value) => `from ${value}`,
  comparedWith: (value, period) => `from ${value} in ${period}`,
  legend: 'Series',

  chart: 'chart',
  chartKeys: 'Use the arrow keys to read the values, Escape to leave.',
  lineChart: 'Line chart',
  areaChart: 'Area chart',
  barChart: 'Bar chart',
  donutChart: 'Donut chart',
  seriesTotal: (series, value) => `${series}: ${value}`,
  seriesRange: (low, lowAt, high, highAt) => `lowest ${low} (${lowAt}), highest ${high} (${highAt})`,
  seriesWithoutValues: (series) => `${series}: no values`,
  inPeriod: (period) => `Over ${period}.`,

  noteUnfinished: (through) => `Up to ${through}.`,
  noteLikeForLike: (through) => `Compared like for like, to ${through}.`,
  noteFuture: (count) => `${count} dated in the future are left out.`,
  noteOverlapping: (measures) => `${measures}: groups overlap, so they do not add up to the total.`,
  noteLimited: (left) => `${left} more are not shown.`,
  noteRetention: (from) => `Events before ${from} are not kept.`,
  noteSuppressed: (minimum) => `Figures about fewer than ${minimum} people are withheld.`,
  noteCoverage: (measure, covered, of) => `${measure}: based on ${covered} of ${of} events.`,
  noteIgnored: (dimensions) => `Not filtered by ${dimensions}, which these figures do not have.`,
};
