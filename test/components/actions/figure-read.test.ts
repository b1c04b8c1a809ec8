import { describe, expect, it } from 'vitest';
import { figureRead } from '../../../src/components/actions/figure-read.js';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { heatMapOf } from '../../../src/components/charts/heat-map.js';
import { cellAt } from '../../../src/components/charts/heat-map-reading.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import { figureAt } from '../../../src/data/query/figure-at.js';
import type { Result } from '../../../src/data/query/result.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import { hours, makeGrid, weekdays, working } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { breakdownPanel, heatMapPanel, platforms, timeSeriesPanel } from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';
import { productGraph, stageFigures, stagesPanel } from '../../../stories/fixtures/workflows.js';

const stageWording = {
  formatter: createFormatter({ locale: 'en', zone: 'UTC' }),
  messages: { ...english.panel, ...english.stages },
};
const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

function answered(panel: QueryPanel, result: Result) {
  return { panel, result, wording, colors: createColorRegistry(), labelOf: (name: string) => name, landmarks: {} };
}

describe('the figure that a person read', () => {
  it('is the total where no place was read', () => {
    const result = makeResult({ measures: [measures.runs] });
    const total = { measure: 'runs', group: null, bucket: null, frame: 'current' };
    expect(figureRead(answered(timeSeriesPanel, result), null)).toEqual(total);
  });

  it('is that of the bucket of a time series, unless it lies ahead', () => {
    const result = makeResult({ measures: [measures.runs] });
    expect(figureRead(answered(timeSeriesPanel, result), 3)).toMatchObject({ group: null, bucket: 3 });
    expect(figureRead(answered(timeSeriesPanel, result), 400).bucket).toBeNull();
  });

  it('is that of the cell of a heat map, wherever its weekday and hour stand', () => {
    const result = makeGrid({ measure: measures.runs, rows: weekdays, columns: hours.toReversed(), figure: working });
    const data = heatMapOf(result, wording) ?? expect.fail('There is no heat map.');
    const places = data.values.map((_, i) => i);
    for (const place of places) {
      const read = figureRead(answered(heatMapPanel, result), place);
      expect(figureAt(result, read), JSON.stringify(cellAt(data, place))).toBe(data.values[place]);
    }
  });

  it('is that of the part of a donut', () => {
    const result = makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms, grain: null });
    const panel = { ...breakdownPanel, form: 'donut' } as const;
    expect(platforms.map((_, i) => figureRead(answered(panel, result), i).group)).toEqual(platforms.map((_, i) => i));
  });

  it('is that of a stage by what stages are weighed by, and the total at a way', () => {
    const result = stageFigures(productGraph, { quiet: ['triage'] });
    const stages = { graph: productGraph, transitions: null, measure: 'questions', wording: stageWording };
    const read = (place: number) => figureRead({ ...answered(stagesPanel, result), stages }, place);
    expect(read(1)).toMatchObject({ measure: 'questions', group: 0 });
    expect(read(0).group).toBeNull();
    expect(read(productGraph.stages.length).group).toBeNull();
  });
});
