import { type CardMessages, englishCardMessages } from './card-messages.js';

/**
 * Texts of panels and charts that are not data. Those with parameters get values that are already formatted; a count comes as
 * a number too, which decides the form of what is counted.
 */
export interface PanelMessages extends CardMessages {
  /** Name of the part of a panel that scrolls. */
  readonly scrollTable: (title: string) => string;

  /** The member of events that have none. */
  readonly none: string;
  /** A member whose name is an empty text. */
  readonly empty: string;
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
  readonly legend: string;

  /** Told to screen readers: what the thing is that has focus, and how to read it. */
  readonly chart: string;
  readonly chartKeys: string;
  /** The same of a chart whose parts can be gone into. */
  readonly chartZoomKeys: string;
  /** Read out while buckets are chosen by keys: their dates. */
  readonly chosenPart: (period: string) => string;
  /** Name of the levels that a panel was led through. */
  readonly drillPath: string;
  /** Goes back to a level. */
  readonly backTo: (level: string) => string;
  readonly lineChart: string;
  readonly areaChart: string;
  readonly barChart: string;
  readonly donutChart: string;
  readonly heatMap: string;
  readonly seriesTotal: (series: string, value: string) => string;
  readonly seriesRange: (low: string, lowAt: string, high: string, highAt: string) => string;
  readonly seriesWithoutValues: (series: string) => string;
  readonly inPeriod: (period: string) => string;
  /** Name of the figure that every bucket is held against. */
  readonly goal: string;

  /** Beside a figure: that it is shown by the members of a dimension. */
  readonly byDimension: (dimension: string) => string;
}

/** The English texts. */
export const englishPanelMessages: PanelMessages = {
  ...englishCardMessages,
  scrollTable: (title) => `${title}, table`,

  none: 'None',
  empty: '(empty)',
  other: (count) => `Other (${count})`,
  total: 'Total',
  share: 'Share',
  change: 'Change',
  period: 'Period',
  previous: 'Before',
  previousOf: (measure) => `${measure}, before`,
  noValue: 'No value',
  soFar: 'So far',
  legend: 'Series',

  chart: 'chart',
  chartKeys: 'Use the arrow keys to read the values, Escape to leave.',
  chartZoomKeys: 'Enter shows a part in more detail. Shift with the arrow keys chooses several.',
  chosenPart: (period) => `${period} chosen. Enter shows this part.`,
  drillPath: 'Path of this panel',
  backTo: (level) => `Back to ${level}`,
  lineChart: 'Line chart',
  areaChart: 'Area chart',
  barChart: 'Bar chart',
  donutChart: 'Donut chart',
  heatMap: 'Heat map',
  seriesTotal: (series, value) => `${series}: ${value}`,
  seriesRange: (low, lowAt, high, highAt) => `lowest ${low} (${lowAt}), highest ${high} (${highAt})`,
  seriesWithoutValues: (series) => `${series}: no values`,
  inPeriod: (period) => `Over ${period}.`,
  goal: 'Goal',

  byDimension: (dimension) => `By ${dimension.toLowerCase()}`,
};
