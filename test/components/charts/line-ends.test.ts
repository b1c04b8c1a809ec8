import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { lineEnds } from '../../../src/components/charts/line-ends.js';
import { timeSeriesOf } from '../../../src/components/charts/series.js';
import { type Mark, timeSeriesPlot } from '../../../src/components/charts/time-series-plot.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Figure } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

/** Where the names of lines stand that end at these figures, between a lowest and a highest. */
function placesOf(last: readonly Figure[], mark: Mark = 'line', lastAt = 29) {
  const result = makeResult({
    measures: [measures.meanDuration],
    dimension: 'tool',
    members: last.map((_, i) => member(String(i))),
    figure: (_, { group, bucket }) =>
      bucket === 0 ? group * 100_000 : bucket === lastAt ? (last[group] ?? null) : bucket > lastAt ? null : 50_000,
  });
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  const plot = timeSeriesPlot(data, data.series, mark);
  const places = lineEnds(data, plot);
  return (
    places &&
    data.series.map(({ id, values }) => {
      const value = values.findLast((one) => one !== null) ?? 0;
      return {
        at: places.get(id) ?? Number.NaN,
        wanted: 1 - (value - plot.axis.min) / (plot.axis.max - plot.axis.min),
      };
    })
  );
}

describe('names at the ends of lines', () => {
  it('stand where the lines end', () => {
    for (const { at, wanted } of placesOf([0, 150_000, 280_000]) ?? []) expect(at).toBeCloseTo(wanted, 2);
  });

  it('make room for each other around where they would be', () => {
    const places = placesOf([100_000, 100_000, 101_000]) ?? [];
    const middle = places.reduce((sum, { at }) => sum + at, 0) / 3;
    expect(middle).toBeCloseTo(places[0]?.wanted ?? Number.NaN, 1);
  });

  it('are of few lines that end together; a legend tells the rest', () => {
    expect(placesOf([10_000, 60_000, 120_000, 180_000])).not.toBeNull();
    expect(placesOf([10_000, 60_000, 120_000, 180_000, 240_000])).toBeNull();
    expect(placesOf([1, 2, 3, 4])).toBeNull();
    expect(placesOf([1])).toBeNull();
    expect(placesOf([1, 2], 'groupedBars')).toBeNull();
    expect(placesOf([1, 2], 'line', 20)).toBeNull();
    expect(placesOf([1, 2], 'line', 28)).not.toBeNull();
  });

  it('never overlap, leave the plot or change their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 2, maxLength: 4 }), (last) => {
        const places = placesOf(last);
        if (places === null) return;
        const sorted = [...places].sort((a, b) => a.at - b.at);
        sorted.forEach(({ at, wanted }, i) => {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
          expect(at - (sorted[i - 1]?.at ?? -1)).toBeGreaterThan(0.129);
          expect(wanted - (sorted[i - 1]?.wanted ?? -1)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});
