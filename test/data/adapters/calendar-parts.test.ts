import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { retained } from '../../../src/data/adapters/retained.js';
import { suppressed } from '../../../src/data/adapters/suppressed.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { UsageError } from '../../../src/data/errors.js';
import { explainFigure } from '../../../src/data/explain/explain-figure.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { figureAt } from '../../../src/data/query/figure-at.js';
import { allOf, hasAll, inRange, isIn, not } from '../../../src/data/query/filter.js';
import { parseQuery } from '../../../src/data/query/parse-query.js';
import { queryKey } from '../../../src/data/query/query-key.js';
import type { Result } from '../../../src/data/query/result.js';
import { translated } from '../../../src/data/translation/translated.js';
import { NOW } from '../../../src/testing/moment.js';
import { eventsOf, studio } from '../../../src/testing/studio.js';

const run = eventsOf('run');
const monday = (hour: number) => Date.UTC(2026, 4, 18, hour, 30);

/** On Monday: six people at nine, two of them at ten too, one at eleven. */
function studioAdapter() {
  const store = createEventStore(studio, { clock: () => NOW });
  const at = (hour: number, people: number) =>
    Array.from({ length: people }, (_, i) => run({ at: monday(hour), person: `p${i}`, duration: 60_000 * (i + 1) }));
  store.append([...at(9, 6), ...at(10, 2), ...at(11, 1)]);
  return memoryAdapter(store);
}

const byHour = (more: Partial<QuerySpec> = {}) =>
  query(studio, {
    measures: ['runs', 'meanDuration'],
    dimensions: ['hour'],
    period: { kind: 'last', count: 7, unit: 'day' },
    order: [{ by: 'hour', direction: 'ascending' }],
    ...more,
  });

const first = async (adapter: ReturnType<typeof studioAdapter>, asked = byHour()) =>
  (await adapter.run([asked], { now: NOW }))[0] as Result;

describe('weekdays and hours, behind what adapters are wrapped in', () => {
  it('are withheld where too few people were there, and so much more that nothing can be subtracted', async () => {
    const result = await first(suppressed(studioAdapter(), { minimum: 3 }));
    expect(result.groups.map(([member]) => member)).toEqual(
      ['09', '10', '11'].map((key) => ({ kind: 'member', key, label: key, calendar: 'hour' })),
    );
    expect(result.current.groupTotals.runs?.slice(1)).toEqual([null, null]);
    expect(result.current.suppressed?.groupTotals).toEqual(expect.arrayContaining([1, 2]));
    expect(result.notes).toContainEqual({ kind: 'suppressed', minimum: 3 });
  });

  it('are of what is kept alone', async () => {
    const later = Date.UTC(2026, 5, 19, 12);
    const adapter = retained(studioAdapter(), { months: 1, clock: () => later });
    expect((await first(adapter)).groups).toEqual([]);
    const { groups, current } = await first(adapter, byHour({ allMembers: true }));
    expect(groups).toHaveLength(24);
    expect(current.totals.runs).toBe(0);
    expect((await adapter.members({ dimension: 'weekday' }, { now: NOW })).members).toHaveLength(7);
  });

  it('keep their keys in every language, since formatters name them', async () => {
    const adapter = translated(studioAdapter(), { dimensions: { hour: ['Uhrzeit', 'Uhrzeiten'] } });
    expect(adapter.model.dimensions.hour?.label).toBe('Uhrzeit');
    expect((await first(adapter)).groups).toEqual((await first(studioAdapter())).groups);
  });
});

describe('a question about weekdays and hours', () => {
  const filter = allOf(isIn('weekday', ['1', '2']), not(isIn('hour', ['11'])));

  it('is the same after a journey over the wire, however it was written', () => {
    const asked = byHour({ filter });
    const again = parseQuery(studio, JSON.parse(JSON.stringify(asked)));
    expect(queryKey(again)).toBe(queryKey(asked));
    const reversed = allOf(not(isIn('hour', ['11'])), isIn('weekday', ['2', '1', '2']));
    expect(queryKey(byHour({ filter: reversed }))).toBe(queryKey(asked));
  });

  it('is refused where it asks for a range, since they are no numbers', () => {
    expect(() => byHour({ filter: inRange('hour', { atLeast: 9 }) })).toThrow(UsageError);
  });

  it('can ask for all of several hours, which no event has', async () => {
    const { current } = await first(studioAdapter(), byHour({ filter: hasAll('hour', ['09', '10']) }));
    expect(current.totals.runs).toBe(0);
    const { current: one } = await first(studioAdapter(), byHour({ filter: hasAll('hour', ['09']) }));
    expect(one.totals.runs).toBe(6);
  });

  it('has figures that can be read and explained', async () => {
    const adapter = studioAdapter();
    const result = await first(adapter, byHour({ dimensions: ['weekday', 'hour'], order: [], filter }));
    const address = { measure: 'meanDuration', group: 0 };
    expect(figureAt(result, address)).toBe(210_000);
    const explained = await explainFigure(adapter, result, address);
    expect(explained.figure.figure).toBe(210_000);
    expect(explained.figure.source?.events).toEqual([
      { fact: 'run', label: 'Runs', considered: 6, counted: 6, excluded: [] },
    ]);
    expect(explained.group).toEqual([
      { kind: 'member', key: '1', label: '1', calendar: 'weekday' },
      { kind: 'member', key: '09', label: '09', calendar: 'hour' },
    ]);
  });
});
