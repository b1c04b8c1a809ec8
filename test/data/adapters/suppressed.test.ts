import { describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { suppressed } from '../../../src/data/adapters/suppressed.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { choice, reference, text } from '../../../src/data/model/attribute.js';
import { count, distinct, ratio, standing } from '../../../src/data/model/declare-measure.js';
import { type DimensionName, defineModel, type MeasureName } from '../../../src/data/model/define-model.js';
import { eventsOf, peopleOf } from '../../../src/data/model/system-measure.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { isIn } from '../../../src/data/query/filter.js';

const office = defineModel({
  name: 'office',
  label: 'Office',
  people: 'user',
  entities: { user: { label: 'User', plural: 'Users', attributes: { department: text('Department') } } },
  facts: {
    visit: {
      label: 'Visit',
      plural: 'Visits',
      attributes: {
        user: reference('User', 'user', { required: true }),
        outcome: choice('Outcome', { good: 'Good', bad: 'Bad' }),
      },
    },
    invitation: {
      label: 'Invitation',
      plural: 'Invitations',
      attributes: {
        user: reference('User', 'user', { required: true }),
        guest: reference('Guest', 'user'),
        room: text('Room'),
      },
    },
    alarm: { label: 'Alarm', plural: 'Alarms', attributes: { door: text('Door') } },
  },
  dimensions: {
    department: { label: 'Department', plural: 'Departments', path: 'user.department' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
    door: { label: 'Door', plural: 'Doors', path: 'door' },
    guest: { label: 'Guest', plural: 'Guests', path: 'guest' },
    room: { label: 'Room', plural: 'Rooms', path: 'room' },
  },
  measures: {
    visits: count('visit', { label: 'Visits' }),
    bad: count('visit', { label: 'Bad visits', where: { outcome: ['bad'] } }),
    badRate: ratio('bad', 'visits', { label: 'Share of bad visits' }),
    users: distinct('visit', 'user', { label: 'Users' }),
    alarms: count('alarm', { label: 'Alarms' }),
    invitations: count('invitation', { label: 'Invitations' }),
    guests: distinct('invitation', 'guest', { label: 'Guests' }),
    roomsOpen: standing('invitation', 'room', { label: 'Rooms with an invitation' }),
  },
});

const NOW = Date.UTC(2026, 4, 31, 12);
const MAY = { kind: 'range', start: '2026-05-01', end: '2026-05-15' } as const;

/** Visits by department: `[department, people, visits of each]`; the first of each department is a bad one where told. */
function adapterOf(rows: readonly (readonly [string, number, number, ('bad' | 'good')?])[]): UsageAdapter {
  const store = createEventStore(office);
  for (const [department, people, visits, first = 'good'] of rows) {
    for (let p = 0; p < people; p++) {
      const user = `${department}-${p}`;
      store.upsert('user', [{ id: user, name: user, department }]);
      store.append(
        Array.from({ length: visits }, (_, v) => ({
          fact: 'visit',
          id: `${user}-${v}`,
          at: Date.UTC(2026, 4, 1 + (v % 14), 9),
          user,
          outcome: p === 0 && v === 0 ? first : 'good',
        })),
      );
    }
  }
  store.append([{ fact: 'alarm', id: 'a', at: Date.UTC(2026, 4, 3), door: 'East' }]);
  return memoryAdapter(store, { clock: () => NOW });
}

const BY_DEPARTMENT = query(office, { measures: ['visits', 'users'], dimensions: ['department'], period: MAY });

async function run(adapter: UsageAdapter, ...queries: readonly (typeof BY_DEPARTMENT | ReturnType<typeof query>)[]) {
  return adapter.run(queries as readonly (typeof BY_DEPARTMENT)[]);
}

describe('suppressed', () => {
  it('withholds figures about fewer people than the minimum, and the smallest other group with them', async () => {
    const adapter = suppressed(
      adapterOf([
        ['Law', 2, 9],
        ['Sales', 8, 2],
        ['Design', 6, 2],
      ]),
      { minimum: 5 },
    );
    const [result] = await run(adapter, BY_DEPARTMENT);
    const labels = result?.groups.map(([member]) => (member?.kind === 'member' ? member.key : null));
    expect(labels).toEqual(['Sales', 'Law', 'Design']);
    expect(result?.current.groupTotals).toEqual({ visits: [16, null, null], users: [8, null, null] });
    expect(result?.current.totals).toEqual({ visits: 46, users: 16 });
    expect(result?.current.suppressed).toMatchObject({ groupTotals: [1, 2], totals: false });
    expect(result?.notes).toContainEqual({ kind: 'suppressed', minimum: 5 });
    expect(result?.query).toBe(BY_DEPARTMENT);
    expect(result?.columns.map(({ name }) => name)).toEqual(['visits', 'users']);
    expect(Object.keys(result?.current.values ?? {})).toEqual(['visits', 'users']);
  });

  it('changes nothing where there are enough people everywhere', async () => {
    const plain = adapterOf([
      ['Sales', 8, 2],
      ['Design', 6, 2],
    ]);
    const [own, plainly] = [
      await run(suppressed(plain, { minimum: 5 }), BY_DEPARTMENT),
      await run(plain, BY_DEPARTMENT),
    ];
    expect(own).toEqual(plainly);
  });

  it('withholds the total where it is about too few', async () => {
    const adapter = suppressed(adapterOf([['Law', 2, 9]]), { minimum: 5 });
    const [result] = await run(adapter, query(office, { measures: ['visits'], period: MAY }));
    expect(result?.current.totals).toEqual({ visits: null });
    expect(result?.current.counted).toBe(0);
  });

  it('counts the people under the condition of a measure, and those behind a rate', async () => {
    const adapter = suppressed(
      adapterOf([
        ['Sales', 8, 2, 'bad'],
        ['Design', 6, 2],
      ]),
      { minimum: 5 },
    );
    const [bad, rate, visits] = await run(
      adapter,
      query(office, { measures: ['bad'], period: MAY }),
      query(office, { measures: ['badRate'], period: MAY }),
      query(office, { measures: ['visits'], period: MAY }),
    );
    expect(bad?.current.totals).toEqual({ bad: null });
    expect(rate?.current.totals).toEqual({ badRate: null });
    expect(visits?.current.totals).toEqual({ visits: 28 });
  });

  it('withholds days in which too few were there, and further ones, but keeps what is about nobody', async () => {
    const adapter = suppressed(
      adapterOf([
        ['Sales', 8, 10],
        ['Law', 2, 14],
      ]),
      { minimum: 5 },
    );
    const [result] = await run(adapter, query(office, { measures: ['visits'], period: MAY, grain: 'day' }));
    expect(result?.current.bucketTotals.visits).toEqual([
      null,
      10,
      10,
      10,
      10,
      10,
      10,
      10,
      10,
      10,
      null,
      null,
      null,
      null,
    ]);
    expect(result?.current.totals).toEqual({ visits: 108 });
    const [alarms] = await run(adapter, query(office, { measures: ['alarms'], dimensions: ['door'], period: MAY }));
    expect(alarms?.current.groupTotals).toEqual({ alarms: [1] });
  });

  it('is not got round by a filter, by the measures that every model has, or by counting people', async () => {
    const adapter = suppressed(
      adapterOf([
        ['Law', 2, 9],
        ['Sales', 8, 2],
        ['Design', 6, 2],
      ]),
      { minimum: 5 },
    );
    const only = (measure: string) =>
      ({
        ...query(office, { measures: ['visits'], period: MAY, filter: isIn('department', ['Law']) }),
        measures: [measure],
      }) as never;
    const results = await run(
      adapter,
      only('visits'),
      only(eventsOf('visit')),
      only(peopleOf('visits')),
      only('users'),
    );
    for (const result of results) expect(Object.values(result.current.totals)).toEqual([null]);
  });

  it('counts those too whom events refer to otherwise, where a query is about them', async () => {
    const store = createEventStore(office);
    store.append(
      Array.from({ length: 8 }, (_, i) => {
        const who = { user: `u${i}`, guest: i < 6 ? 'Ann' : 'Bo', room: i < 4 ? 'East' : 'West' };
        return { fact: 'invitation', id: `${i}`, at: Date.UTC(2026, 4, 1), ...who };
      }),
    );
    const adapter = suppressed(memoryAdapter(store, { clock: () => NOW }), { minimum: 4 });
    const ask = (spec: Omit<QuerySpec<MeasureName<typeof office>, DimensionName<typeof office>>, 'period'>) =>
      query(office, { period: MAY, ...spec });
    const [byGuest, filtered, guests, byRoom] = await run(
      adapter,
      ask({ measures: ['invitations'], dimensions: ['guest'] }),
      ask({ measures: ['invitations'], filter: isIn('guest', ['Ann']) }),
      ask({ measures: ['guests'], dimensions: ['room'] }),
      ask({ measures: ['invitations'], dimensions: ['room'] }),
    );
    expect(byGuest?.current.groupTotals, 'six people invited one').toEqual({ invitations: [null, null] });
    expect(filtered?.current.totals).toEqual({ invitations: null });
    expect(guests?.current.groupTotals).toEqual({ guests: [null, null] });
    expect(byRoom?.current.groupTotals, 'rooms are about who invited').toEqual({ invitations: [4, 4] });
  });

  it('withholds what stands by events of too few, whenever these were', async () => {
    const store = createEventStore(office);
    const invitation = (id: string, user: string, room: string) => {
      return { fact: 'invitation', id, at: Date.UTC(2025, 0, 1), user, room };
    };
    store.append([invitation('1', 'Ann', 'East'), invitation('2', 'Bo', 'West'), invitation('3', 'Cy', 'West')]);
    const [few, enough] = [3, 2].map((minimum) => suppressed(memoryAdapter(store, { clock: () => NOW }), { minimum }));
    const byRoom = query(office, { measures: ['roomsOpen'], dimensions: ['room'], period: MAY });
    const all = query(office, { measures: ['roomsOpen'], period: MAY });
    const [rooms, every] = await run(few as UsageAdapter, byRoom, all);
    expect(rooms?.current.groupTotals).toEqual({ roomsOpen: [null, null] });
    expect(every?.current.totals).toEqual({ roomsOpen: 2 });
    const [shown] = await run(enough as UsageAdapter, all);
    expect(shown?.current.totals).toEqual({ roomsOpen: 2 });
  });

  it('needs to know who is a person, and a sensible minimum', () => {
    const nobody = { ...adapterOf([]), model: { ...office, people: null } };
    expect(() => suppressed(nobody, { minimum: 5 })).toThrow(/people/);
    expect(() => suppressed(adapterOf([]), { minimum: 1 })).toThrow(/2 to 1000/);
    expect(() => suppressed(adapterOf([]), { minimum: Number.NaN })).toThrow(/2 to 1000/);
  });
});
