import * as z from 'zod/mini';
import { DEEPEST } from '../../query/check-filter.js';
import { directionShape, filterShapeOf, nameShape, periodShape } from '../../query/query-shape.js';
import type { Panel } from '../panel.js';
import {
  LONGEST_DESCRIPTION,
  LONGEST_TITLE,
  LONGEST_WORDS,
  MOST_MEASURES,
  MOST_ROWS,
  MOST_SHOWN,
} from './report-limits.js';

export const idShape = z.string().check(z.minLength(1), z.maxLength(200));
export const titleShape = z.string().check(z.maxLength(LONGEST_TITLE));
export const descriptionShape = z.optional(z.string().check(z.maxLength(LONGEST_DESCRIPTION)));
export const wordsShape = z.string().check(z.maxLength(LONGEST_WORDS));

const base = {
  id: idShape,
  title: titleShape,
  description: descriptionShape,
  width: z.optional(z.enum(['quarter', 'third', 'half', 'twoThirds', 'full'])),
};
// A question joins it with what the report is filtered by, and with the member that a report may be about.
const asked = { ...base, filter: z.optional(filterShapeOf(DEEPEST - 2)) };
const measures = z.array(nameShape).check(z.minLength(1), z.maxLength(MOST_MEASURES));
const drill = z.optional(z.array(nameShape).check(z.maxLength(MOST_MEASURES)));
const count = z.optional(z.int().check(z.minimum(1), z.maximum(MOST_SHOWN)));
const direction = z.optional(directionShape);
const flag = z.optional(z.boolean());

/** What panels are made of, by their views. */
export const PANEL_SHAPES = {
  stat: z.strictObject({
    ...asked,
    view: z.literal('stat'),
    measure: nameShape,
    period: z.optional(periodShape),
    basis: z.optional(z.strictObject({ measures, text: z.string().check(z.maxLength(LONGEST_DESCRIPTION)) })),
    range: flag,
    breakdown: z.optional(nameShape),
  }),
  timeSeries: z.strictObject({
    ...asked,
    view: z.literal('timeSeries'),
    measures,
    mark: z.enum(['line', 'area', 'bars', 'groupedBars']),
    dimension: z.optional(nameShape),
    count,
  }),
  ranking: z.strictObject({
    ...asked,
    view: z.literal('ranking'),
    measure: nameShape,
    dimension: nameShape,
    count,
    direction,
    allMembers: flag,
    drill,
  }),
  breakdown: z.strictObject({
    ...asked,
    view: z.literal('breakdown'),
    measure: nameShape,
    dimension: nameShape,
    form: z.optional(z.enum(['bar', 'donut'])),
    count,
    drill,
  }),
  heatMap: z.strictObject({
    ...asked,
    view: z.literal('heatMap'),
    measure: nameShape,
    rows: nameShape,
    columns: nameShape,
    count,
  }),
  table: z.strictObject({
    ...asked,
    view: z.literal('table'),
    measures,
    dimension: nameShape,
    orderBy: z.optional(nameShape),
    direction,
    allMembers: flag,
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_ROWS))),
    share: flag,
    drill,
  }),
  stages: z.strictObject({
    ...asked,
    view: z.literal('stages'),
    measures,
    dimension: nameShape,
    owner: nameShape,
    transitions: z.optional(z.strictObject({ measure: nameShape, to: nameShape })),
  }),
  plugins: z.strictObject({ ...base, view: z.literal('plugins') }),
  contract: z.strictObject({ ...base, view: z.literal('contract'), measure: nameShape, dimension: nameShape }),
  text: z.strictObject({ ...base, view: z.literal('text'), text: wordsShape }),
} as const satisfies Record<Panel['view'], z.ZodMiniObject>;

/** What a panel is the same panel without, so that it can be shown where this is not right. */
export const SPARE_OF_PANEL = [
  'description',
  'width',
  'basis',
  'range',
  'breakdown',
  'drill',
  'count',
  'limit',
  'share',
  'form',
  'transitions',
];
