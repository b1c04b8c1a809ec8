import process from 'node:process';
import fc from 'fast-check';
import { expect } from 'vitest';
import { createColorRegistry } from '../../../../src/components/charts/color-registry.js';
import type { Wording } from '../../../../src/components/charts/members.js';
import { type RankingData, rankingOf } from '../../../../src/components/charts/ranking.js';
import { type TimeSeriesData, timeSeriesOf } from '../../../../src/components/charts/series.js';
import { createFormatter } from '../../../../src/data/format/formatter.js';
import { english } from '../../../../src/data/messages/messages.js';
import type { MeasureInfo } from '../../../../src/data/model/describe-measure.js';
import type { Figure, Member } from '../../../../src/data/query/result.js';
import type { Period } from '../../../../src/data/time/period.js';
import { measures } from '../../../../stories/fixtures/measures.js';
import { makeResult, member } from '../../../../stories/fixtures/results.js';
import { figures as anyFigures } from '../bad-figures.js';

/** What charts in these tests speak with. */
export const wording: Wording & { readonly messages: typeof english.panel & typeof english.stages } = {
  formatter: createFormatter({ locale: 'en', zone: 'UTC' }),
  messages: { ...english.panel, ...english.stages },
};

/** How many charts a property is held over. */
export const RUNS = Number(process.env.TWIN_RUNS ?? 200);

/** Holds a property over many charts; TWIN_RUNS says how many. What fails is told with its seed. */
export function holdFor<Case>(cases: fc.Arbitrary<Case>, check: (one: Case) => void, runs = RUNS): void {
  fc.assert(fc.property(cases, check), { numRuns: runs });
}

/** What is held of thousands of figures is told by `expect` only where it does not hold: that takes its time. */
export function same(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) expect(actual).toBe(expected);
}

/** The same of numbers that are written with few digits. */
export function within(actual: number, expected: number, by: number): void {
  if (!(Math.abs(actual - expected) <= by)) expect(actual).toBe(expected);
}

/** The same of what is a part of a text. */
export function contains(text: string, part: string): void {
  if (!text.includes(part)) expect(text).toContain(part);
}

/** Mostly such as there are, now and then such as nobody expects. */
export const figures: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  { weight: 2, arbitrary: fc.constantFrom<Figure>(null, 0) },
  { weight: 2, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
  { weight: 2, arbitrary: anyFigures },
);

/** Members of a dimension, each once: named ones, the one without a key, and the rest. */
function membersOf(most: number): fc.Arbitrary<readonly Member[]> {
  return fc
    .record({
      count: fc.integer({ min: 1, max: most }),
      hasNull: fc.boolean(),
      others: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    })
    .map(({ count, hasNull, others }) => [
      ...Array.from({ length: count }, (_, i) => member(`Tool ${String.fromCharCode(65 + (i % 26))}${i}`)),
      ...(hasNull ? [{ kind: 'null' } as const] : []),
      ...(others === null ? [] : [{ kind: 'other', count: others } as const]),
    ]);
}

const PERIODS: readonly Period[] = [
  { kind: 'last', count: 1, unit: 'day' },
  { kind: 'last', count: 2, unit: 'day' },
  { kind: 'last', count: 9, unit: 'day' },
  // Not over, and shorter than the month that it is compared with.
  { kind: 'unit', unit: 'month', offset: 0 },
  { kind: 'unit', unit: 'month', offset: -1 },
  { kind: 'toDate', unit: 'week' },
];

interface Made {
  readonly measure: MeasureInfo;
  readonly members: readonly Member[] | null;
  readonly period: Period;
  readonly isCompared: boolean;
  /** Taken in turn, so that every figure of a chart is one of them. */
  readonly values: readonly Figure[];
  readonly isWithheld: boolean;
}

const charted = Object.values(measures).filter(({ unit }) => unit.kind !== 'instant');

function madeOf(members: fc.Arbitrary<readonly Member[] | null>): fc.Arbitrary<Made> {
  return fc.record({
    measure: fc.constantFrom<MeasureInfo>(...charted),
    members,
    period: fc.constantFrom(...PERIODS),
    isCompared: fc.boolean(),
    values: fc.array(figures, { minLength: 1, maxLength: 40 }),
    isWithheld: fc.boolean(),
  });
}

function resultOf({ measure, members, period, isCompared, values, isWithheld }: Made, grain: 'day' | null) {
  let next = 0;
  return makeResult({
    measures: [measure],
    ...(members === null ? {} : { dimension: 'tool', members }),
    period,
    grain,
    isCompared,
    figure: () => {
      const figure = values[next++ % values.length] ?? null;
      return isWithheld && next % 5 === 0 ? null : figure;
    },
    notes: isWithheld ? [{ kind: 'suppressed', minimum: 5 }] : [],
  });
}

/** A course over time, with which of its series are hidden. */
export interface CourseCase {
  readonly data: TimeSeriesData;
  readonly hidden: readonly boolean[];
}

/** Courses of one series and of several, as one whole and not. */
export const courses: fc.Arbitrary<CourseCase> = fc
  .record({
    made: madeOf(fc.option(membersOf(5), { nil: null })),
    hidden: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    isHiding: fc.boolean(),
  })
  .map(({ made, hidden, isHiding }) => {
    const [data] = timeSeriesOf(resultOf(made, 'day'), createColorRegistry(), wording);
    if (data === undefined) throw new Error('no data');
    return { data, hidden: isHiding ? hidden : [] };
  });

/** Figures of members, in two sizes: as many as a list shows, and more. */
export const rankings: fc.Arbitrary<RankingData> = fc
  .oneof({ weight: 9, arbitrary: membersOf(9) }, { weight: 1, arbitrary: membersOf(130) })
  .chain((members) => madeOf(fc.constant(members)))
  .map((made) => {
    const data = rankingOf(resultOf(made, null), createColorRegistry(), wording);
    if (data === undefined) throw new Error('no data');
    return data;
  });

/** The digits of a text in their order: what figures have in common that are written and said. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** The points that a path of lines leads through. */
export function pointsOf(path: string): readonly (readonly [x: number, y: number])[] {
  return [...path.matchAll(/(-?[\d.]+(?:e-?\d+)?)[ ,](-?[\d.]+(?:e-?\d+)?)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}
