import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayUse } from '../../../src/data/credits/burn-down.js';
import { type Forecast, forecastRunOut } from '../../../src/data/credits/forecast-run-out.js';
import { addDays, parseCivilDate, weekday } from '../../../src/data/time/civil.js';

/** A Wednesday. */
const TODAY = '2026-06-17';
const MILLION = 1e6;

interface Story {
  /** Credits of the complete days before today, the last one being yesterday. */
  readonly past: readonly number[];
  readonly allocation: number;
  readonly used?: number;
  readonly today?: number;
  readonly start?: string;
  readonly end?: string;
}

/** The forecast of a story in whole credits. */
function foretell({
  past,
  allocation,
  used = 0,
  today = 0,
  start = '2026-01-01',
  end = '2027-01-01',
}: Story): Forecast {
  const history = past.map(
    (credits, i): DayUse => ({ date: addDays(TODAY, i - past.length), start: i, used: credits * MILLION }),
  );
  return forecastRunOut({
    contract: { allocation, term: { start, end } },
    used: used * MILLION,
    history,
    today: { date: TODAY, used: today * MILLION },
  });
}

function dated(story: Story) {
  const forecast = foretell(story);
  if (forecast.kind !== 'forecast') throw new Error(`There is no forecast, but "${forecast.kind}".`);
  return forecast;
}

/** A date that is not within the term comes after all that are. */
const daysUntil = (date: string | null) => (date === null ? Number.POSITIVE_INFINITY : parseCivilDate(date));
const weeksOf = (count: number, week: readonly number[]) => Array.from({ length: count }, () => week).flat();
/** Eight weeks, of which some days may be idle. */
const pasts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 14, maxLength: 80 }).filter((days) => {
  const first = days.findIndex((day) => day > 0);
  return first >= 0 && days.length - first >= 14;
});

