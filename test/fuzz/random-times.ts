import fc from 'fast-check';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { Calendar, Weekday } from '../../src/data/time/calendar.js';
import type { Grain } from '../../src/data/time/grain.js';
import type { Comparison, Period, PeriodUnit } from '../../src/data/time/period.js';
import { DAY } from './clock.js';
import { dateOf } from './spans.js';

/** Zones beside moments around which their clocks or calendars do something odd. */
const ODD: readonly (readonly [zone: string, near: string])[] = [
  ['UTC', '2026-11-12T17:00:00Z'],
  ['America/New_York', '2026-11-01T05:30:00Z'],
  ['America/New_York', '2026-03-12T16:00:00Z'],
  ['Europe/London', '2025-10-27T00:15:00Z'],
  ['Australia/Lord_Howe', '2026-04-05T03:00:00Z'],
  ['Australia/Lord_Howe', '2025-10-06T11:30:00Z'],
  ['Pacific/Apia', '2012-01-01T09:45:00Z'],
  ['America/Sao_Paulo', '2018-11-05T12:00:00Z'],
  ['Asia/Beirut', '2022-03-28T22:00:00Z'],
  ['America/St_Johns', '2026-11-02T03:30:00Z'],
  ['Asia/Kathmandu', '2026-01-01T18:15:00Z'],
  ['Africa/Casablanca', '2026-03-25T02:00:00Z'],
  ['Antarctica/Troll', '2026-03-30T01:00:00Z'],
  ['Europe/Dublin', '2024-03-31T02:00:00Z'],
  ['Pacific/Chatham', '2026-04-06T00:00:00Z'],
  ['Asia/Pyongyang', '2018-05-06T00:00:00Z'],
];

/** Where and when questions are asked. */
export interface Setting {
  readonly zone: string;
  readonly now: number;
}

export const settings: fc.Arbitrary<Setting> = fc
  .tuple(fc.constantFrom(...ODD), fc.integer({ min: -96, max: 96 }), fc.constantFrom(0, 0, 1, -1, 61_001))
  .map(([[zone, near], quarters, beside]) => ({ zone, now: Date.parse(near) + quarters * 900_000 + beside }));

/** The zone of the setting, or another one. */
export function calendars({ zone }: Setting): fc.Arbitrary<Calendar> {
  return fc.record({
    zone: fc.constantFrom(zone, zone, 'UTC', 'Asia/Kolkata'),
    weekStart: fc.constantFrom<Weekday[]>(1, 6, 7),
    fiscalYearStart: fc.constantFrom(1, 1, 4, 10),
  });
}

/** The part of a question that is about time. */
export type Times = Pick<QuerySpec, 'period'> & Required<Pick<QuerySpec, 'grain' | 'comparison'>>;

const LONG: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

function ranges(now: number, from: number, to: number, longest: number) {
  return fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: longest })).map(([days, length]) => {
    const first = Math.floor(now / DAY) * DAY + days * DAY;
    return { kind: 'range' as const, start: dateOf(first), end: dateOf(first + length * DAY) };
  });
}

const units = fc.constantFrom<PeriodUnit[]>('day', 'week', 'month', 'quarter', 'year');

function periods(now: number): fc.Arbitrary<Period> {
  return fc.oneof(
    ranges(now, -60, 6, 40),
    fc.record({
      kind: fc.constant('last' as const),
      count: fc.integer({ min: 1, max: 20 }),
      unit: fc.constantFrom<PeriodUnit[]>('day', 'day', 'week'),
      complete: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('unit' as const), unit: units, offset: fc.integer({ min: -2, max: 1 }) }),
    fc.record({ kind: fc.constant('toDate' as const), unit: units }),
  );
}

function comparisons(now: number): fc.Arbitrary<Comparison | null> {
  const whole = fc.constantFrom({}, { whole: true }, { whole: false });
  const kinds = fc.oneof(
    fc.constantFrom<Comparison[]>({ kind: 'previousPeriod' }, { kind: 'previousUnit' }),
    fc.constantFrom<Comparison[]>({ kind: 'lastYear', match: 'date' }, { kind: 'lastYear', match: 'weekday' }),
    ranges(now, -80, 6, 40),
  );
  return fc.option(
    fc.tuple(kinds, whole).map(([kind, each]) => ({ ...kind, ...each })),
    { freq: 2 },
  );
}

/** Periods, grains and comparisons about `now`; hours only of a few days. */
export function times({ now }: Setting): fc.Arbitrary<Times> {
  const short = fc.record({
    period: ranges(now, -4, 1, 2),
    grain: fc.constant('hour' as const),
    comparison: fc.constantFrom<(Comparison | null)[]>(null, { kind: 'previousPeriod' }),
  });
  const long = fc.record({
    period: periods(now),
    grain: fc.constantFrom<(Grain | null)[]>(null, null, ...LONG),
    comparison: comparisons(now),
  });
  // Days of a month and more are many buckets that say no more than those of a fortnight.
  const fits = ({ period, grain }: Times) => grain !== 'day' || !('unit' in period) || /day|week/.test(period.unit);
  return fc.oneof({ weight: 5, arbitrary: long.filter(fits) }, { weight: 1, arbitrary: short });
}
