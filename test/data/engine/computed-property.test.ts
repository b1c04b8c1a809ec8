import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { UsageError } from '../../../src/data/errors.js';
import type { AssumptionBasis, AssumptionVersion } from '../../../src/data/model/assumption.js';
import { number, reference, text } from '../../../src/data/model/attribute.js';
import { computed } from '../../../src/data/model/computed.js';
import { count, mean, min, sum } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { type Expression, rounded } from '../../../src/data/model/expression.js';
import { query } from '../../../src/data/query/build-query.js';
import { assumedFor, at, type Decimal, decimal, evaluate, scaleIn } from './computed-oracle.js';

const PLAIN = { kind: 'count' } as const;
const ANY = { min: -Number.MAX_SAFE_INTEGER };
const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const SCALES = { a: 0, b: 2, c: 1, 'thing.d': 3, 'assumed e': 2, 'assumed f': 1 };
const DECLARED = {
  e: { name: 'e', scale: 2, lower: false, by: ['thing.group', 'who'] },
  f: { name: 'f', scale: 1, lower: true, by: [] },
};

const modelOf = (expression: Expression) =>
  defineModel({
    name: 'random',
    label: 'Random',
    entities: {
      thing: {
        label: 'Thing',
        plural: 'Things',
        attributes: { group: text('Group'), d: number('D', PLAIN, { scale: 3, ...ANY }) },
      },
    },
    facts: {
      act: {
        label: 'Act',
        plural: 'Acts',
        attributes: {
          key: text('Key'),
          who: text('Who'),
          thing: reference('Thing', 'thing'),
          a: number('A', PLAIN, ANY),
          b: number('B', PLAIN, { scale: 2, ...ANY }),
          c: number('C', PLAIN, { scale: 1, ...ANY }),
        },
        computed: { x: computed('X', PLAIN, expression) },
      },
    },
    dimensions: { key: { label: 'Key', plural: 'Keys', path: 'key' } },
    measures: {
      total: sum('act.x', { label: 'Total' }),
      least: min('act.x', { label: 'Least' }),
      mean: mean('act.x', { label: 'Mean' }),
      having: count('act', { label: 'Having', given: 'x' }),
      acts: count('act', { label: 'Acts' }),
    },
    assumptions: {
      e: { label: 'E', unit: PLAIN, scale: 2, by: ['thing.group', 'who'] },
      f: { label: 'F', unit: PLAIN, scale: 1, better: 'lower' },
    },
  });

/** Whole numbers, small ones and halves above all, and some up to 2^53. */
const whole = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -60, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
);
const atScale = (scale: number) => whole.map((integer) => Number(`${integer}e-${scale}`));
/** What is stated at a scale has to be the double nearest to it. */
const fitting = (scale: number) => fc.integer({ min: -5_000_000, max: 5_000_000 }).map((n) => Number(`${n}e-${scale}`));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 });

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'thing.d').map((path): Expression => ({ kind: 'value', path })),
  fc.constantFrom('e', 'f').map((name): Expression => ({ kind: 'assumption', name })),
  fc.constantFrom(0, 1, -1, 2, 0.5, 0.25, 60_000, -3, 1e9).map((value): Expression => ({ kind: 'constant', value })),
);

/** More decimal places than are allowed are rounded away, as a model would have to. */
const allowed = (expression: Expression): Expression =>
  scaleIn(expression, SCALES) > 15 ? rounded(expression, 4) : expression;

const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'multiply'), tie('expression'), tie('expression'))
      .map(([kind, left, right]) => allowed({ kind, left, right })),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((of): Expression => ({ kind: 'firstOf', of })),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([low, expected, high]): Expression => ({ kind: 'estimated', low, expected, high })),
    fc
      .tuple(tie('expression'), fc.integer({ min: 0, max: 5 }))
      .map(([of, scale]): Expression => ({ kind: 'rounded', of, scale })),
  ),
}));

const GROUPS = ['g', 'h', null];
const moments = fc.integer({ min: -50, max: -1 }).map((days) => NOW + days * DAY);
const things = fc.array(
  fc.record({
    id: fc.constantFrom('t', 'u'),
    group: fc.constantFrom(...GROUPS),
    d: maybe(atScale(3)),
    since: fc.option(moments, { freq: 1 }),
  }),
  { maxLength: 6 },
);
const acts = fc.array(
  fc.record({
    at: moments,
    who: fc.constantFrom('w', 'v', null),
    thing: fc.constantFrom('t', 'u', 'stranger', null),
    a: maybe(whole),
    b: maybe(atScale(2)),
    c: maybe(atScale(1)),
  }),
  { minLength: 1, maxLength: 12 },
);

const valuesOf = fc.record({
  e: maybe(fitting(2)),
  group: maybe(fc.tuple(fc.constantFrom(...GROUPS), fitting(2))),
  who: maybe(fc.tuple(fc.constantFrom('w', 'v'), fitting(2))),
  f: maybe(fc.tuple(fitting(1), fitting(1), fitting(1)).map((three) => three.sort((x, y) => x - y))),
});

