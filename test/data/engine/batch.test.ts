import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { NOW, workshop } from '../workshop.js';

const HOUR = 3_600_000;
const period = { kind: 'last', count: 30, unit: 'day' } as const;

/** So many users and tools that groups are numbered as they are met. */
const PEOPLE = 1500;
const store = createEventStore(workshop, { clock: () => NOW });
store.append(
  Array.from({ length: 6000 }, (_, i) => ({
    fact: i % 3 === 0 ? 'share' : 'run',
    id: `e${i}`,
    at: NOW - (i % 700) * HOUR,
    user: `u${(i * 7) % PEOPLE}`,
    tool: `t${(i * 11) % PEOPLE}`,
    ...(i % 3 === 0 ? {} : { duration: i % 97 }),
  })),
);

const adapter = memoryAdapter(store);
const options = { now: NOW };

describe('a batch over very many groups', { timeout: 30_000 }, () => {
  it('answers each question as if it had been asked alone', async () => {
    const byBoth = { dimensions: ['user', 'tool'], period, limit: 50 } as const;
    const questions = [
      query(workshop, { ...byBoth, measures: ['runs'] }),
      query(workshop, { ...byBoth, measures: ['duration', 'users'] }),
      query(workshop, { ...byBoth, measures: ['shares'], order: [{ by: 'tool', direction: 'ascending' }] }),
      query(workshop, { ...byBoth, measures: ['shares', 'runs'], comparison: { kind: 'previousPeriod' } }),
      query(workshop, { dimensions: ['user'], measures: ['runs'], period, grain: 'hour', limit: 20 }),
      query(workshop, {
        dimensions: ['user'],
        measures: ['shares'],
        period,
        grain: 'hour',
        top: { dimension: 'user', by: 'shares', count: 3, direction: 'descending', other: true },
      }),
    ];
    const together = await adapter.run(questions, options);
    for (const [i, question] of questions.entries()) {
      const [alone] = await adapter.run([question], options);
      expect(together[i]).toEqual(alone);
    }
    expect(together[0]?.current.totals.runs).toBe(together[3]?.current.totals.runs);
  });

  it('knows no quantile of members that only another question lists', async () => {
    store.upsert(
      'user',
      Array.from({ length: 20 }, (_, i) => ({ id: `z${i}` })),
    );
    const byUser = { dimensions: ['user'], measures: ['median', 'users'], period, grain: 'hour', limit: 20 } as const;
    const few = query(workshop, byUser);
    const all = query(workshop, { ...byUser, allMembers: true, order: [{ by: 'user', direction: 'descending' }] });
    const [, result] = await adapter.run([few, all], options);
    expect(result?.groups[0]).toEqual([{ kind: 'member', key: 'z9', label: 'z9' }]);
    expect(result?.current.groupTotals.median).toEqual(Array(20).fill(null));
    expect(new Set(result?.current.values.median)).toEqual(new Set([null]));
  });

  it('refuses more figures than are computed at once, whether they come of events or of members without any', async () => {
    const crowd = createEventStore(workshop, { clock: () => NOW });
    crowd.upsert(
      'user',
      Array.from({ length: 8000 }, (_, i) => ({ id: `u${i}` })),
    );
    const byHour = { dimensions: ['user'], measures: ['runs'], period, grain: 'hour' } as const;
    await expect(memoryAdapter(crowd).run([query(workshop, byHour)], options)).resolves.toHaveLength(1);
    const refused = { code: 'limitExceeded', message: expect.stringContaining('Use a longer grain') };
    const all = query(workshop, { ...byHour, allMembers: true });
    await expect(memoryAdapter(crowd).run([all], options)).rejects.toMatchObject(refused);
    crowd.append(Array.from({ length: 8000 }, (_, i) => ({ fact: 'run', id: `${i}`, at: NOW - HOUR, user: `u${i}` })));
    await expect(memoryAdapter(crowd).run([query(workshop, byHour)], options)).rejects.toMatchObject(refused);
  });

  it('tells two "Other" of one dimension apart by how many members they are of', async () => {
    const labelled = createEventStore(workshop, { clock: () => NOW });
    labelled.append(
      ['a', 'a', 'a', 'b', 'b', 'c', 'd', 'e'].map((label, i) => {
        return {
          fact: 'run',
          id: `${i}`,
          at: NOW - HOUR,
          user: 'u1',
          labels: [label, `${label}2`],
          outcome: 'success',
          duration: i,
        };
      }),
    );
    const of = (labels: readonly string[]) =>
      query(workshop, {
        dimensions: ['label'],
        measures: ['runs'],
        period,
        filter: { kind: 'in', dimension: 'label', values: labels },
        top: { dimension: 'label', by: 'runs', count: 2, direction: 'descending', other: true },
      });
    const results = await memoryAdapter(labelled).run([of(['a', 'b', 'c']), of(['a', 'b', 'c', 'd', 'e'])], options);
    expect(results.map(({ groups }) => groups.at(-1))).toEqual([
      [{ kind: 'other', count: 4 }],
      [{ kind: 'other', count: 8 }],
    ]);
  });
});
