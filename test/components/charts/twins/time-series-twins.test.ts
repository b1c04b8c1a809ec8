import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeSeriesTable } from '../../../../src/components/charts/chart-table.js';
import type { Landmarks } from '../../../../src/components/charts/landmarks.js';
import { readingAt, spokenReading } from '../../../../src/components/charts/reading.js';
import type { Series, TimeSeriesData } from '../../../../src/components/charts/series.js';
import { type Mark, PLOT_SIDE, timeSeriesPlot } from '../../../../src/components/charts/time-series-plot.js';
import { changeBetween } from '../../../../src/data/format/change.js';
import type { Figure } from '../../../../src/data/query/result.js';
import { contains, courses, digitsOf, figures, holdFor, pointsOf, same, within, wording } from './twin-cases.js';

const { formatter, messages } = wording;
const goals: fc.Arbitrary<Landmarks> = fc
  .option(figures, { nil: null })
  .map((value) => (value === null ? {} : { goal: { value } }));
const marks = fc.constantFrom<Mark>('line', 'area', 'bars', 'groupedBars');

const shownOf = (data: TimeSeriesData, hidden: readonly boolean[]) => {
  const shown = data.series.filter((_, i) => hidden[i] !== true);
  return shown.length === 0 ? data.series : shown;
};

describe('a time series chart and its table', () => {
  it('say the same of every bucket, in the same texts', () => {
    holdFor(fc.record({ course: courses, landmarks: goals }), ({ course: { data, hidden }, landmarks }) => {
      const table = timeSeriesTable(data, wording, landmarks);
      const shown = shownOf(data, hidden);
      const isWhole = shown.length === data.series.length;
      const isRead = (id: string) =>
        id === 'goal' ||
        (/^total/.test(id) ? isWhole : shown.some((one) => id === one.id || id === `${one.id} before`));
      expect(table.rows).toHaveLength(Math.max(data.buckets.length, data.comparisonBuckets.length));
      table.rows.forEach((row, bucket) => {
        const reading = readingAt(data, shown, bucket, wording, landmarks);
        const spoken = spokenReading(reading, messages);
        const inTable = new Map<string, string>();
        const figureOf = new Map<string, Figure>();
        table.columns.forEach(({ id }, i) => {
          const cell = row.cells[i];
          if (id === 'bucket' || cell === undefined || !isRead(id)) return;
          figureOf.set(id, cell.value as Figure);
          // What nothing is known of before is no figure, and a goal is none of days that are not in the period.
          const isSaid = id.endsWith(' before') ? cell.value !== null : id !== 'goal' || data.buckets[bucket];
          if (isSaid) inTable.set(id, cell.text);
        });
        const read = new Map<string, string>();
        for (const { id, label, value, spoken: said, before, change } of reading.rows) {
          read.set(id, value);
          contains(spoken, `${label} ${said}`);
          if (figureOf.get(id) !== null) same(digitsOf(said), digitsOf(value));
          if (before !== null) {
            contains(spoken, before.spoken);
            same(digitsOf(before.spoken), digitsOf(before.text));
            read.set(`${id} before`, before.text);
          }
          const measure = data.series[0]?.measure;
          if (measure === undefined || id === 'goal') continue;
          const moved = changeBetween(figureOf.get(id) ?? null, figureOf.get(`${id} before`), measure.unit);
          const isTold = moved.kind !== 'noBaseline' && moved.kind !== 'noValue';
          same(change?.spoken, isTold ? formatter.change(moved, measure.unit, measure.better).spoken : undefined);
        }
        const said = [...inTable].map(
          ([id, text]) => [id, id.endsWith(' before') ? messages.from(text) : text] as const,
        );
        same(read.size, said.length);
        for (const [id, text] of said) same(read.get(id), text);
        same(row.cells[0]?.text.startsWith(reading.title), true);
      });
    });
  });

  it('have a mark for every figure, where it is, and none for what is none', () => {
    const cases = fc.record({ course: courses, mark: marks, landmarks: goals });
    holdFor(cases, ({ course: { data, hidden }, mark, landmarks }) => {
      const shown = shownOf(data, hidden);
      const plot = timeSeriesPlot(data, shown, mark, landmarks.goal?.value ?? null);
      const { min, max } = plot.axis;
      const valueAt = (y: number) => min + (1 - y / PLOT_SIDE) * (max - min);
      // Places are written with one decimal, and a bar has two of them.
      const near = (max - min) * 1.1e-4;
      const x = (bucket: number) => Math.round(plot.position(bucket) * PLOT_SIDE * 10) / 10;
      const base = (i: number, bucket: number, value: number) =>
        plot.isStacked
          ? shown
              .slice(0, i)
              .map(({ values }) => values[bucket] ?? null)
              .reduce<number>((sum, one) => (one !== null && one < 0 === value < 0 ? sum + one : sum), 0)
          : 0;
      plot.layers.forEach((layer, i) => {
        const values = shown[i]?.values ?? [];
        const tops = values.map((value, bucket) => (value === null ? null : base(i, bucket, value) + value));
        expect(layer.ends.map((end) => end === null)).toEqual(values.map((value) => value === null));
        layer.ends.forEach((end, bucket) => {
          if (end !== null) within(valueAt(end * PLOT_SIDE), tops[bucket] ?? 0, near);
        });
        if (plot.mark === 'bars') holdBars({ path: layer.fill ?? '', slots: plot.slots }, values, tops, valueAt, near);
        else holdCourse(layer.stroke ?? '', tops, x, valueAt, near);
        const alone = values.filter(
          (value, at) => value !== null && [at - 1, at + 1].every((j) => (values[j] ?? null) === null),
        );
        if (plot.mark !== 'bars') same((layer.dots ?? '').split('M').length - 1, alone.length);
      });
      for (const { id, stroke } of plot.comparisons) {
        const own = shown.find((series) => series.id === id);
        holdCourse(stroke, own?.comparison ?? sums(shown), x, valueAt, near);
      }
      if (plot.goal !== null) within(valueAt(plot.goal * PLOT_SIDE), landmarks.goal?.value ?? 0, near);
    });
  });
});

