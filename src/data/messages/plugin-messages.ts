/** Texts of the comparison of tools with the plugins that they replace. Values come formatted, counts as numbers too. */
export interface PluginMessages {
  readonly plugin: string;
  /** What a plugin would have cost, what the tools that replace it did cost, and what is saved by not having it. */
  readonly pluginCost: string;
  readonly toolCost: string;
  readonly saved: string;
  /** In place of a saving that is negative: the tools cost more, by this. */
  readonly costMore: string;
  readonly seats: string;
  readonly price: string;
  readonly month: string;
  readonly days: string;
  readonly cost: string;
  readonly daysOf: (days: string, of: string) => string;
  readonly seatCount: (text: string, count: number) => string;
  readonly seatRange: (least: string, most: string) => string;
  readonly seatPrice: (amount: string) => string;
  readonly flatPrice: (amount: string) => string;
  /** A price that a version of the assumptions states. */
  readonly statedIn: (price: string, version: string) => string;
  readonly basis: string;
  readonly noPrice: string;
  readonly withheld: string;
  /** Sums are of fewer plugins than are listed. */
  readonly comparedOf: (compared: string, all: string, count: number) => string;
  /** Nobody ran such a tool in `period`. */
  readonly noneUsed: (period: string) => string;
}

/** The English texts. */
export const englishPluginMessages: PluginMessages = {
  plugin: 'Plugin',
  pluginCost: 'Plugin would have cost',
  toolCost: 'Tools cost',
  saved: 'Saved',
  costMore: 'Tools cost more by',
  seats: 'Seats',
  price: 'Price',
  month: 'Month',
  days: 'Days',
  cost: 'Cost',
  daysOf: (days, of) => `${days} of ${of}`,
  seatCount: (text, count) => `${text} ${count === 1 ? 'seat' : 'seats'}`,
  seatRange: (least, most) => `${least} to ${most} seats`,
  seatPrice: (amount) => `${amount} a seat and month`,
  flatPrice: (amount) => `${amount} a month`,
  statedIn: (price, version) => `${price} (assumptions "${version}")`,
  basis: 'How this is computed',
  noPrice: 'No price is stated for it, so it is not compared.',
  withheld: 'Withheld, because it is about too few people.',
  comparedOf: (compared, all) => `Totals are of the ${compared} of ${all} plugins that can be compared.`,
  noneUsed: (period) => `Nobody ran a tool that replaces a plugin in ${period}.`,
};