const versions = fc
  .tuple(
    fc.uniqueArray(fc.option(moments, { freq: 3 }), { maxLength: 3 }),
    fc.array(valuesOf, { minLength: 3, maxLength: 3 }),
  )
  .map(([froms, stated]) =>
    [...froms]
      .sort((x, y) => (x ?? 0) - (y ?? 0))
      .map((from, i): AssumptionVersion => {
        const { e, group, who, f } = stated[i] as (typeof stated)[number];
        return {
          version: `v${i}`,
          from,
          values: [
            ...(e === null ? [] : [{ assumption: 'e', value: e }]),
            ...(group === null
              ? []
              : [{ assumption: 'e', of: { path: 'thing.group', member: group[0] }, value: group[1] }]),
            ...(who === null ? [] : [{ assumption: 'e', of: { path: 'who', member: who[0] }, value: who[1] }]),
            ...(f === null
              ? []
              : [{ assumption: 'f', low: f[0] as number, value: f[1] as number, high: f[2] as number }]),
          ],
        };
      }),
  );

const bases = fc.record({
  restated: fc.nat({ max: 8 }),
  estimate: fc.constantFrom('low' as const, 'expected' as const, 'high' as const),
});

type Told = { readonly since: number | null; readonly group: string | null; readonly d: number | null };

/** The row with the latest instant, one without being the earliest; of equal ones the last. */
function latest(rows: readonly Told[]): Told | undefined {
  const last = Math.max(...rows.map(({ since }) => since ?? 0));
  return rows.findLast(({ since }) => (since ?? 0) === last);
}

/** The dated row with the latest instant, or a row without one that came later. */
function describing(rows: readonly Told[]): Told | undefined {
  const dated = latest(rows.filter(({ since }) => since !== null));
  return rows.findLast((row, i) => row === dated || (row.since === null && rows.indexOf(dated ?? row) <= i));
}

describe('computed values of random models', () => {
  it('are what big integers say, event by event and added up', async () => {
    let refused = 0;
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        expressions,
        things,
        acts,
        versions,
        bases,
        async (expression, told, events, assumptions, chosen) => {
          const model = modelOf(allowed(expression));
          const store = createEventStore(model, { clock: () => NOW });
          store.assume(assumptions);
          expect(store.upsert('thing', told).rejected).toEqual([]);
          const rows = events.map((event, i) => ({ fact: 'act', id: `${i}`, key: `k${i}`, ...event }));
          for (const row of rows) store.append([row]);
          const basis: AssumptionBasis = {
            version: assumptions[chosen.restated]?.version ?? null,
            estimate: chosen.estimate,
          };

          const scale = scaleIn(allowed(expression), SCALES);
          const numbers = rows.map((row): bigint | null => {
            const about = told.filter(({ id }) => id === row.thing);
            const stated = latest(about.filter(({ since }) => (since ?? 0) <= row.at));
            const texts = describing(about);
            const values: Readonly<Record<string, number | null | undefined>> = {
              ...row,
              'thing.d': stated?.d,
            } as never;
            const value = evaluate(allowed(expression), {
              scales: SCALES,
              estimate: basis.estimate,
              number: (path) => {
                const number = values[path] ?? null;
                return number === null ? null : decimal(number, SCALES[path as keyof typeof SCALES]);
              },
              assumption: (name) =>
                assumedFor(assumptions, basis, DECLARED[name as 'e' | 'f'], {
                  at: row.at,
                  member: (path) => (path === 'who' ? row.who : (texts?.group ?? null)),
                }),
            });
            return value === null ? null : at(value as Decimal, scale);
          });

          const asked = query(model, {
            measures: ['total', 'least', 'mean', 'having', 'acts'],
            dimensions: ['key'],
            period: { kind: 'last', count: 60, unit: 'day' },
            assumptions: basis,
          });
          const answer = memoryAdapter(store, { clock: () => NOW }).run([asked]);
          if (numbers.some((value) => value !== null && (value > SAFE || value < -SAFE))) {
            refused++;
            await expect(answer).rejects.toBeInstanceOf(UsageError);
            await expect(answer).rejects.toMatchObject({ code: 'limitExceeded' });
            return;
          }
          answered++;
          const [result] = await answer;
          const figure = (value: bigint) => Number(value) / 10 ** scale;
          result?.groups.forEach(([member], group) => {
            const value = numbers[Number(member?.kind === 'member' ? member.key.slice(1) : -1)] as bigint | null;
            expect(result.current.groupTotals.mean?.[group]).toBe(value === null ? null : figure(value));
            expect(result.current.groupTotals.least?.[group]).toBe(value === null ? null : figure(value));
            expect(result.current.groupTotals.total?.[group]).toBe(figure(value ?? 0n));
            expect(result.current.groupTotals.having?.[group]).toBe(value === null ? 0 : 1);
          });
          const there = numbers.filter((value) => value !== null);
          expect(result?.groups).toHaveLength(rows.length);
          expect(result?.current.totals.total).toBe(figure(there.reduce((x, y) => x + y, 0n)));
          expect(result?.current.totals.having).toBe(there.length);
          const coverage = result?.notes.find((note) => note.kind === 'coverage' && note.measure === 'total');
          if (coverage !== undefined) expect(coverage).toMatchObject({ covered: there.length, of: rows.length });
        },
      ),
      { numRuns: 600 },
    );
    // Both ends of the rule are met.
    expect(answered).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(10);
  }, 60_000);
});
