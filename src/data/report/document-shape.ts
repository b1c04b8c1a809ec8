import * as z from 'zod/mini';
import { queryShape } from '../query/parse-query.js';
import { membersShape, nameShape } from '../query/query-shape.js';
import { GRAINS } from '../time/grain.js';
import { PANEL_SHAPES } from './definition/panel-shape.js';
import { wholeShape } from './definition/report-shape.js';

const text = z.string();
const figure = z.nullable(z.number());
const figures = z.array(figure);
const byMeasure = z.record(text, figures);
const instant = z.number();
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const calendarPart = z.optional(z.enum(['weekday', 'hour']));
const positions = z.array(z.int());

const period = z.strictObject({
  start: instant,
  end: instant,
  startDate: date,
  endDate: date,
  elapsed: instant,
  zone: text,
});

const unit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['count', 'ratio', 'duration', 'instant']) }),
  z.strictObject({ kind: z.literal('money'), currency: text }),
  z.strictObject({ kind: z.literal('quantity'), label: text }),
]);

const column = z.strictObject({
  name: text,
  label: text,
  description: z.nullable(text),
  unit,
  scale: z.int(),
  better: z.enum(['higher', 'lower', 'neither']),
  overlapping: z.boolean(),
  whenNull: z.nullable(z.enum(['noEvents', 'divisionByZero'])),
});

const member = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), key: text, label: text, calendar: calendarPart }),
  z.strictObject({ kind: z.literal('null') }),
  z.strictObject({ kind: z.literal('other'), count: z.int() }),
]);

const note = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['unfinished', 'likeForLike']), through: instant }),
  z.strictObject({ kind: z.literal('excluded'), reason: z.literal('future'), count: z.int() }),
  z.strictObject({ kind: z.literal('overlapping'), measures: z.array(text) }),
  z.strictObject({ kind: z.literal('limited'), left: z.int() }),
  z.strictObject({ kind: z.literal('retention'), from: instant }),
  z.strictObject({ kind: z.literal('suppressed'), minimum: z.int() }),
  z.strictObject({ kind: z.literal('coverage'), measure: text, covered: z.int(), of: z.int() }),
]);

const frame = z.strictObject({
  period,
  buckets: z.array(
    z.strictObject({ start: instant, end: instant, state: z.enum(['whole', 'cut', 'running', 'future']) }),
  ),
  values: byMeasure,
  groupTotals: byMeasure,
  bucketTotals: byMeasure,
  totals: z.record(text, figure),
  counted: z.int(),
  suppressed: z.nullable(
    z.strictObject({ values: positions, groupTotals: positions, bucketTotals: positions, totals: z.boolean() }),
  ),
});

const groups = z.array(z.array(member));
const frames = { groups, current: frame, comparison: z.nullable(frame) };

const assumptions = z.strictObject({
  version: z.nullable(text),
  estimate: z.enum(['low', 'expected', 'high']),
  versions: z.array(
    z.strictObject({
      version: text,
      from: z.nullable(instant),
      note: z.optional(text),
      values: z.array(
        z.strictObject({
          assumption: text,
          of: z.optional(z.strictObject({ path: text, member: z.nullable(text) })),
          value: z.number(),
          low: z.optional(z.number()),
          high: z.optional(z.number()),
        }),
      ),
    }),
  ),
});

const result = z.strictObject({
  query: queryShape,
  now: instant,
  columns: z.array(column),
  ...frames,
  subtotals: z.array(z.strictObject({ dimensions: z.array(nameShape), ...frames })),
  assumptions: z.nullable(assumptions),
  notes: z.array(note),
});

const stageGraph = z.strictObject({
  stages: z.array(z.strictObject({ key: text, label: text })),
  edges: z.array(z.strictObject({ from: text, to: text })),
});

