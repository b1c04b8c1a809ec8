import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { allOf, anyOf, type Filter, hasAll, inRange, isIn, not, notIn } from '../../../src/data/query/filter.js';
import { parseQuery } from '../../../src/data/query/parse-query.js';
import type { Query } from '../../../src/data/query/query.js';
import { queryKey } from '../../../src/data/query/query-key.js';
import { questions } from '../engine/arbitraries.js';
import { workshop } from '../workshop.js';

const model: Model = workshop;
const SECRET = 'hunter2-do-not-tell';
const period = { kind: 'last', count: 7, unit: 'day' } as const;
const top = { dimension: 'tool', by: 'runs', count: 5, direction: 'descending', other: true } as const;

const ask = (spec: Partial<QuerySpec> = {}) => query(model, { measures: ['runs'], period, ...spec });

/** A query as it comes over the wire, with some of it changed. */
const wire = (changes: object = {}): unknown => ({ ...JSON.parse(JSON.stringify(ask())), ...changes });

function refusal(act: () => unknown): UsageError {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('query', () => {
  it('has every field', () => {
    expect(ask()).toEqual({
      kind: 'query',
      version: 1,
      model: 'workshop',
      measures: ['runs'],
      dimensions: [],
      period,
      calendar: { zone: 'UTC', weekStart: 1, fiscalYearStart: 1 },
      grain: null,
      filter: null,
      comparison: null,
      order: [],
      top: null,
      limit: null,
      allMembers: false,
      subtotals: false,
      assumptions: { version: null, estimate: 'expected' },
    });
  });

  it('is frozen all the way down, and leaves alone what it was made from', () => {
    const spec = {
      measures: ['runs'],
      dimensions: ['tool'],
      period: { kind: 'last' as const, count: 7, unit: 'day' as const },
      calendar: { zone: 'UTC', weekStart: 1 as const, fiscalYearStart: 1 },
      comparison: { kind: 'previousPeriod' as const },
      filter: allOf(isIn('tool', ['t1']), not(hasAll('tag', ['x']))),
      order: [{ by: 'runs', direction: 'ascending' as const }],
      top: { ...top },
    };
    const parts = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
    expect(parts(ask(spec)).every(Object.isFrozen)).toBe(true);
    expect(parts(spec).some(Object.isFrozen)).toBe(false);
  });

  it.each([
    [{ measures: ['rusn'] }, 'unknownName', 'The model "workshop" has no measure "rusn". Did you mean "runs"?'],
    [{ measures: ['constructor'] }, 'unknownName', /no measure "constructor"/],
    [{ dimensions: ['tools'] }, 'unknownName', 'The model "workshop" has no dimension "tools". Did you mean "tool"?'],
    [{ filter: isIn('plattform', []) }, 'unknownName', /no dimension "plattform". Did you mean "platform"\?/],
    [{ filter: not(anyOf(isIn('__proto__', []))) }, 'unknownName', /no dimension "__proto__"/],
    [{ measures: [] }, 'invalidQuery', /asks for no measure/],
    [{ measures: ['runs', 'runs'] }, 'invalidQuery', /names one of its measures twice/],
    [{ dimensions: ['tool', 'tool'] }, 'invalidQuery', /names one of its dimensions twice/],
    [
      { order: [{ by: 'shares', direction: 'ascending' }] },
      'invalidQuery',
      /ordered by "shares", which it does not ask for/,
    ],
    [
      { order: [{ by: 'runs', direction: 'asc' as 'ascending' }] },
      'invalidQuery',
      /"order.0.direction" is no direction/,
    ],
    [
      { dimensions: ['tool'], top: { ...top, direction: 'up' as 'ascending' } },
      'invalidQuery',
      /"top.direction" is no direction/,
    ],
    [{ top }, 'invalidQuery', /"top" is over "tool", by which the query does not group/],
    [{ dimensions: ['tool'], top: { ...top, by: 'shares' } }, 'invalidQuery', /ranks by "shares"/],
    [{ dimensions: ['tool'], top, allMembers: true }, 'invalidQuery', /folded into "Other" at once/],
    [{ dimensions: ['tool', 'user'], allMembers: true }, 'invalidQuery', /of one dimension alone/],
    [{ dimensions: ['tool'], subtotals: true }, 'invalidQuery', /Subtotals are of the first of several dimensions/],
    [{ subtotals: true }, 'invalidQuery', /group by two or more/],
    [{ dimensions: ['tool'], subtotals: true, allMembers: true }, 'invalidQuery', /Subtotals/],
    [{ dimensions: ['tool', 'user'], subtotals: true, allMembers: true }, 'invalidQuery', /of one dimension alone/],
    [{ dimensions: ['length'] }, 'incompatible', /"length" is a number and has no members to group by.*"range"/],
    [{ filter: isIn('length', ['3']) }, 'incompatible', /Filter it with "range" instead of "in"/],
    [{ filter: not(hasAll('cost', [])) }, 'incompatible', /Filter it with "range" instead of "hasAll"/],
    [{ filter: inRange('tool', { atLeast: 1 }) }, 'incompatible', /Filter it with "in" instead of "range"/],
    [{ filter: inRange('toll', {}) }, 'unknownName', /no dimension "toll". Did you mean "tool"\?/],
    [
      { filter: inRange('length', { atLeast: Number.NaN }) },
      'invalidQuery',
      /"atLeast" of a range is no finite number/,
    ],
    [{ filter: inRange('length', { below: Number.POSITIVE_INFINITY }) }, 'invalidQuery', /"below" of a range/],
    [{ filter: anyOf(inRange('length', { atLeast: 2, below: 2 })) }, 'invalidQuery', /less than "below"/],
    [{ measures: ['shares'], filter: inRange('length', {}) }, 'incompatible', /cannot be filtered by "length"/],
    [{ measures: ['$events:nothing'] }, 'unknownName', /no measure/],
    ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001].flatMap((count) => [
      [{ limit: count }, 'invalidQuery', /"limit" is no number of groups/] as const,
      [{ dimensions: ['tool'], top: { ...top, count } }, 'invalidQuery', /"top.count" is no number of groups/] as const,
    ]),
  ] as const)('refuses %j', (spec, code, message) => {
    const error = refusal(() => ask(spec as Partial<QuerySpec>));
    expect(error.code).toBe(code);
    expect(error.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(error.issues).toHaveLength(1);
  });

  it('names both the measure and the dimension that do not go together, and the fact between them', () => {
    expect(refusal(() => ask({ measures: ['sharesPerRun'], dimensions: ['outcome'] })).issues).toEqual([
      {
        code: 'incompatible',
        path: ['measures', 0],
        message:
          'The measure "sharesPerRun" cannot be grouped by "outcome": it is taken from "share", which has no path "outcome". Leave one of the two out.',
      },
    ]);
    const filtered = refusal(() => ask({ measures: ['runs', 'shares'], filter: notIn('label', ['a']) }));
    expect(filtered.code).toBe('incompatible');
    expect(filtered.message).toMatch(/"shares" cannot be filtered by "label"/);
  });

  it('tells where in a filter something is wrong', () => {
    const filter = allOf(isIn('tool', ['t1']), anyOf(inRange('length', { atLeast: 1 }), not(isIn('cost', ['1']))));
    expect(refusal(() => ask({ filter })).issues[0]?.path).toEqual(['filter', 'filters', 1, 'filters', 1, 'filter']);
  });

  it('asks for what every model measures without declaring it', () => {
    const measures = ['$events:run', '$having:credits:1'];
    expect(query<Model, string, string>(model, { measures, period }).measures).toEqual(measures);
  });

  it('reports everything that is wrong at once, and cuts what it echoes', () => {
    const error = refusal(() => ask({ measures: ['a', 'b'], dimensions: ['c'.repeat(5000)], limit: 0 }));
    expect(error.issues.map(({ path }) => path)).toEqual([
      ['measures', 0],
      ['measures', 1],
      ['dimensions', 0],
      ['limit'],
    ]);
    expect(error.message.length).toBeLessThan(2000);
  });
});

describe('queryKey is the same for questions that ask the same', () => {
  const key = (filter: Filter | null) => queryKey(ask({ filter }));
  const a = isIn('tool', ['t1', 't2']);
  const b = isIn('user', ['u1', null]);
  const c = hasAll('tag', ['x', 'y']);

  it.each([
    ['members in another order', a, isIn('tool', ['t2', 't1'])],
    ['members named twice', a, isIn('tool', ['t1', 't2', 't1'])],
    ['the null member first or last', b, isIn('user', [null, 'u1', null])],
    ['parts in another order', allOf(a, b, c), allOf(c, a, b)],
    ['parts named twice', anyOf(a, b), anyOf(b, a, b, isIn('tool', ['t2', 't1']))],
    ['parts in parentheses', allOf(a, b, c), allOf(allOf(c, b), a)],
    ['one part alone', a, anyOf(allOf(a))],
    ['not of not', a, not(not(a))],
    [
      'a range with its bounds in another order',
      inRange('cost', { atLeast: 1, below: 2 }),
      anyOf({ below: 2, kind: 'range', atLeast: 1, dimension: 'cost' } as Filter),
    ],
    ['and within not of not', allOf(a, b, c), allOf(a, not(not(allOf(b, c))))],
    ['what holds of everything', null, allOf()],
    ['what holds of everything, twice', null, allOf(allOf(), allOf())],
  ])('%s', (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it('and differs where the questions do', () => {
    const filters = [
      null,
      a,
      b,
      c,
      not(a),
      allOf(a, b),
      anyOf(a, b),
      allOf(a, c),
      anyOf(),
      not(anyOf()),
      isIn('tool', []),
      inRange('cost', {}),
      inRange('cost', { atLeast: 1 }),
      inRange('cost', { below: 1 }),
      inRange('length', { below: 1 }),
    ];
    expect(new Set(filters.map(key)).size).toBe(filters.length);
    expect(key(isIn('tool', ['null']))).not.toBe(key(isIn('tool', [null])));
    expect(queryKey(ask({ measures: ['runs', 'users'] }))).not.toBe(queryKey(ask({ measures: ['users', 'runs'] })));
  });

  it('and differs by what it rests on, and by whether there are subtotals', () => {
    const dimensions = ['tool', 'user'];
    const keys = [
      ask({ dimensions }),
      ask({ dimensions, subtotals: true }),
      ask({ dimensions, assumptions: { version: 'v1' } }),
      ask({ dimensions, assumptions: { estimate: 'low' } }),
    ].map(queryKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(queryKey(ask({ assumptions: { version: null, estimate: 'expected' } }))).toBe(queryKey(ask()));
  });

  it('whatever is optional is stated or not', () => {
    const comparison = { kind: 'previousPeriod' } as const;
    expect(queryKey(ask({ comparison, period: { ...period, complete: false } }))).toBe(
      queryKey(ask({ comparison: { ...comparison, whole: false } })),
    );
    expect(queryKey(ask({ comparison: { ...comparison, whole: true } }))).not.toBe(queryKey(ask({ comparison })));
  });

  it('in any order of fields', () => {
    const reversed = Object.fromEntries(Object.entries(ask({ filter: allOf(a, b) })).reverse());
    expect(queryKey(reversed as unknown as Query)).toBe(key(allOf(a, b)));
  });

  it('for any shuffled filter', () => {
    const shuffled = (filter: Filter, swap: () => boolean, deep = 0): Filter => {
      const some = <T>(items: readonly T[]) => {
        const turned = swap() ? [...items].reverse() : [...items];
        return swap() && turned[0] !== undefined ? [...turned, turned[0]] : turned;
      };
      switch (filter.kind) {
        case 'not':
          return swap() && deep < 3
            ? not(not(not(shuffled(filter.filter, swap, deep + 2))))
            : not(shuffled(filter.filter, swap, deep));
        case 'and':
        case 'or':
          return { kind: filter.kind, filters: some(filter.filters.map((part) => shuffled(part, swap, deep))) };
        case 'range':
          return filter;
        default:
          return { ...filter, values: some(filter.values) };
      }
    };
    fc.assert(
      fc.property(questions, fc.infiniteStream(fc.boolean()), (spec, coins) => {
        const { filter = null } = spec;
        const other = filter && shuffled(filter, () => coins.next().value === true);
        expect(queryKey(query(model, { ...spec, filter: other }))).toBe(queryKey(query(model, spec)));
      }),
    );
  });
});

describe('parseQuery', () => {
  it('reads back every query that was written, to the same key', () => {
    fc.assert(
      fc.property(questions, (spec) => {
        const built = query(model, spec);
        const read = parseQuery(model, JSON.parse(JSON.stringify(built)));
        expect(read).toEqual(built);
        expect(queryKey(read)).toBe(queryKey(built));
        expect(Object.isFrozen(read) && Object.isFrozen(read.period)).toBe(true);
      }),
    );
  });

  it('brings queries into one form', () => {
    const filter = { kind: 'and', filters: [isIn('tool', ['b', 'a', 'b'])] };
    expect(parseQuery(model, wire({ filter })).filter).toEqual(isIn('tool', ['a', 'b']));
  });

  const nested = (depth: number): Filter =>
    depth === 0 ? isIn('tool', ['t1']) : { kind: 'not', filter: nested(depth - 1) };

  it('nests filters as deep as the builder does, and no deeper', () => {
    const deepest = nested(8);
    expect(parseQuery(model, wire({ filter: deepest })).filter).toEqual(ask({ filter: deepest }).filter);
    for (const depth of [9, 10, 5000]) {
      const error = refusal(() => ask({ filter: nested(depth) }));
      expect(error.code).toBe('invalidQuery');
      expect(error.issues.map(({ path }) => path)).toEqual([['filter']]);
    }
    // Two negations of one another cancel out, and are levels all the same.
    expect(refusal(() => parseQuery(model, wire({ filter: nested(10) }))).code).toBe('invalidQuery');
  });

  it.each([
    ['nothing', undefined, []],
    ['a list', [], []],
    ['another kind', wire({ kind: SECRET }), ['kind']],
    ['another version', wire({ version: 2 }), ['version']],
    ['a field too many', wire({ extra: SECRET }), []],
    [
      'a field too few',
      (({ limit: _, ...rest }: Record<string, unknown>) => rest)(wire() as Record<string, unknown>),
      ['limit'],
    ],
    ['a measure that is no text', wire({ measures: [{ toString: SECRET }] }), ['measures', 0]],
    ['too many measures', wire({ measures: Array(1001).fill('runs') }), ['measures']],
    ['an endless name', wire({ measures: ['x'.repeat(201)] }), ['measures', 0]],
    ['a date that is none', wire({ period: { kind: 'range', start: SECRET, end: '2026-01-01' } }), ['period', 'start']],
    ['a field too many in a period', wire({ period: { ...period, sql: SECRET } }), ['period']],
    ['a filter too deep', wire({ filter: nested(9) }), ['filter']],
    ['a filter that never ends', wire({ filter: nested(5000) }), ['filter']],
    ['a filter of another kind', wire({ filter: { kind: 'sql', text: SECRET } }), ['filter', 'kind']],
    [
      'a member that is an object',
      wire({ filter: { kind: 'in', dimension: 'tool', values: [{ $ne: SECRET }] } }),
      ['filter', 'values', 0],
    ],
    [
      'a bound that is text',
      wire({ filter: { kind: 'range', dimension: 'cost', atLeast: SECRET, below: null } }),
      ['filter', 'atLeast'],
    ],
    ['a bound left out', wire({ filter: { kind: 'range', dimension: 'cost', atLeast: 1 } }), ['filter', 'below']],
    [
      'an estimate that is none',
      wire({ assumptions: { version: null, estimate: SECRET } }),
      ['assumptions', 'estimate'],
    ],
    ['subtotals of something', wire({ subtotals: SECRET }), ['subtotals']],
    ['too many members', wire({ filter: isIn('tool', Array(10_001).fill('x')) }), ['filter', 'values']],
    ['a limit of nothing', wire({ limit: 0 }), ['limit']],
    ['a limit that is text', wire({ limit: SECRET }), ['limit']],
    [
      'a weekday that is none',
      wire({ calendar: { zone: 'UTC', weekStart: 0, fiscalYearStart: 1 } }),
      ['calendar', 'weekStart'],
    ],
    ['a grain that is none', wire({ grain: SECRET }), ['grain']],
  ])('refuses %s with its place, without echoing it', (_, input, path) => {
    const error = refusal(() => parseQuery(model, input));
    expect(error.code).toBe('invalidQuery');
    expect(error.issues[0]?.path.slice(0, path.length)).toEqual(path);
    expect(error.message + JSON.stringify(error.issues)).not.toContain(SECRET);
  });

  it('refuses what the model cannot answer as the builder does', () => {
    expect(refusal(() => parseQuery(model, wire({ measures: ['rusn'] }))).message).toContain('Did you mean "runs"?');
    expect(refusal(() => parseQuery(model, wire({ model: 'shop' }))).code).toBe('invalidQuery');
    expect(refusal(() => parseQuery(model, wire({ measures: ['shares'], dimensions: ['label'] }))).code).toBe(
      'incompatible',
    );
    expect(refusal(() => parseQuery(model, wire({ dimensions: ['tool', 'user'], allMembers: true }))).code).toBe(
      'invalidQuery',
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is not poisoned by %s', (name) => {
    const text = JSON.stringify(wire()).replace('{', `{"${name}":{"polluted":true},`);
    const inside = JSON.stringify(wire()).replace('"period":{', `"period":{"${name}":{"polluted":true},`);
    for (const each of [text, inside]) {
      try {
        const read = parseQuery(model, JSON.parse(each));
        expect(Object.hasOwn(read, name) || Object.hasOwn(read.period, name)).toBe(false);
        expect(queryKey(read)).toBe(queryKey(ask()));
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses anything else with a UsageError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (input) => {
        expect(refusal(() => parseQuery(model, input)).code).toBe('invalidQuery');
      }),
    );
  });

  it('takes members as long as a store takes them', () => {
    const filter = isIn('platform', ['x'.repeat(32_768)]);
    expect(parseQuery(model, wire({ filter })).filter).toEqual(filter);
  });
});
