import * as z from 'zod/mini';
import { comparisonShape, grainShape, membersShape, nameShape, periodShape } from '../../query/query-shape.js';
import { REPORT_VERSION } from '../report.js';
import { descriptionShape, idShape, PANEL_SHAPES, titleShape, wordsShape } from './panel-shape.js';
import { LONGEST_TITLE, MOST_FILTERS, MOST_PANELS, MOST_SECTIONS } from './report-limits.js';

const section = {
  id: idShape,
  title: titleShape,
  description: descriptionShape,
  needsOne: z.optional(nameShape),
  needs: z.optional(z.literal('contract')),
};

const report = {
  kind: z.literal('report'),
  version: z.literal(REPORT_VERSION),
  model: nameShape,
  title: titleShape,
  period: periodShape,
  grain: grainShape,
  comparison: z.nullable(comparisonShape),
  brand: z.optional(z.string().check(z.maxLength(LONGEST_TITLE))),
  locale: z.optional(z.string().check(z.maxLength(100))),
  notes: z.optional(wordsShape),
};

/** A report whose sections and filters are looked at one by one. */
export const headShape = z.strictObject({
  ...report,
  filters: z.array(z.unknown()).check(z.maxLength(MOST_FILTERS)),
  chosen: z.record(z.string(), z.unknown()),
  sections: z.array(z.unknown()).check(z.maxLength(MOST_SECTIONS)),
});

/** A section whose panels are looked at one by one. */
export const sectionShape = z.strictObject({
  ...section,
  panels: z.array(z.unknown()).check(z.maxLength(MOST_PANELS)),
});

/** A report as a whole, whatever its model has: for the published schema, and never to read one by. */
export function wholeShape() {
  const { stat, timeSeries, ranking, breakdown, heatMap, table, stages, plugins, contract, text } = PANEL_SHAPES;
  const panel = z.discriminatedUnion('view', [
    stat,
    timeSeries,
    ranking,
    breakdown,
    heatMap,
    table,
    stages,
    plugins,
    contract,
    text,
  ]);
  const panels = z.array(panel).check(z.maxLength(MOST_PANELS));
  const sections = z.array(z.strictObject({ ...section, panels })).check(z.maxLength(MOST_SECTIONS));
  return z.strictObject({
    ...report,
    filters: z.array(nameShape).check(z.maxLength(MOST_FILTERS)),
    chosen: z.record(z.string(), membersShape),
    sections,
  });
}
