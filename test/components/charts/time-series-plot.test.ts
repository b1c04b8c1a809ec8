import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { type TimeSeriesData, timeSeriesOf } from '../../../src/components/charts/series.js';
import { PLOT_SIDE, timeSeriesPlot } from '../../../src/components/charts/time-series-plot.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Result } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { platforms } from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

function only(result: Result): TimeSeriesData {
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return data;
}

const days = (count: number) => ({ kind: 'last', count, unit: 'day' }) as const;

describe('a plot', () => {
  it('is one path a series, however many buckets there are', () => {
    const result = makeResult({
      measures: [measures.runs],
      dimension: 'platform',
      members: platforms,
      period: days(400),
    });
    const data = only(result);
    const plot = timeSeriesPlot(data, data.series, 'bars');
    expect(plot.layers).toHaveLength(4);
    expect(plot.layers.every(({ fill, stroke }) => fill !== null && stroke === null)).toBe(true);
    expect(plot.layers[0]?.fill?.match(/M/g)).toHaveLength(400);
  });

  it('stacks parts of a whole up to the figure of the whole', () => {
    const data = only(makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms }));
    const plot = timeSeriesPlot(data, data.series, 'bars');
    expect(plot.isStacked).toBe(true);
    const highest = Math.max(...(data.whole ?? []).map((value) => value ?? 0));
    const at = (data.whole ?? []).indexOf(highest);
    expect(plot.layers.at(-1)?.ends[at]).toBeCloseTo(1 - highest / plot.axis.max, 3);
    expect(plot.axis.min).toBe(0);
  });

  it.each([measures.activeUsers, measures.successRate, measures.meanDuration])(
    'never stacks $name, whose groups do not add up',
    (measure) => {
      const data = only(makeResult({ measures: [measure], dimension: 'platform', members: platforms }));
      for (const mark of ['bars', 'area'] as const) {
        const plot = timeSeriesPlot(data, data.series, mark);
        expect(plot.isStacked).toBe(false);
        expect(plot.mark).toBe('line');
      }
    },
  );

  it('leaves gaps where there is no figure, draws a lone one as a dot, and 0 as 0', () => {
    const figures = [1, null, 3, null, 0, 5];
    const data = only(
      makeResult({
        measures: [measures.meanDuration],
        period: days(6),
        figure: (_, { bucket }) => figures[bucket] ?? null,
      }),
    );
    const [layer] = timeSeriesPlot(data, data.series, 'line').layers;
    expect(layer?.stroke?.match(/M/g)).toHaveLength(3);
    expect(layer?.dots?.match(/M/g)).toHaveLength(2);
    expect(layer?.ends[3]).toBeNull();
    expect(layer?.ends[4]).toBe(1);
  });

  it('draws what is below 0 below the line of 0', () => {
    const data = only(
      makeResult({ measures: [measures.netValue], period: days(2), figure: (_, { bucket }) => [50, -50][bucket] ?? 0 }),
    );
    const plot = timeSeriesPlot(data, data.series, 'bars');
    expect(plot.axis).toMatchObject({ min: -60, max: 60 });
    const [up = '', down = ''] = (plot.layers[0]?.fill ?? '').split('Z');
    expect(up).toContain(`${PLOT_SIDE / 2}h`);
    expect(Number(up.match(/V([\d.]+)/)?.[1])).toBeLessThan(PLOT_SIDE / 2);
    expect(Number(down.match(/V([\d.]+)/)?.[1])).toBeGreaterThan(PLOT_SIDE / 2);
  });

  it('compares one or two lines, but no thicket of them', () => {
    const result = makeResult({
      measures: [measures.successRate],
      dimension: 'platform',
      members: platforms,
      isCompared: true,
    });
    const data = only(result);
    expect(timeSeriesPlot(data, data.series, 'line').comparisons).toEqual([]);
    expect(timeSeriesPlot(data, data.series.slice(0, 2), 'line').comparisons).toHaveLength(2);
  });

  it('compares a stack with one course: the sum of what is shown', () => {
    const data = only(
      makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms, isCompared: true }),
    );
    expect(timeSeriesPlot(data, data.series, 'bars').comparisons).toMatchObject([{ color: null }]);
  });

  it('keeps buckets of a longer comparison', () => {
    const result = makeResult({ measures: [measures.runs], isCompared: true, period: days(3) });
    const data = { ...only(result), buckets: only(result).buckets.slice(0, 2) };
    expect(timeSeriesPlot(data, data.series, 'line').slots).toBe(3);
  });

  it('has no figure where a bucket has not begun', () => {
    const data = only(makeResult({ measures: [measures.runs], period: { kind: 'unit', unit: 'month', offset: 0 } }));
    expect(data.buckets.at(-1)?.state).toBe('future');
    expect(data.series[0]?.values.at(-1)).toBeNull();
  });

  it('survives huge figures and no series at all', () => {
    const huge = only(makeResult({ measures: [measures.credits], figure: () => 9.007e15 }));
    const plot = timeSeriesPlot(huge, huge.series, 'area');
    expect(plot.layers[0]?.fill).not.toMatch(/NaN|Infinity|e\+/);
    expect(timeSeriesPlot(huge, [], 'area').layers).toEqual([]);
  });
});
