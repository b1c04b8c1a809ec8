import { describe, expect, it } from 'vitest';
import { timeSeriesTable } from '../../../src/components/charts/chart-table.js';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { describeTimeSeries } from '../../../src/components/charts/describe-series.js';
import { annotatedBuckets } from '../../../src/components/charts/landmarks.js';
import { readingAt, spokenReading } from '../../../src/components/charts/reading.js';
import { type TimeSeriesData, timeSeriesOf } from '../../../src/components/charts/series.js';
import { timeSeriesPlot } from '../../../src/components/charts/time-series-plot.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { makeResult } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const result = makeResult({
  measures: [measures.runs],
  period: { kind: 'last', count: 3, unit: 'day' },
  figure: (_, { bucket }) => 10 * (bucket + 1),
});
const data = timeSeriesOf(result, createColorRegistry(), wording)[0] as TimeSeriesData;
const at = (moment: string) => Date.parse(moment);
const landmarks = {
  goal: { value: 25, label: 'Wanted' },
  annotations: [
    { at: at('2026-11-21T23:59:59.999Z'), label: 'Model changed' },
    { at: at('2026-11-21T00:00:00Z'), label: 'Training' },
    { at: at('2026-11-19T23:59:59.999Z'), label: 'Before' },
    { at: at('2027-11-21T00:00:00Z'), label: 'After' },
    { at: Number.NaN, label: 'Never' },
  ],
};

describe('what a course is seen against', () => {
  it('belongs to the bucket that it happened in, in the order of time', () => {
    expect([...annotatedBuckets(data.buckets, landmarks, wording)]).toEqual([[1, 'Training, Model changed']]);
  });

  it('is read where the cursor is', () => {
    expect(spokenReading(readingAt(data, data.series, 1, wording, landmarks), wording.messages)).toBe(
      'Sat, Nov 21, 2026, Training, Model changed: Runs 20; Wanted 25',
    );
    expect(spokenReading(readingAt(data, data.series, 2, wording, landmarks), wording.messages)).toBe(
      'Sun, Nov 22, 2026, So far: Runs 30; Wanted 25',
    );
  });

  it('is in the table', () => {
    const table = timeSeriesTable(data, wording, landmarks);
    expect(table.columns.map(({ label }) => label)).toEqual(['Period', 'Runs', 'Wanted']);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Fri, Nov 20, 2026', '10', '25'],
      ['Sat, Nov 21, 2026, Training, Model changed', '20', '25'],
      ['Sun, Nov 22, 2026, So far', '30', '25'],
    ]);
    expect(table.totals?.map(({ text }) => text)).toEqual(['Total', '60', '–']);
  });

  it('is summed up', () => {
    expect(describeTimeSeries(data, 'line', wording, landmarks)).toMatch(
      /\. Wanted: 25\. Sat, Nov 21, 2026: Training, Model changed\.$/,
    );
  });
});

describe('the line of a goal', () => {
  it('is always within the plot', () => {
    for (const goal of [25, 0, -400, 1e9]) {
      for (const mark of ['line', 'bars'] as const) {
        const { axis, goal: line } = timeSeriesPlot(data, data.series, mark, goal);
        expect(axis.min).toBeLessThanOrEqual(goal);
        expect(axis.max).toBeGreaterThanOrEqual(goal);
        expect(line).toBeGreaterThanOrEqual(0);
        expect(line).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is not there without a goal', () => {
    expect(timeSeriesPlot(data, data.series, 'line').goal).toBeNull();
    const { columns } = timeSeriesTable(data, wording, { goal: { value: Number.NaN } });
    expect(columns).toHaveLength(2);
  });
});
