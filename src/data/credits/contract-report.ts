import type { UsageAdapter } from '../adapters/adapter.js';
import { ask } from '../adapters/ask.js';
import { UsageError } from '../errors.js';
import { fromScaled, toScaled } from '../model/scaled.js';
import { query } from '../query/build-query.js';
import { isIn } from '../query/filter.js';
import type { Note, Result } from '../query/result.js';
import { DEFAULT_CALENDAR } from '../time/calendar.js';
import { addDays, civilDateAt } from '../time/civil.js';
import { type BurnDownDay, burnDown, type DayUse, dayOfLastCredit } from './burn-down.js';
import type { Contract } from './contract.js';
import { type ContractUsage, contractUsage } from './contract-usage.js';
import { CREDIT_SCALE } from './credit-scale.js';
import { type Forecast, forecastRunOut } from './forecast-run-out.js';

/** How the use of a contract is asked for. */
export interface ContractReportOptions {
  /** The measure that counts credits; `credits` unless stated. */
  readonly measure?: string;
  /** The dimension that the categories of a contract are members of; `category` unless stated. */
  readonly dimension?: string;
  /** The present moment, milliseconds. */
  readonly now?: number;
  readonly signal?: AbortSignal;
}

/** Where a contract stands. */
export interface ContractReport {
  readonly contract: Contract;
  readonly now: number;
  readonly usage: ContractUsage;
  /** Every day of the term. */
  readonly burnDown: readonly BurnDownDay[];
  readonly forecast: Forecast;
  /** What a person should know about the figures. */
  readonly notes: readonly Note[];
}

/** Days before today that a pace may be taken from, also those before the term. */
const DAYS_LOOKED_AT = 56;

/**
 * Where a contract stands: what is used of it, day by day, and when it runs out. One query, of credits by day.
 *
 * @throws UsageError `incompatible` where days of the term are not kept any more, or figures are withheld: a sum without them
 * would say that there is more left than there is. Whatever the adapter throws.
 */
export async function contractReport(
  adapter: UsageAdapter,
  contract: Contract,
  { measure = 'credits', dimension = 'category', now = Date.now(), signal }: ContractReportOptions = {},
): Promise<ContractReport> {
  const { term, zone, categories } = contract;
  const todayDate = civilDateAt(zone, now);
  const lookedAtFrom = addDays(todayDate, -DAYS_LOOKED_AT);
  const asked = query(adapter.model, {
    measures: [measure],
    period: {
      kind: 'range',
      start: todayDate < term.end ? earlier(term.start, lookedAtFrom) : term.start,
      end: term.end,
    },
    calendar: { ...DEFAULT_CALENDAR, zone },
    grain: 'day',
    filter: categories === null ? null : isIn(dimension, categories),
  });
  const result = await ask(adapter, asked, { now, ...(signal === undefined ? {} : { signal }) });
  assertWhole(result, term.start);
  const days = daysOf(result, measure, zone);
  const ofTerm = days.filter(({ date }) => date >= term.start);
  const used = ofTerm.reduce((sum, day) => sum + (day.used ?? 0), 0);
  const ranOut = dayOfLastCredit(contract, ofTerm);
  return {
    contract,
    now,
    usage: contractUsage(contract, fromScaled(used, CREDIT_SCALE)),
    burnDown: burnDown(contract, ofTerm),
    forecast: forecast(),
    notes: result.notes,
  };

  function forecast(): Forecast {
    if (ranOut !== null) return { kind: 'already', on: ranOut };
    if (todayDate >= term.end) return { kind: 'ended' };
    const history = days.filter(({ date }) => date < todayDate);
    const today = days.find(({ date }) => date === todayDate);
    return forecastRunOut({ contract, used, history, today: { date: todayDate, used: today?.used ?? 0 } });
  }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function daysOf({ current }: Result, measure: string, zone: string): readonly DayUse[] {
  return current.buckets.map(({ start, state }, index) => {
    const credits = current.bucketTotals[measure]?.[index] ?? 0;
    return {
      date: civilDateAt(zone, start),
      start,
      used: state === 'future' ? null : toScaled(credits, CREDIT_SCALE),
    };
  });
}

/** Refuses figures of which some are missing. */
function assertWhole({ current, notes }: Result, termStart: string): void {
  if (current.suppressed !== null) {
    throw new UsageError(
      'incompatible',
      'Credits of days on which few people were active are withheld, so the use of a contract cannot be added up. Ask an adapter without a minimum group size: what a contract covers is about the organisation, not about people.',
    );
  }
  const isCut = notes.some(({ kind }) => kind === 'retention') && current.period.startDate > termStart;
  if (isCut) {
    throw new UsageError(
      'incompatible',
      `Days of the contract before ${current.period.startDate} are not kept any more, so its use cannot be added up. Keep events for as long as the term lasts.`,
    );
  }
}
