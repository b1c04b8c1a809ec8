import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { ask, askAll } from '../../../src/data/adapters/ask.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { checkMembers } from '../../../src/data/query/check-result.js';
import type { MemberList } from '../../../src/data/query/members.js';
import type { Query } from '../../../src/data/query/query.js';
import type { Result } from '../../../src/data/query/result.js';
import { workshop } from '../workshop.js';

const NOW = Date.UTC(2026, 4, 20);
const period = { kind: 'last', count: 3, unit: 'day' } as const;
const store = createEventStore(workshop, { clock: () => NOW });
store.append(['a', 'b', 'a', 'c'].map((user, i) => ({ fact: 'run', id: `${i}`, at: NOW - i * 20_000_000, user })));
const adapter = memoryAdapter(store);
const asked = query(workshop, {
  measures: ['runs'],
  dimensions: ['user'],
  period,
  grain: 'day',
  comparison: { kind: 'previousPeriod' },
});

/** An adapter that answers with something else than it should. */
const answering = (change: (result: Result) => unknown): UsageAdapter => ({
  ...adapter,
  run: async (queries, options) => (await adapter.run(queries, options)).map(change) as readonly Result[],
});

const withFigures = (result: Result, level: 'values' | 'groupTotals' | 'bucketTotals', figures: unknown) => ({
  ...result,
  current: { ...result.current, [level]: { runs: figures } },
});

describe('answers of adapters', () => {
  it('are let through where they are what was asked, as they are', async () => {
    const given: Result[] = [];
    const keeping = answering((result) => {
      given.push(result);
      return result;
    });
    const questions: readonly Query[] = [
      asked,
      query(workshop, { measures: ['runs'], period }),
      query(workshop, { measures: ['runs'], dimensions: ['user'], period, limit: 1 }),
    ];
    expect(await askAll(keeping, questions, { now: NOW })).toEqual(given);
    // Over the wire nothing of it is lost.
    const sent = answering((result) => JSON.parse(JSON.stringify(result)));
    expect(await ask(sent, asked, { now: NOW })).toEqual(given[0]);
  });

  it.each([
    ['nothing', () => undefined, 'the answer'],
    ['a page', () => '<!doctype html><title>502</title>', 'the answer'],
    ['a list', () => [], 'the answer'],
    ['an answer to another question', (result) => ({ ...result, query: { ...asked, grain: 'hour' } }), 'query'],
    ['no question', ({ query: _, ...result }) => result, 'query'],
    ['no moment', (result) => ({ ...result, now: Number.NaN }), 'now'],
    ['no columns', (result) => ({ ...result, columns: [] }), 'columns'],
    [
      'columns of something else',
      (result) => ({ ...result, columns: [{ ...result.columns[0], name: 'x' }] }),
      'columns.0',
    ],
    [
      'a column without a unit',
      (result) => ({ ...result, columns: [{ name: 'runs', label: 'Runs' }] }),
      'columns.0.unit',
    ],
    ['groups that are none', (result) => ({ ...result, groups: result.groups.map(() => ['a']) }), 'groups.0'],
    [
      'groups that are too wide',
      (result) => ({ ...result, groups: result.groups.map((g) => [...g, ...g]) }),
      'groups.0',
    ],
    [
      'members without a name',
      (result) => ({ ...result, groups: result.groups.map(() => [{ kind: 'member', key: 'a' }]) }),
      'groups.0',
    ],
    [
      'a group more',
      (result) => ({ ...result, groups: [...result.groups, [{ kind: 'null' }]] }),
      'current.values.runs',
    ],
    ['no frame', (result) => ({ ...result, current: null }), 'current'],
    ['a missing comparison', ({ comparison: _, ...result }) => result, 'comparison'],
    ['a period without an end', (result) => without(result, 'period', { start: 1, zone: 'UTC' }), 'current.period'],
    ['buckets that are none', (result) => without(result, 'buckets', [1, 2, 3]), 'current.buckets.0'],
    ['a missing measure', (result) => without(result, 'values', {}), 'current.values.runs'],
    ['too few figures', (result) => withFigures(result, 'values', [1]), 'current.values.runs'],
    ['text for figures', (result) => withFigures(result, 'groupTotals', ['7', '8', '9']), 'current.groupTotals.runs.0'],
    ['NaN', (result) => withFigures(result, 'bucketTotals', [1, Number.NaN, 2]), 'current.bucketTotals.runs.1'],
    ['an infinity', (result) => without(result, 'totals', { runs: Number.POSITIVE_INFINITY }), 'current.totals.runs'],
    ['a missing total', (result) => without(result, 'totals', {}), 'current.totals.runs'],
    [
      'a total inherited from all objects',
      (result) => without(result, 'totals', { toString: 1 }),
      'current.totals.runs',
    ],
    ['no count', (result) => without(result, 'counted', '12'), 'current.counted'],
    ['what is withheld without places', (result) => without(result, 'suppressed', {}), 'current.suppressed.values'],
    ['subtotals that nobody asked for', (result) => ({ ...result, subtotals: [result] }), 'subtotals'],
    ['no notes', (result) => ({ ...result, notes: null }), 'notes'],
    ['notes that are none', (result) => ({ ...result, notes: ['late'] }), 'notes.0'],
    ['assumptions that are none', (result) => ({ ...result, assumptions: 7 }), 'assumptions'],
  ] as readonly (readonly [string, (result: Result) => unknown, string])[])(
    'are refused where they are %s',
    async (_, change, place) => {
      const wrong = ask(answering(change), asked, { now: NOW });
      await expect(wrong).rejects.toMatchObject({ name: 'UsageError', code: 'adapterFailed' });
      await expect(wrong).rejects.toThrow(`\`${place}\``);
    },
  );

  it('are refused where a comparison comes that nobody asked for', async () => {
    const plain = query(workshop, { measures: ['runs'], period });
    const comparing = answering((result) => ({ ...result, comparison: result.current }));
    await expect(ask(comparing, plain, { now: NOW })).rejects.toThrow('`comparison`');
  });

  it('are refused with a UsageError, whatever is put anywhere into them', async () => {
    const [result] = await adapter.run([asked], { now: NOW });
    const paths = pathsOf(result);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(fc.anything(), fc.constantFrom(Number.NaN, null, undefined, '', '7', [], {})),
        async (path, value) => {
          const changed = structuredClone(result);
          const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Tree)[key], changed) as Tree;
          holder[path.at(-1) as string] = value;
          try {
            await ask(
              answering(() => changed),
              asked,
              { now: NOW },
            );
          } catch (error) {
            expect(error).toMatchObject({ name: 'UsageError', code: 'adapterFailed' });
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('members of adapters', () => {
  it.each([null, undefined, '<html>', [], {}, { members: [] }, { members: ['a'], more: false }, { more: false }])(
    'are refused where they are none: %j',
    (given) => {
      expect(() => checkMembers(given as MemberList)).toThrowError(expect.objectContaining({ code: 'adapterFailed' }));
    },
  );

  it('are let through as they are', async () => {
    const list = await adapter.members({ dimension: 'user' });
    expect(list.members.length).toBeGreaterThan(0);
    expect(checkMembers(list)).toBe(list);
  });
});

type Tree = Record<string, unknown>;

function without(result: Result, part: keyof Result['current'], value: unknown): unknown {
  return { ...result, current: { ...result.current, [part]: value } };
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const below = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}
