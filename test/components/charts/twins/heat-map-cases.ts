import fc from 'fast-check';
import { type HeatMapData, heatMapOf } from '../../../../src/components/charts/heat-map.js';
import type { MeasureInfo } from '../../../../src/data/model/describe-measure.js';
import { hours, makeGrid, weekdays } from '../../../../stories/fixtures/grids.js';
import { measures } from '../../../../stories/fixtures/measures.js';
import { member } from '../../../../stories/fixtures/results.js';
import { figures, wording } from './twin-cases.js';

const lines = (name: string) =>
  fc.integer({ min: 1, max: 5 }).map((count) => Array.from({ length: count }, (_, i) => member(`${name} ${i}`)));
const rest = [{ kind: 'null' }, { kind: 'other', count: 4 }] as const;

/** Of members and of weekdays and hours, with and without the totals of rows. */
export const maps: fc.Arbitrary<HeatMapData> = fc
  .record({
    measure: fc.constantFrom<MeasureInfo>(measures.runs, measures.credits, measures.meanDuration, measures.successRate),
    rows: fc.oneof(
      fc.constant(weekdays),
      lines('Team'),
      lines('Team').map((some) => [...some, ...rest]),
    ),
    columns: fc.oneof(
      fc.constant(hours),
      lines('Tool'),
      lines('Tool').map((some) => [...some, ...rest]),
    ),
    values: fc.array(fc.option(figures, { nil: undefined, freq: 12 }), { minLength: 1, maxLength: 40 }),
    isLimited: fc.boolean(),
    hasTotals: fc.boolean(),
  })
  .map(({ measure, rows, columns, values, isLimited, hasTotals }) => {
    let next = 0;
    const notes = isLimited ? [{ kind: 'limited', left: 2 } as const] : [];
    const result = makeGrid({ measure, rows, columns, notes, figure: () => values[next++ % values.length] });
    const data = heatMapOf(hasTotals ? result : { ...result, subtotals: [] }, wording);
    if (data === undefined) throw new Error('no data');
    return data;
  });
