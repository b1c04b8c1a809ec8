import type { UsageErrorCode } from '../errors.js';
import { englishSpeechMessages, type SpeechMessages } from './speech-messages.js';

/**
 * Texts of every card, whatever it shows. Those with parameters get values that are already formatted; a count comes as a number
 * too, which decides the form of what is counted.
 */
export interface CardMessages extends SpeechMessages {
  /** Read out while the first figures of a panel are on their way. */
  readonly loading: string;
  /** Read out while newer figures are on their way. */
  readonly refreshing: string;
  readonly noDataTitle: string;
  /** Why a panel is empty: nothing happened in `period`. */
  readonly noDataInPeriod: (period: string) => string;
  /** Why a panel is empty: nothing in `period` passes the filters. */
  readonly noDataUnderFilter: (period: string) => string;
  /** Beside a figure that is 0 now as before. */
  readonly noneUnderFilter: string;
  readonly withheldTitle: string;
  /** Why a panel is empty: what happened in `period` is about too few people. */
  readonly withheldInPeriod: (period: string) => string;
  readonly widenPeriod: string;
  readonly clearFilters: string;
  readonly errorTitle: string;
  /** What went wrong, for those errors that mean something to a person. What developers need stands under `errorDetails`. */
  readonly errorReasons: Readonly<Partial<Record<UsageErrorCode, string>>>;
  readonly errorBody: string;
  readonly retry: string;
  readonly errorDetails: string;
  /** In the place of what is opened, while it is loaded and where it could not be. */
  readonly opening: string;
  readonly openingFailed: string;

  readonly showAsTable: string;
  readonly showAsChart: string;
  /** Name of the button that opens what can be done with a card. */
  readonly actions: (title: string) => string;
  /** Read out by the button that shows a figure in full instead of shortened. */
  readonly exactFigure: string;
  /** Beside the change of a stat: what it was before. */
  readonly from: (value: string) => string;
  /** The same in full, on hover and for screen readers. */
  readonly comparedWith: (value: string, period: string) => string;
  /** The figure of a moment that has not come yet: when something was last used that nobody has used. */
  readonly notYet: string;
  /** What a figure is by the low and by the high estimate. */
  readonly estimated: (low: string, high: string) => string;
  /** Beside a figure that is there all the same. */
  readonly estimatesFailed: string;
  /** The versions of assumptions that a figure rests on. */
  readonly assumptions: (versions: string) => string;
  /** A version and the date from which it is in force. */
  readonly versionFrom: (version: string, date: string) => string;

  readonly noteUnfinished: (through: string) => string;
  readonly noteLikeForLike: (through: string) => string;
  readonly noteFuture: (text: string, count: number) => string;
  readonly noteOverlapping: (measures: string) => string;
  readonly noteLimited: (text: string, left: number) => string;
  readonly noteRetention: (from: string) => string;
  readonly noteSuppressed: (text: string, minimum: number) => string;
  /** The same of the only figure of a panel. */
  readonly noteBasis: (covered: string, of: string, events: number) => string;
  readonly noteCoverage: (measure: string, covered: string, of: string, events: number) => string;
  readonly noteIgnored: (dimensions: string) => string;
}

/** The English texts. */
export const englishCardMessages: CardMessages = {
  ...englishSpeechMessages,
  loading: 'Loading',
  refreshing: 'Updating',
  noDataTitle: 'Nothing to show yet',
  noDataInPeriod: (period) => `Nothing was recorded in ${period}.`,
  noDataUnderFilter: (period) => `Nothing in ${period} matches the filters.`,
  noneUnderFilter: 'None match the filters.',
  withheldTitle: 'Withheld',
  withheldInPeriod: (period) => `Figures of ${period} are about too few people.`,
  widenPeriod: 'Show a longer period',
  clearFilters: 'Clear filters',
  errorTitle: 'These figures could not be loaded',
  errorReasons: {
    choiceMissing: 'These figures are of one thing at a time. Choose exactly one.',
    limitExceeded: 'There is too much to show at once. Choose a shorter period or set a filter.',
    invalidPeriod: 'There are no such dates. Choose another period.',
    sourceUnreadable: 'Where the figures are kept could not be read.',
    timedOut: 'What keeps the figures did not answer in time.',
    adapterFailed: 'What keeps the figures did not answer as it should.',
  },
  errorBody: 'The rest of the page is not affected.',
  retry: 'Try again',
  errorDetails: 'Details',
  opening: 'Opening',
  openingFailed: 'This could not be loaded.',

  showAsTable: 'Show as table',
  showAsChart: 'Show as chart',
  actions: (title) => `${title}, actions`,
  exactFigure: 'Show the exact figure',
  from: (value) => `from ${value}`,
  comparedWith: (value, period) => `from ${value} in ${period}`,
  notYet: 'Not yet',
  estimated: (low, high) => `${low} to ${high} by low and high estimates.`,
  estimatesFailed: 'The low and high estimates could not be loaded.',
  assumptions: (versions) => `Assumptions: ${versions}.`,
  versionFrom: (version, date) => `${version} (from ${date})`,

  noteUnfinished: (through) => `Up to ${through}.`,
  noteLikeForLike: (through) => `Compared like for like, to ${through}.`,
  noteFuture: (text, count) => `${text} dated in the future ${count === 1 ? 'is' : 'are'} left out.`,
  noteOverlapping: (measures) => `${measures}: groups overlap, so they do not add up to the total.`,
  noteLimited: (text, left) => `${text} more ${left === 1 ? 'is' : 'are'} not shown.`,
  noteRetention: (from) => `Events before ${from} are not kept.`,
  noteSuppressed: (text) => `Figures about fewer than ${text} people are withheld.`,
  noteBasis: (covered, of) => `Based on ${covered} of ${of} events.`,
  noteCoverage: (measure, covered, of) => `${measure}: based on ${covered} of ${of} events.`,
  noteIgnored: (dimensions) => `Not filtered by ${dimensions}, which these figures do not have.`,
};
