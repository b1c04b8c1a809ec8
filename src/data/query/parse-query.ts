import * as z from 'zod/mini';
import { UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import { LONGEST_TEXT } from '../model/field.js';
import { GRAINS } from '../time/grain.js';
import { canonicalQuery } from './canonical-query.js';
import { DEEPEST } from './check-filter.js';
import { MOST_GROUPS } from './check-query.js';
import type { Filter } from './filter.js';
import type { Query } from './query.js';

const LONGEST = 1000;
const name = z.string().check(z.maxLength(200));
const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const unit = z.enum(['day', 'week', 'month', 'quarter', 'year']);
const values = z.array(z.nullable(z.string().check(z.maxLength(LONGEST_TEXT)))).check(z.maxLength(10_000));
const whole = z.optional(z.boolean());
const bound = z.nullable(z.number());
const direction = z.enum(['ascending', 'descending']);
const count = z.int().check(z.minimum(1), z.maximum(MOST_GROUPS));

const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), start: civilDate, end: civilDate }),
  z.strictObject({ kind: z.literal('last'), count: z.int(), unit, complete: z.optional(z.boolean()) }),
  z.strictObject({ kind: z.literal('unit'), unit, offset: z.int() }),
  z.strictObject({ kind: z.literal('toDate'), unit }),
]);

const comparison = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('previousPeriod'), whole }),
  z.strictObject({ kind: z.literal('previousUnit'), whole }),
  z.strictObject({ kind: z.literal('lastYear'), match: z.enum(['date', 'weekday']), whole }),
  z.strictObject({ kind: z.literal('range'), start: civilDate, end: civilDate, whole }),
]);

function filterAt(depth: number): z.ZodMiniType<Filter> {
  const leaf = [
    z.strictObject({ kind: z.literal('in'), dimension: name, values }),
    z.strictObject({ kind: z.literal('hasAll'), dimension: name, values }),
    z.strictObject({ kind: z.literal('range'), dimension: name, atLeast: bound, below: bound }),
  ] as const;
  if (depth === 0) return z.discriminatedUnion('kind', [...leaf]);
  const inner = filterAt(depth - 1);
  const filters = z.array(inner).check(z.maxLength(LONGEST));
  return z.discriminatedUnion('kind', [
    ...leaf,
    z.strictObject({ kind: z.enum(['and', 'or']), filters }),
    z.strictObject({ kind: z.literal('not'), filter: inner }),
  ]);
}

const shape = z.strictObject({
  kind: z.literal('query'),
  version: z.literal(1),
  model: name,
  measures: z.array(name).check(z.maxLength(LONGEST)),
  dimensions: z.array(name).check(z.maxLength(LONGEST)),
  period,
  calendar: z.strictObject({
    zone: name,
    weekStart: z.literal([1, 2, 3, 4, 5, 6, 7]),
    fiscalYearStart: z.int().check(z.minimum(1), z.maximum(12)),
  }),
  grain: z.nullable(z.enum(GRAINS)),
  filter: z.nullable(filterAt(DEEPEST)),
  comparison: z.nullable(comparison),
  order: z.array(z.strictObject({ by: name, direction })).check(z.maxLength(LONGEST)),
  top: z.nullable(z.strictObject({ dimension: name, by: name, count, direction, other: z.boolean() })),
  limit: z.nullable(count),
  allMembers: z.boolean(),
  subtotals: z.boolean(),
  assumptions: z.strictObject({ version: z.nullable(name), estimate: z.enum(['low', 'expected', 'high']) }),
});

/**
 * Reads a query that came from outside, such as over the wire or out of a saved report.
 *
 * @throws UsageError `invalidQuery`, `unknownName` or `incompatible`, with one issue for each thing that is wrong.
 */
export function parseQuery(model: Model, input: unknown): Query {
  const parsed = shape.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      code: 'invalidQuery' as const,
      path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message: issue.message,
    }));
    const text = issues.map((issue) => `- ${issue.path.join('.') || 'query'}: ${issue.message}`).join('\n');
    throw new UsageError('invalidQuery', `This is no query:\n${text}`, { issues });
  }
  return canonicalQuery(model, parsed.data as Query);
}
