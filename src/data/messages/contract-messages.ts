/** Texts about where a contract stands. Those with parameters get values that are already formatted. */
export interface ContractMessages {
  /** Name of the card that shows where a contract stands. */
  readonly contract: string;
  /** That neither the period nor the filters of the page apply to it. */
  readonly contractScope: string;
  readonly contractTerm: string;
  readonly contractAllocation: string;
  readonly creditsUsed: string;
  readonly creditsLeft: string;
  /** How far a contract is used up: less than 90 %, from there on, all of it, and more. */
  readonly contractNormal: string;
  readonly contractWarning: string;
  readonly contractUsedUp: string;
  readonly contractOver: (by: string) => string;
  readonly contractUnused: string;
  readonly usedOf: (used: string, allocation: string) => string;
  /** Name of the course of what is left, and of what it is drawn beside. */
  readonly burnDown: string;
  readonly evenPace: string;
  readonly forecast: string;
  readonly usedThatDay: string;
  readonly termBegins: (date: string) => string;
  readonly termEnded: string;
  readonly runsOutOn: (date: string) => string;
  readonly runsOutBetween: (from: string, to: string) => string;
  readonly runsOutFrom: (from: string) => string;
  readonly lastsForTerm: string;
  readonly usedByEnd: (low: string, high: string) => string;
  readonly ranOutOn: (date: string) => string;
  readonly forecastNeeds: (needed: string, days: string) => string;
  /** Beside a day on which the allocation runs out. */
  readonly runsOutEarliest: string;
  readonly runsOutExpected: string;
  readonly runsOutLatest: string;
  readonly ranOut: string;
}

/** The English texts. */
export const englishContractMessages: ContractMessages = {
  contract: 'Contract',
  contractScope: 'Always over the whole term, whatever period and filters are chosen',
  contractTerm: 'Term',
  contractAllocation: 'Allocation',
  creditsUsed: 'Used',
  creditsLeft: 'Left',
  contractNormal: 'Within the contract',
  contractWarning: 'Nearly used up',
  contractUsedUp: 'Used up',
  contractOver: (by) => `Over the contract by ${by}`,
  contractUnused: 'Nothing has been used yet.',
  usedOf: (used, allocation) => `${used} used of ${allocation}`,
  burnDown: 'What is left over the term',
  evenPace: 'At an even pace',
  forecast: 'Forecast',
  usedThatDay: 'Used that day',
  termBegins: (date) => `The term begins on ${date}.`,
  termEnded: 'The term is over.',
  runsOutOn: (date) => `Runs out on ${date} at the present pace.`,
  runsOutBetween: (from, to) => `Most likely between ${from} and ${to}.`,
  runsOutFrom: (from) => `It may run out from ${from} on.`,
  lastsForTerm: 'Lasts until the end of the term at the present pace.',
  usedByEnd: (low, high) => `Most likely ${low} to ${high} used by then.`,
  ranOutOn: (date) => `Ran out on ${date}.`,
  forecastNeeds: (needed, days) => `A forecast needs ${needed} full days of use; there are ${days} so far.`,
  runsOutEarliest: 'runs out at the earliest',
  runsOutExpected: 'runs out as expected',
  runsOutLatest: 'runs out at the latest',
  ranOut: 'ran out',
};