const day = z.nullable(date);
const contractReport = z.strictObject({
  contract: z.strictObject({
    id: text,
    label: text,
    term: z.strictObject({ start: date, end: date }),
    zone: text,
    allocation: z.number(),
    categories: z.nullable(membersShape),
  }),
  now: instant,
  usage: z.strictObject({
    used: z.number(),
    share: z.number(),
    remaining: z.number(),
    overflow: z.number(),
    state: z.enum(['normal', 'warning', 'over']),
  }),
  burnDown: z.array(z.strictObject({ date, start: instant, planned: z.number(), used: figure, remaining: figure })),
  forecast: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('forecast'),
      earliest: day,
      expected: day,
      latest: day,
      atEnd: z.strictObject({ low: z.number(), expected: z.number(), high: z.number() }),
      weeks: z.int(),
    }),
    z.strictObject({ kind: z.literal('already'), on: date }),
    z.strictObject({ kind: z.literal('ended') }),
    z.strictObject({ kind: z.literal('tooLittleData'), days: z.int(), needed: z.int() }),
  ]),
  notes: z.array(note),
});

const pluginMonth = z.strictObject({
  date,
  days: z.int(),
  ofDays: z.int(),
  seats: figure,
  prices: z.array(z.strictObject({ kind: z.enum(['seat', 'flat']), amount: z.number(), version: text, days: z.int() })),
  cost: figure,
});

const pluginComparison = z.strictObject({
  currency: text,
  period,
  lines: z.array(
    z.strictObject({
      plugin: text,
      label: text,
      months: z.array(pluginMonth),
      pluginCost: figure,
      automationCost: figure,
      saved: figure,
      missing: z.nullable(z.enum(['price', 'withheld'])),
    }),
  ),
  pluginCost: z.number(),
  automationCost: z.number(),
  saved: z.number(),
  assumptions: z.nullable(assumptions),
  notes: z.array(note),
  filter: queryShape.shape.filter,
  now: instant,
});

/** The parts of a document that its schema has names for. */
export const DOCUMENT_PARTS = {
  resolvedPeriod: period,
  unit,
  column,
  member,
  note,
  frame,
  query: queryShape,
  result,
  assumptions,
  stageGraph,
  contractReport,
  pluginComparison,
} as const;

/** A document as a whole. */
export function documentShape() {
  const { contract, plugins, text: words, ...asked } = PANEL_SHAPES;
  const { stat, timeSeries, ranking, breakdown, heatMap, table, stages } = asked;
  const query = z.discriminatedUnion('view', [stat, timeSeries, ranking, breakdown, heatMap, table, stages]);
  const any = z.discriminatedUnion('view', [
    stat,
    timeSeries,
    ranking,
    breakdown,
    heatMap,
    table,
    stages,
    contract,
    plugins,
    words,
  ]);
  const error = z.strictObject({ code: text, message: text });
  const answered = z.literal('answered');
  const ignored = z.array(nameShape);
  const panel = z.union([
    z.strictObject({
      status: answered,
      panel: query,
      result,
      ignored,
      range: z.nullable(z.strictObject({ low: figure, high: figure })),
      transitions: z.nullable(result),
      graph: z.nullable(stageGraph),
      lacking: z.nullable(error),
    }),
    z.strictObject({ status: answered, panel: contract, report: contractReport }),
    z.strictObject({ status: answered, panel: plugins, comparison: pluginComparison, ignored }),
    z.strictObject({ status: answered, panel: words }),
    z.strictObject({ status: z.literal('failed'), panel: any, error }),
  ]);
  const chosen = z.strictObject({ key: z.nullable(text), label: z.nullable(text), calendar: calendarPart });
  return z.strictObject({
    kind: z.literal('reportDocument'),
    version: z.literal(1),
    report: wholeShape(),
    calendar: queryShape.shape.calendar,
    period,
    comparison: z.nullable(period),
    grain: z.enum(GRAINS),
    filters: z.array(z.strictObject({ dimension: nameShape, label: text, members: z.array(chosen) })),
    dimensions: z.record(text, text),
    generatedAt: instant,
    asOf: instant,
    isComplete: z.boolean(),
    sections: z.array(
      z.strictObject({
        id: text,
        title: text,
        description: z.nullable(text),
        needsOne: z.nullable(nameShape),
        panels: z.array(panel),
      }),
    ),
  });
}
