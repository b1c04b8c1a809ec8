import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { suppressed } from '../../../src/data/adapters/suppressed.js';
import type { Sum } from '../../../src/data/adapters/too-few.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { reference, text } from '../../../src/data/model/attribute.js';
import { count, distinct } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { query } from '../../../src/data/query/build-query.js';
import type { Figure, Frame, Group, Result } from '../../../src/data/query/result.js';
import { told } from './told.js';

const MINIMUM = 3;
const NOW = Date.UTC(2026, 5, 1);

const building = defineModel({
  name: 'building',
  label: 'Building',
  people: 'user',
  entities: { user: { label: 'User', plural: 'Users', attributes: {} } },
  facts: {
    visit: {
      label: 'Visit',
      plural: 'Visits',
      attributes: { user: reference('User', 'user'), wing: text('Wing'), floor: text('Floor'), room: text('Room') },
    },
  },
  dimensions: {
    wing: { label: 'Wing', plural: 'Wings', path: 'wing' },
    floor: { label: 'Floor', plural: 'Floors', path: 'floor' },
    room: { label: 'Room', plural: 'Rooms', path: 'room' },
  },
  measures: { visits: count('visit', { label: 'Visits' }), users: distinct('visit', 'user', { label: 'Users' }) },
});

const few = (most: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: most }));
const visit = fc.record({ user: fc.nat(9), wing: few(2), floor: few(3), room: few(2), day: few(3) });

/** One figure: of which members, and in which bucket or in all. */
interface Place {
  readonly members: Group;
  readonly start: number | null;
  readonly visits: Figure;
  readonly users: Figure;
}

/** Every figure of a result, those of margins as often as they are shown. */
function placesOf({ groups, current, subtotals }: Result): readonly Place[] {
  const all = [...subtotals, { groups, current }];
  return all.flatMap((level) => [
    ...placesIn(level.current, [], 'totals'),
    ...level.groups.flatMap((members, group) => placesIn(level.current, members, group)),
  ]);
}

function placesIn(frame: Frame, members: Group, group: number | 'totals'): readonly Place[] {
  const whole = (name: string) => (group === 'totals' ? frame.totals[name] : frame.groupTotals[name]?.[group]) ?? null;
  const width = frame.buckets.length;
  const cell = (name: string, bucket: number) =>
    (group === 'totals' ? frame.bucketTotals[name]?.[bucket] : frame.values[name]?.[group * width + bucket]) ?? null;
  return [
    { members, start: null, visits: whole('visits'), users: whole('users') },
    ...frame.buckets.map(({ start }, bucket) => ({
      members,
      start,
      visits: cell('visits', bucket),
      users: cell('users', bucket),
    })),
  ];
}

const nameOf = ({ members, start }: Place) => JSON.stringify([members, start]);

/** Every way in which figures add up: by buckets, and by the members of one or more further dimensions. */
function sumsOf(places: readonly Place[]): readonly Sum[] {
  const depths = [...new Set(places.map(({ members }) => members.length))];
  const isWithin = (members: Group, of: Group) => JSON.stringify(members.slice(0, of.length)) === JSON.stringify(of);
  const positions = (isPart: (place: Place) => boolean) => places.flatMap((place, at) => (isPart(place) ? [at] : []));
  return places.flatMap((of, whole) => {
    const isOf = ({ members }: Place) => isWithin(members, of.members);
    const finer = depths.filter((depth) => depth > of.members.length);
    const byMember = finer.map((depth) =>
      positions((each) => each.start === of.start && each.members.length === depth && isOf(each)),
    );
    const byBucket = positions(
      (each) => each.start !== null && each.members.length === of.members.length && isOf(each),
    );
    const all = of.start === null ? [...byMember, byBucket] : byMember;
    return all.filter((parts) => parts.length > 0).map((parts) => ({ whole, parts }));
  });
}

for (const dimensions of [
  ['wing', 'floor'],
  ['wing', 'floor', 'room'],
] as const) {
  for (const grain of [null, 'day'] as const) {
    it(`leaves nothing to be worked out from ${dimensions.length} dimensions with subtotals, ${grain ?? 'no'} buckets`, async () => {
      const asked = query(building, {
        measures: ['visits', 'users'],
        dimensions,
        grain,
        subtotals: true,
        period: { kind: 'range', start: '2026-05-01', end: '2026-05-05' },
      });
      await fc.assert(
        fc.asyncProperty(fc.array(visit, { minLength: 10, maxLength: 50 }), async (visits) => {
          const store = createEventStore(building);
          store.append(
            visits.map(({ user, day, wing, floor, room }, id) => {
              const where = { wing: `w${wing}`, floor: `f${floor}`, room: `r${room}` };
              return { fact: 'visit', id: `${id}`, at: Date.UTC(2026, 4, 1 + day), user: `u${user}`, ...where };
            }),
          );
          const plain = memoryAdapter(store);
          const run = async (adapter: typeof plain) =>
            placesOf((await adapter.run([asked], { now: NOW }))[0] as Result);
          const truth = new Map((await run(plain)).map((place) => [nameOf(place), place]));
          const shown = await run(suppressed(plain, { minimum: MINIMUM }));
          const withheld = new Set(shown.filter(({ visits }) => visits === null).map(nameOf));
          // What is withheld in one part of a result is shown in no other.
          expect(shown.filter((place) => place.visits !== null && withheld.has(nameOf(place)))).toEqual([]);
          const places = [...truth.values()];
          const hidden = new Set(places.flatMap((place, at) => (withheld.has(nameOf(place)) ? [at] : [])));
          const isSmall = (at: number) => places[at]?.users !== 0 && (places[at]?.users ?? 0) < MINIMUM;
          expect(places.flatMap((_, at) => (isSmall(at) && !hidden.has(at) ? [at] : []))).toEqual([]);
          expect(told(sumsOf(places), hidden).filter(isSmall)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    });
  }
}
