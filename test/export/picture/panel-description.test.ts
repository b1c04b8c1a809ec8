import { expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Result } from '../../../src/data/query/result.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import { panelDescription } from '../../../src/export/picture/panel-description.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  platforms,
  rankingPanel,
  stackedPanel,
  statPanel,
  tablePanel,
  tools,
} from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const told = (panel: QueryPanel, result: Result) =>
  panelDescription({
    panel,
    result,
    wording,
    colors: createColorRegistry(),
    labelOf: (dimension) => dimension,
    landmarks: {},
  });
const byPlatform = makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms });

it('tells a figure with its change', () => {
  const text = told(statPanel, makeResult({ measures: [measures.runs], isCompared: true }));
  expect(text).toMatch(/^[\d,]+, . [+-][\d.]+%, from [\d,]+$/u);
});

it('tells the course of every series', () => {
  const text = told(stackedPanel, byPlatform);
  expect(text).toMatch(/chart\. Over Oct 24 – Nov 22, 2026\./);
  for (const name of ['Blender', 'Revit', 'Rhino', 'SketchUp']) expect(text).toContain(`${name}:`);
});

it('tells every member with its figure', () => {
  const ranked = told(rankingPanel, makeResult({ measures: [measures.runs], dimension: 'tool', members: tools }));
  expect(ranked.match(/: [\d,]+/g)?.length).toBeGreaterThan(3);
  expect(told({ ...breakdownPanel, form: 'bar' }, byPlatform)).toContain('percent');
  expect(told({ ...breakdownPanel, form: 'donut' }, byPlatform)).toMatch(/^Donut chart\./);
});

it('tells nothing of what is not drawn', () => {
  expect(told(tablePanel, makeResult({ measures: [measures.runs], dimension: 'tool', members: tools }))).toBe('');
});
