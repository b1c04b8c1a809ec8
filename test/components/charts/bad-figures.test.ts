import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { donutOf } from '../../../src/components/charts/donut.js';
import { rankingOf } from '../../../src/components/charts/ranking.js';
import { type TimeSeriesData, timeSeriesOf } from '../../../src/components/charts/series.js';
import { type Mark, timeSeriesPlot } from '../../../src/components/charts/time-series-plot.js';
import { along, valueAxis } from '../../../src/components/charts/value-axis.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Figure } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';
import { figures, numbersIn } from './bad-figures.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const MEASURES = Object.values(measures);
const MARKS: readonly Mark[] = ['line', 'area', 'bars', 'groupedBars'];

interface Case {
  readonly measure: (typeof MEASURES)[number];
  readonly groups: number;
  readonly days: number;
  readonly values: readonly Figure[];
  readonly isCompared: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  measure: fc.constantFrom(...MEASURES),
  groups: fc.integer({ min: 0, max: 5 }),
  days: fc.integer({ min: 1, max: 12 }),
  values: fc.array(figures, { minLength: 60, maxLength: 60 }),
  isCompared: fc.boolean(),
});

function seriesOf({ measure, groups, days, values, isCompared }: Case): TimeSeriesData {
  const result = makeResult({
    measures: [measure],
    ...(groups === 0 ? {} : { dimension: 'tool', members: Array.from({ length: groups }, (_, i) => member(`m${i}`)) }),
    period: { kind: 'last', count: days, unit: 'day' },
    isCompared,
    figure: (_, { group, bucket }) => values[group * 12 + bucket] ?? null,
  });
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return data;
}

describe('whatever the figures', () => {
  it('a time series is drawn in numbers and inside of its plot', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...MARKS), fc.option(figures), (one, mark, goal) => {
        const data = seriesOf(one);
        const plot = timeSeriesPlot(data, data.series, mark, goal ?? null);
        const paths = [
          ...plot.layers.flatMap(({ fill, stroke, dots }) => [fill ?? '', stroke ?? '', dots ?? '']),
          ...plot.comparisons.map(({ stroke }) => stroke),
        ];
        for (const path of paths) {
          for (const [x, y] of pointsIn(path)) {
            expect(x >= -0.1 && x <= 1000.1 && y >= -0.1 && y <= 1000.1, `${path}: ${x} ${y}`).toBe(true);
          }
        }
        for (const { ends } of plot.layers) {
          for (const end of ends) expect(end === null || (end >= 0 && end <= 1)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('what is below 0 in a stack is drawn below 0, and what is above it above', () => {
    const signed = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(signed, fc.integer({ min: 2, max: 5 }), (values, groups) => {
        const data = seriesOf({ measure: measures.runs, groups, days: 6, values, isCompared: false });
        const plot = timeSeriesPlot(data, data.series, 'bars');
        const zero = Math.round((1 - along(plot.axis, 0)) * 10_000) / 10;
        plot.layers.forEach(({ ends }, i) => {
          ends.forEach((end, bucket) => {
            const value = data.series[i]?.values[bucket] ?? null;
            if (end === null || value === null) return;
            if (value > 0) expect(end * 1000).toBeLessThanOrEqual(zero + 0.1);
            if (value < 0) expect(end * 1000).toBeGreaterThanOrEqual(zero - 0.1);
          });
        });
      }),
    );
  });

  it('ticks of an axis are few, different from each other as they are written, and reach around all figures', () => {
    fc.assert(
      fc.property(
        fc.array(figures, { maxLength: 20 }),
        fc.constantFrom(...MEASURES),
        fc.boolean(),
        (values, measure, fromZero) => {
          const { unit, scale } = measure;
          const axis = valueAxis(values, unit, scale, fromZero);
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
          expect(axis.ticks.length).toBeLessThanOrEqual(12);
          expect(new Set(axis.ticks).size).toBe(axis.ticks.length);
          for (const value of values) {
            if (value === null) continue;
            const at = along(axis, value);
            expect(at >= -1e-6 && at <= 1 + 1e-6).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a donut is a whole circle or none', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 9 }), (values) => {
        const result = makeResult({
          measures: [measures.credits],
          dimension: 'tool',
          members: values.map((_, i) => member(`m${i}`)),
          grain: null,
          figure: (_, { group }) => values[group] ?? null,
        });
        const data = rankingOf(result, createColorRegistry(), wording);
        const donut = data && donutOf(data);
        for (const { path, edge, from, to } of donut?.parts ?? []) {
          expect(path + edge).not.toMatch(/NaN|Infinity|undefined/);
          expect(from >= 0 && to <= 1 + 1e-9 && to > from).toBe(true);
        }
      }),
    );
  });
});

it('a sum of which a part is withheld is not drawn as if it were known', () => {
  const result = makeResult({
    measures: [measures.runs],
    dimension: 'tool',
    members: [member('a'), member('b')],
    isCompared: true,
    figure: (made, { group, bucket }) => (group === 1 && bucket === 3 ? null : made),
  });
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  const [course] = timeSeriesPlot(data, data.series, 'bars').comparisons;
  expect(course?.stroke.split('M')).toHaveLength(3);
});

/** The points that a path of lines and bars leads through. */
function pointsIn(path: string): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = numbersIn(rest);
    if (numbers.some((number) => !Number.isFinite(number))) return [[Number.NaN, Number.NaN]];
    if (letter === 'M' || letter === 'L') [x = Number.NaN, y = Number.NaN] = numbers;
    else if (letter === 'H') [x = Number.NaN] = numbers;
    else if (letter === 'V') [y = Number.NaN] = numbers;
    else if (letter === 'h') x += numbers[0] ?? Number.NaN;
    else if (letter !== 'Z') return [[Number.NaN, Number.NaN]];
    points.push([x, y]);
  }
  return points;
}
