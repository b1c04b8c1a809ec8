import { estimateOf } from '../model/assumption-versions.js';
import type { Model } from '../model/define-model.js';
import { own } from '../model/path.js';
import { fromScaled, toScaled } from '../model/scaled.js';
import type { AssumptionsUsed } from '../query/result.js';

/** Decimal places of what plugins would have cost in one month. */
export const PLUGIN_COST_SCALE = 4;

/** The dimension by whose path prices of plugins differ. */
const DIMENSION = 'plugin';

const KINDS = { seat: 'pluginSeatPrice', flat: 'pluginFlatPrice' } as const;

/** A price of a plugin that was in force on some days of a month. */
export interface PluginPrice {
  /** `seat`: for each person. `flat`: however many people there are. */
  readonly kind: keyof typeof KINDS;
  /** A month of it, in the currency of the comparison. */
  readonly amount: number;
  /** The version of the assumptions that states it. */
  readonly version: string;
  /** Days of the month on which it was in force. */
  readonly days: number;
}

/** The prices of a plugin on some days, given by their first instants. */
export function pluginPrices(
  model: Model,
  used: AssumptionsUsed | null,
  plugin: string,
  days: readonly number[],
): readonly PluginPrice[] {
  const prices = new Map<string, PluginPrice>();
  for (const day of days) {
    for (const kind of ['seat', 'flat'] as const) {
      const price = used && priceOn(model, used, plugin, kind, day);
      if (price === null) continue;
      const key = `${kind} ${price.version}`;
      prices.set(key, { kind, ...price, days: (prices.get(key)?.days ?? 0) + 1 });
    }
  }
  return [...prices.values()];
}

/** What a month of so many days costs at these prices, an integer at `PLUGIN_COST_SCALE`, rounded half to even. */
export function costAt(prices: readonly PluginPrice[], seats: number, daysOfMonth: number): number {
  let dayPrices = 0n;
  for (const { kind, amount, days } of prices) {
    const count = kind === 'seat' ? seats : Math.min(seats, 1);
    dayPrices += BigInt(toScaled(amount, PLUGIN_COST_SCALE)) * BigInt(count) * BigInt(days);
  }
  const of = BigInt(daysOfMonth);
  const [cost, beyondHalf] = [dayPrices / of, (dayPrices % of) * 2n - of];
  return Number(beyondHalf > 0n || (beyondHalf === 0n && cost % 2n === 1n) ? cost + 1n : cost);
}

function priceOn(model: Model, used: AssumptionsUsed, plugin: string, kind: keyof typeof KINDS, day: number) {
  const isRestated = used.version !== null;
  const version = used.versions.findLast(({ from }) => isRestated || from === null || from <= day);
  const path = own(model.dimensions, DIMENSION)?.path;
  const stated = version?.values.filter(({ assumption }) => assumption === KINDS[kind]) ?? [];
  const value =
    stated.find(({ of }) => of !== undefined && of.path === path && of.member === plugin) ??
    stated.find(({ of }) => of === undefined);
  if (version === undefined || value === undefined) return null;
  const scale = model.assumptions[KINDS[kind]]?.scale ?? 0;
  return { amount: fromScaled(estimateOf(model, value, used.estimate), scale), version: version.version };
}