function sums(shown: readonly Series[]): readonly Figure[] {
  const [first] = shown;
  return (first?.comparison ?? []).map((_, bucket) =>
    shown.reduce<Figure>((sum, { comparison }) => {
      const value = comparison?.[bucket] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
}

type Inverse = (y: number) => number;

function holdCourse(path: string, values: readonly Figure[], x: (i: number) => number, valueAt: Inverse, near: number) {
  const points = pointsOf(path);
  const present = values.flatMap((value, bucket) => (value === null ? [] : [[x(bucket), value] as const]));
  expect(points.map(([at]) => at)).toEqual(present.map(([at]) => at));
  points.forEach(([, y], i) => {
    within(valueAt(y), present[i]?.[1] ?? 0, near);
  });
}

interface Bars {
  readonly path: string;
  readonly slots: number;
}

/** Bars as high as their figures, each in its bucket; what is too small to be seen has none. */
function holdBars(
  { path, slots }: Bars,
  values: readonly Figure[],
  tops: readonly Figure[],
  valueAt: Inverse,
  near: number,
) {
  const bars = new Map<number, { readonly size: number; readonly end: number }>();
  for (const [, x, foot, width, end] of path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)V(-?[\d.]+)/g)) {
    const bucket = Math.floor(((Number(x) + Number(width) / 2) / PLOT_SIDE) * slots);
    same(bars.has(bucket), false);
    bars.set(bucket, { size: valueAt(Number(end)) - valueAt(Number(foot)), end: valueAt(Number(end)) });
  }
  values.forEach((value, bucket) => {
    const { size = 0, end = tops[bucket] ?? 0 } = bars.get(bucket) ?? {};
    if (value === null) same(bars.has(bucket), false);
    within(size, value ?? 0, near);
    within(end, tops[bucket] ?? 0, near);
  });
}
