import { expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { describeTimeSeries } from '../../../src/components/charts/describe-series.js';
import { readingAt, spokenReading } from '../../../src/components/charts/reading.js';
import { timeSeriesOf } from '../../../src/components/charts/series.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Result } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { platforms } from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const period = { kind: 'last', count: 3, unit: 'day' } as const;

function dataOf(result: Result) {
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return data;
}

const figures = [10, 40, null, 30];
const result = makeResult({
  measures: [measures.runs],
  dimension: 'platform',
  members: platforms,
  period,
  isCompared: true,
  figure: (_, { group }) => figures[group] ?? null,
});

it('lists every series, largest first and missing last, with share, change and the whole', () => {
  const { rows } = readingAt(dataOf(result), dataOf(result).series, 0, wording);
  expect(rows.map(({ label, value, share }) => [label, value, share])).toEqual([
    ['Revit', '40', '50%'],
    ['SketchUp', '30', '37.5%'],
    ['Blender', '10', '12.5%'],
    ['Rhino', '–', null],
    ['Total', '80', null],
  ]);
  expect(rows[0]?.change?.spoken).toBe('unchanged');
  expect(rows[3]?.change).toBeNull();
});

it('says that the last bucket is not over', () => {
  const data = dataOf(result);
  const reading = readingAt(data, data.series, 2, wording);
  expect(reading.state).toBe('So far');
  expect(spokenReading(reading, wording.messages)).toMatch(
    /^Sun, Nov 22, 2026, So far: Revit 40, unchanged, from 40; SketchUp 30/,
  );
});

it('gives no total of some, since it would not be theirs', () => {
  const data = dataOf(result);
  const { rows } = readingAt(data, data.series.slice(0, 2), 0, wording);
  expect(rows.map(({ label }) => label)).toEqual(['Revit', 'Blender']);
});

it('sums a chart up in words', () => {
  const made = makeResult({
    measures: [measures.runs],
    period,
    isCompared: true,
    figure: (_, { bucket }) => bucket + 1,
  });
  expect(describeTimeSeries(dataOf(made), 'bars', wording).replaceAll(/\s/g, ' ')).toBe(
    'Bar chart. Over Nov 20 – 22, 2026. Runs: 6, unchanged, lowest 1 (Fri, Nov 20, 2026), highest 3 (Sun, Nov 22, 2026).',
  );
  const none = makeResult({ measures: [measures.meanDuration], period, figure: () => null });
  expect(describeTimeSeries(dataOf(none), 'line', wording)).toContain('Mean duration: no values.');
});
