import fc from 'fast-check';
import type { Assumptions } from '../../src/data/model/assumption.js';
import type { Model } from '../../src/data/model/define-model.js';
import { factsOfMeasure } from '../../src/data/model/describe-measure.js';
import { resolvePath } from '../../src/data/model/path.js';
import { measureOf } from '../../src/data/model/system-measure.js';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { Filter, MemberKey } from '../../src/data/query/filter.js';
import type { Order } from '../../src/data/query/query.js';
import { isNumber, isShown, SHOWN } from './paths.js';
import { calendars, type Setting, times } from './random-times.js';
import type { Vocabulary } from './texts.js';

const UNKNOWN = 'nobody knows';

/** Members that a filter over a dimension may name. */
function membersOf(model: Model, dimension: string, { texts, ids }: Vocabulary): readonly MemberKey[] {
  const path = model.dimensions[dimension]?.path ?? '';
  if (isShown(path)) return [...(SHOWN[path] ?? []), null, UNKNOWN];
  const resolved = Object.keys(model.facts).flatMap((fact) => resolvePath(model, fact, path) ?? [])[0];
  if (resolved === undefined || resolved.kind === 'entity') return [...ids, null, UNKNOWN];
  const { declaration } = resolved;
  return [...(declaration.kind === 'choice' ? Object.keys(declaration.values) : texts), null, UNKNOWN];
}

function ranges(dimension: string): fc.Arbitrary<Filter> {
  const bound = fc.option(
    fc.oneof(
      fc.integer({ min: -30, max: 3000 }),
      fc.integer({ min: -300, max: 3000 }).map((n) => n / 8),
    ),
  );
  return fc.tuple(bound, bound).map(([a, b]) => {
    // What ends before it begins is refused.
    const isBackwards = a !== null && b !== null && a >= b;
    return { kind: 'range', dimension, atLeast: isBackwards ? b : a, below: isBackwards ? a + 1 : b };
  });
}

function filters(
  model: Model,
  dimensions: readonly string[],
  vocabulary: Vocabulary,
  depth: number,
): fc.Arbitrary<Filter> {
  const leaf = fc.constantFrom(...dimensions).chain((dimension): fc.Arbitrary<Filter> => {
    if (isNumber(model, dimension)) return ranges(dimension);
    return fc.record({
      kind: fc.constantFrom<('in' | 'hasAll')[]>('in', 'in', 'hasAll'),
      dimension: fc.constant(dimension),
      values: fc.array(fc.constantFrom(...membersOf(model, dimension, vocabulary)), { maxLength: 3 }),
    });
  });
  if (depth === 0) return leaf;
  const inner = filters(model, dimensions, vocabulary, depth - 1);
  return fc.oneof(
    leaf,
    fc.record({ kind: fc.constantFrom<('and' | 'or')[]>('and', 'or'), filters: fc.array(inner, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), filter: inner }),
  );
}

/** The dimensions that all facts of some measures have. */
function commonTo(model: Model, measures: readonly string[]): readonly string[] {
  const facts = measures.flatMap((name) => factsOfMeasure(model, name));
  return Object.entries(model.dimensions)
    .filter(([name, { path }]) =>
      facts.every(
        (fact) =>
          isShown(path) ||
          resolvePath(model, fact, path) !== undefined ||
          (isNumber(model, name) && path in (model.facts[fact]?.attributes ?? {})),
      ),
    )
    .map(([name]) => name);
}

/** Measures that go together with the first of them: beside measures of any fact, mostly some of the same. */
function measuresOf(model: Model): fc.Arbitrary<readonly string[]> {
  const system = Object.keys(model.facts).flatMap((fact) => [`$events:${fact}`, `$people:${fact}`]);
  const known = system.filter((name) => measureOf(model, name) !== undefined);
  const all = [...Object.keys(model.measures), ...Object.keys(model.measures), ...known];
  return fc
    .tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 5 }))
    .map(([isMixed, [first = '', ...others]]) => {
      const facts = factsOfMeasure(model, first).join();
      return [first, ...others.filter((name) => isMixed || factsOfMeasure(model, name).join() === facts)];
    });
}

const ways = fc.constantFrom('ascending' as const, 'descending' as const);

/** Questions with every part that a query has. */
export function questionsOf(
  model: Model,
  vocabulary: Vocabulary,
  setting: Setting,
  versions: Assumptions,
): fc.Arbitrary<QuerySpec> {
  return measuresOf(model).chain((measures) => {
    const common = commonTo(model, measures);
    const groupable = common.filter((name) => !isNumber(model, name));
    const dimensions = fc.oneof(
      { weight: 3, arbitrary: fc.shuffledSubarray([...groupable], { maxLength: Math.min(1, groupable.length) }) },
      { weight: 2, arbitrary: fc.shuffledSubarray([...groupable], { maxLength: Math.min(3, groupable.length) }) },
    );
    const filter =
      common.length === 0 ? fc.constant(null) : fc.option(filters(model, common, vocabulary, 2), { freq: 2 });
    return fc
      .record({
        measures: fc.constant(measures),
        dimensions,
        calendar: calendars(setting),
        times: times(setting),
        filter,
        allMembers: fc.boolean(),
        top: fc.option(
          fc.record({
            on: fc.nat(5),
            by: fc.nat(5),
            count: fc.integer({ min: 1, max: 4 }),
            direction: ways,
            other: fc.boolean(),
          }),
        ),
        order: fc.array(fc.tuple(fc.nat(7), ways), { maxLength: 2 }),
        subtotals: fc.boolean(),
        assumptions: fc.record({
          version: fc.constantFrom(null, null, ...versions.map(({ version }) => version)),
          estimate: fc.constantFrom<('low' | 'expected' | 'high')[]>('expected', 'expected', 'low', 'high'),
        }),
        limit: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 3 }),
      })
      .map(({ times: when, dimensions: by, allMembers, subtotals, top, order, ...rest }): QuerySpec => {
        const isAll = allMembers && by.length === 1;
        const named = [...measures, ...by];
        return {
          ...rest,
          ...when,
          dimensions: by,
          allMembers: isAll,
          subtotals: subtotals && by.length > 1,
          top:
            top === null || by.length === 0
              ? null
              : {
                  dimension: by[top.on % by.length] as string,
                  by: measures[top.by % measures.length] as string,
                  count: top.count,
                  direction: top.direction,
                  other: top.other && !isAll,
                },
          order: order.map(([i, direction]): Order => ({ by: named[i % named.length] as string, direction })),
        };
      });
  });
}
