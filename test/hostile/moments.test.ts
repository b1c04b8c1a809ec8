import { describe, expect, it } from 'vitest';
import { createEventStore } from '../../src/data/engine/event-store.js';
import { defineModel } from '../../src/data/model/define-model.js';
import { diary, NOW, openDiary } from './diary.js';

const LAST = Date.UTC(10_000, 0, 1) - 1;
const entry = (at: unknown, id = String(at)) => ({ fact: 'entry', id, at });

describe('moments at the ends of time', () => {
  it('count at epoch 0, in zones on both sides of it', async () => {
    const { store, ask } = openDiary();
    expect(store.append([entry(0), entry(-1), entry(1)])).toMatchObject({
      accepted: 2,
      rejected: [{ reason: 'beforeEpoch', field: 'at', count: 1 }],
    });
    const period = { kind: 'range', start: '1969-12-30', end: '1970-01-03' } as const;
    for (const [zone, day] of [
      ['UTC', 2],
      ['America/Los_Angeles', 1],
      ['Pacific/Kiritimati', 1],
      ['Africa/Monrovia', 1],
    ] as const) {
      const calendar = { zone, weekStart: 1, fiscalYearStart: 1 } as const;
      const { current } = await ask({ measures: ['entries', 'first'], period, calendar, grain: 'day' });
      expect(current.bucketTotals.entries?.[day], zone).toBe(2);
      expect(current.totals.first).toBe(0);
    }
  });

  it('are refused before the epoch of a model that states none', () => {
    const { epoch, ...rest } = diary;
    const store = createEventStore(defineModel(rest), { clock: () => NOW });
    expect(store.append([entry(0)]).rejected).toEqual([{ reason: 'beforeEpoch', field: 'at', count: 1 }]);
  });

  it('count at the end of the year 9999, and are told of as future until then', async () => {
    const { store, ask } = openDiary();
    expect(store.append([entry(LAST), entry(LAST + 1)])).toMatchObject({
      accepted: 1,
      future: 1,
      rejected: [{ reason: 'invalidDate', field: 'at', count: 1 }],
    });
    const period = { kind: 'range', start: '9999-12-01', end: '9999-12-31' } as const;
    const soon = await ask({ period, grain: 'day', measures: ['entries', 'trailing', 'standing'] });
    expect(soon.current.totals).toEqual({ entries: 0, trailing: 0, standing: 0 });
    const lastDay = { kind: 'range', start: '9999-12-31', end: '9999-12-31' } as const;
    await expect(ask({ period: lastDay })).rejects.toMatchObject({ code: 'invalidPeriod' });
    const beyond = { kind: 'last', count: 3660, unit: 'year' } as const;
    await expect(ask({ period: beyond }, LAST)).rejects.toMatchObject({ code: 'invalidPeriod' });
    const calendar = { zone: 'America/Los_Angeles', weekStart: 1, fiscalYearStart: 1 } as const;
    const all = { kind: 'range', start: '1970-01-01', end: '9999-12-31' } as const;
    await expect(ask({ period: all, grain: 'year', calendar }, LAST)).rejects.toMatchObject({ code: 'limitExceeded' });
    const decade = await ask(
      { period: { kind: 'range', start: '9989-01-01', end: '9999-01-01' }, grain: 'year' },
      LAST,
    );
    expect(decade.current.buckets).toHaveLength(10);
  });

  it('are refused where they are no moment', () => {
    const { store } = openDiary();
    const none = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      8.64e15 + 1,
      new Date(Number.NaN),
      '2026-06-15',
      '2026-06-15T12:00:00',
      '2026-02-30T12:00:00Z',
      '2026-06-15T25:00:00Z',
      '15/06/2026',
      'now',
      '',
      true,
      12n,
      { valueOf: () => NOW },
      [NOW],
    ];
    const report = store.append(none.map((at, i) => entry(at, String(i))));
    expect(report).toMatchObject({ read: none.length, accepted: 0 });
    expect(report.rejected).toEqual([{ reason: 'invalidDate', field: 'at', count: none.length }]);
    expect(store.append([entry(null, 'a'), entry(undefined, 'b')]).rejected).toEqual([
      { reason: 'missing', field: 'at', count: 2 },
    ]);
  });

  it('refuse zones, weeks and dates that there are none of', async () => {
    const { ask } = openDiary();
    const calendar = { zone: 'UTC', weekStart: 1, fiscalYearStart: 1 } as const;
    for (const zone of ['', '__proto__', 'Mars/Olympus', '+01:00', 'x'.repeat(10_000), '\ud800']) {
      await expect(ask({ calendar: { ...calendar, zone } })).rejects.toMatchObject({ code: 'unknownZone' });
    }
    for (const start of ['2026-02-30', '2026-6-1', '__proto__', '', '99999-01-01', '0000-01-01']) {
      await expect(ask({ period: { kind: 'range', start, end: '2026-07-01' } })).rejects.toMatchObject({
        code: 'invalidPeriod',
      });
    }
  });
});
