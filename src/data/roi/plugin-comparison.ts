import type { Model } from '../model/define-model.js';
import { describeMeasure } from '../model/describe-measure.js';
import { fromScaled, toScaled } from '../model/scaled.js';
import type { Filter } from '../query/filter.js';
import type { AssumptionsUsed, Note, Result } from '../query/result.js';
import { DEFAULT_CALENDAR } from '../time/calendar.js';
import { addDays, civilDateAt, parseCivilDate, startOfDay, startOfIndex, unitIndex } from '../time/civil.js';
import type { Bucket, CivilDate, ResolvedPeriod } from '../time/period.js';
import { costAt, PLUGIN_COST_SCALE, type PluginPrice, pluginPrices } from './plugin-price.js';

/** What a plugin would have cost in one month, with everything that this is computed from. */
export interface PluginMonth {
  /** The first date of it that belongs to the period. */
  readonly date: CivilDate;
  /** Days of it that belong to the period and have begun, of all its days. */
  readonly days: number;
  readonly ofDays: number;
  /** People who ran a tool that replaces the plugin: as many seats would have been needed. Null where that is withheld. */
  readonly seats: number | null;
  readonly prices: readonly PluginPrice[];
  /** Null where nobody knows: without a price, or where the seats are withheld. */
  readonly cost: number | null;
}

/** A plugin against the tools that replace it. Amounts are in the currency of the comparison. */
export interface PluginLine {
  readonly plugin: string;
  readonly label: string;
  readonly months: readonly PluginMonth[];
  /** What it would have cost; null where that is not known, for the reason in `missing`. */
  readonly pluginCost: number | null;
  /** What the tools that replace it cost: their credits, and other costs that were paid for them. */
  readonly automationCost: number | null;
  /** What was saved by not having it; negative where the tools cost more. */
  readonly saved: number | null;
  readonly missing: 'price' | 'withheld' | null;
}

/** Plugins against the tools that replace them, over a period. */
export interface PluginComparison {
  /** ISO 4217. */
  readonly currency: string;
  readonly period: ResolvedPeriod;
  /** By what would have been paid, those without a price last. */
  readonly lines: readonly PluginLine[];
  /** Over the lines of which both sides are known. */
  readonly pluginCost: number;
  readonly automationCost: number;
  readonly saved: number;
  /** The versions of the prices; null where none are stated. */
  readonly assumptions: AssumptionsUsed | null;
  readonly notes: readonly Note[];
  /** What its events are filtered by. */
  readonly filter: Filter | null;
  /** The moment that it is of, milliseconds since the epoch. */
  readonly now: number;
}

/** The measures that a comparison is made of: who would have needed a seat, what was paid, and the prices. */
export const PLUGIN_MEASURES = ['toolUsers', 'cost', 'pluginSeatPrice', 'pluginFlatPrice'] as const;

/**
 * What plugins would have cost against what the tools cost that replace them. Takes the result of `PLUGIN_MEASURES` by
 * plugin and month, and asks for nothing more.
 *
 * A plugin costs its price for each seat and month, and its flat price for each month: seats are the people who ran one of
 * its tools in that month, so that it costs nothing in months in which nobody did. Of a month that the period cuts, or
 * that is not over, the days count that belong to the period and have begun; each at the price in force when it began.
 */
export function comparePlugins(model: Model, result: Result): PluginComparison {
  const { current, assumptions } = result;
  const months = current.buckets.filter(({ state }) => state !== 'future').map((bucket) => monthOf(bucket, result));
  const count = current.buckets.length;
  const lines = result.groups.map((group, index): PluginLine => {
    const [member] = group;
    const plugin = member?.kind === 'member' ? member.key : '';
    const seats = current.values.toolUsers?.slice(index * count, (index + 1) * count) ?? [];
    const priced = months.map(({ starts, ...month }, at): PluginMonth => {
      const prices = pluginPrices(model, assumptions, plugin, starts);
      return { ...month, seats: seats[at] ?? null, prices, cost: costOf(prices, seats[at] ?? null, month.ofDays) };
    });
    const label = member?.kind === 'member' ? member.label : plugin;
    return { plugin, label, months: priced, ...sidesOf(priced, current.groupTotals.cost?.[index] ?? null) };
  });
  const known = lines.filter(({ saved }) => saved !== null);
  return {
    currency: currencyOf(model),
    period: current.period,
    lines: lines.toSorted((a, b) => (b.pluginCost ?? -1) - (a.pluginCost ?? -1)),
    pluginCost: added(known.map(({ pluginCost }) => pluginCost)),
    automationCost: added(known.map(({ automationCost }) => automationCost)),
    saved: added(known.map(({ saved }) => saved)),
    assumptions,
    notes: result.notes,
    filter: result.query.filter,
    now: result.now,
  };
}

/** A month as far as it belongs to the period and has begun, with the first instants of its days. */
function monthOf({ start, end }: Bucket, { current, now }: Result) {
  const { zone } = current.period;
  const date = civilDateAt(zone, start);
  const last = civilDateAt(zone, Math.min(end - 1, now));
  const month = unitIndex(parseCivilDate(date), 'month', DEFAULT_CALENDAR);
  const starts: number[] = [];
  for (let day = date; day <= last; day = addDays(day, 1)) starts.push(startOfDay(zone, day));
  const ofDays = startOfIndex(month + 1, 'month', DEFAULT_CALENDAR) - startOfIndex(month, 'month', DEFAULT_CALENDAR);
  return { date, days: starts.length, ofDays, starts };
}

function costOf(prices: readonly PluginPrice[], seats: number | null, ofDays: number): number | null {
  if (seats === 0) return 0;
  if (seats === null || prices.length === 0) return null;
  return fromScaled(costAt(prices, seats, ofDays), PLUGIN_COST_SCALE);
}

function sidesOf(
  months: readonly PluginMonth[],
  automationCost: number | null,
): Pick<PluginLine, 'pluginCost' | 'automationCost' | 'saved' | 'missing'> {
  const isWithheld = automationCost === null || months.some(({ seats }) => seats === null);
  const isPriced = months.every(({ cost }) => cost !== null);
  const pluginCost = !isWithheld && isPriced ? added(months.map(({ cost }) => cost)) : null;
  // To as many decimals as what plugins cost, so that what is saved is the difference of what is shown.
  const rounded = automationCost === null ? null : added([automationCost]);
  return {
    pluginCost,
    automationCost: rounded,
    saved: pluginCost === null ? null : added([pluginCost, -(rounded ?? 0)]),
    missing: isWithheld ? 'withheld' : isPriced ? null : 'price',
  };
}

/** Amounts added up as integers. */
function added(amounts: readonly (number | null)[]): number {
  const sum = amounts.reduce<number>((all, amount) => all + toScaled(amount ?? 0, PLUGIN_COST_SCALE), 0);
  return fromScaled(sum, PLUGIN_COST_SCALE);
}

function currencyOf(model: Model): string {
  const { unit } = describeMeasure(model, 'cost');
  return unit.kind === 'money' ? unit.currency : '';
}