describe('forecastRunOut', () => {
  it('hits the day to which a constant pace leads, without a range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 150 }), (pace, days) => {
        const forecast = dated({ past: weeksOf(8, Array(7).fill(pace)), allocation: 1000 + pace * days, used: 1000 });
        const day = addDays(TODAY, days - 1);
        expect([forecast.earliest, forecast.expected, forecast.latest]).toEqual([day, day, day]);
      }),
    );
  });

  it('counts today by what is still to come of it', () => {
    const past = weeksOf(4, Array(7).fill(10));
    const until = (used: number, today: number) => dated({ past, allocation: 100, used, today }).expected;
    expect(until(80, 0), 'ten today, ten tomorrow').toBe(addDays(TODAY, 1));
    expect(until(84, 4), 'six today, ten tomorrow').toBe(addDays(TODAY, 1));
    expect(until(94, 4), 'the last six today').toBe(TODAY);
    expect(until(80, 30), 'nothing more today').toBe(addDays(TODAY, 2));
  });

  it('lets nothing run out on days on which nobody works', () => {
    // The days before a Wednesday begin with a Wednesday.
    const week = [12, 9, 7, 0, 0, 14, 11];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 5000 }),
        (loads, allocation) => {
          const past = loads.flatMap((load) => week.map((credits) => credits * load));
          const { earliest, expected, latest } = dated({ past, allocation });
          for (const date of [earliest, expected, latest]) {
            if (date !== null) expect(weekday(parseCivilDate(date))).toBeLessThan(6);
          }
        },
      ),
    );
  });

  it('knows what each weekday uses: the same week, another day to begin with', () => {
    const week = [10, 0, 0, 0, 0, 0, 0];
    const { expected } = dated({ past: weeksOf(8, week), allocation: 31 });
    expect(expected, 'today and three more Wednesdays').toBe(addDays(TODAY, 21));
  });

  it('has its dates in order, and what is used at the end with them', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: 1, max: 200_000 }), (past, allocation) => {
        const { earliest, expected, latest, atEnd } = dated({ past, allocation });
        expect(daysUntil(earliest)).toBeLessThanOrEqual(daysUntil(expected));
        expect(daysUntil(expected)).toBeLessThanOrEqual(daysUntil(latest));
        expect(atEnd.low).toBeLessThanOrEqual(atEnd.expected);
        expect(atEnd.expected).toBeLessThanOrEqual(atEnd.high);
        expect(atEnd.low).toBeGreaterThanOrEqual(0);
        expect(expected === null).toBe(atEnd.expected < allocation);
      }),
    );
  });

  it('runs out later with more, sooner with more used', () => {
    fc.assert(
      fc.property(pasts, fc.integer({ min: 2, max: 50_000 }), fc.nat(20_000), (past, allocation, more) => {
        const used = Math.min(more, allocation - 1);
        const [as, richer, poorer] = [
          dated({ past, allocation }),
          dated({ past, allocation: allocation + more }),
          dated({ past, allocation, used }),
        ];
        for (const which of ['earliest', 'expected', 'latest'] as const) {
          expect(daysUntil(richer[which])).toBeGreaterThanOrEqual(daysUntil(as[which]));
          expect(daysUntil(poorer[which])).toBeLessThanOrEqual(daysUntil(as[which]));
        }
      }),
    );
  });

  it('is the same whatever credits are counted in', () => {
    fc.assert(
      fc.property(
        pasts,
        fc.integer({ min: 1, max: 50_000 }),
        fc.constantFrom(2, 4, 64, 1024),
        (past, allocation, by) => {
          const { earliest, expected, latest } = dated({ past, allocation });
          const scaled = dated({ past: past.map((day) => day * by), allocation: allocation * by });
          expect([scaled.earliest, scaled.expected, scaled.latest]).toEqual([earliest, expected, latest]);
        },
      ),
    );
  });

  it('follows the last eight weeks, not what was before', () => {
    const past = [...weeksOf(20, Array(7).fill(1000)), ...weeksOf(8, Array(7).fill(10))];
    expect(dated({ past, allocation: 100 })).toMatchObject({ weeks: 8, expected: addDays(TODAY, 9) });
  });

  it('says that nothing runs out within the term', () => {
    const past = weeksOf(8, Array(7).fill(10));
    const term = { allocation: 100_000, end: addDays(TODAY, 30) };
    expect(dated({ past, ...term })).toMatchObject({
      earliest: null,
      expected: null,
      latest: null,
      atEnd: { low: 300, expected: 300, high: 300 },
    });
    const idle = [...weeksOf(2, Array(7).fill(10)), ...weeksOf(8, Array(7).fill(0))];
    expect(dated({ past: idle, allocation: 5 }), 'a team that stopped').toMatchObject({ expected: null });
  });

  it('waits for a term that has not begun', () => {
    const past = weeksOf(8, Array(7).fill(10));
    const forecast = dated({ past, allocation: 100, today: 10, start: addDays(TODAY, 5) });
    expect(forecast.expected).toBe(addDays(TODAY, 14));
  });

  it('says so where there is too little to tell a pace from', () => {
    expect(foretell({ past: [], allocation: 10 })).toEqual({ kind: 'tooLittleData', days: 0, needed: 14 });
    expect(foretell({ past: Array(60).fill(0), allocation: 10 })).toMatchObject({ kind: 'tooLittleData', days: 0 });
    const begun = [...Array(40).fill(0), ...Array(13).fill(5)];
    expect(foretell({ past: begun, allocation: 10 })).toMatchObject({ kind: 'tooLittleData', days: 13 });
    expect(dated({ past: [...begun, 5], allocation: 10 })).toMatchObject({ weeks: 2 });
  });

  it('holds what it promises: four of five times the day lies in the range', () => {
    let seed = 7;
    const next = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    // Weeks differ by about a fifth, as sums of many independent things do.
    const load = () => 0.4 + (1.2 * (next() + next() + next() + next())) / 4;
    const week = [12, 10, 8, 0, 0, 13, 12];
    const story = (weeks: number) => Array.from({ length: weeks }, load).flatMap((by) => week.map((c) => c * by));
    let within = 0;
    const stories = 2000;
    for (let i = 0; i < stories; i++) {
      const allocation = 400;
      const { earliest, latest } = dated({ past: story(8).map(Math.round), allocation });
      const course = story(60);
      let left = allocation;
      let day = -1;
      while (left > 0) left -= course[++day] ?? 0;
      const ran = parseCivilDate(TODAY) + day;
      if (daysUntil(earliest) <= ran && ran <= daysUntil(latest)) within++;
    }
    expect(within / stories).toBeGreaterThan(0.78);
    expect(within / stories).toBeLessThan(0.93);
  });
});
