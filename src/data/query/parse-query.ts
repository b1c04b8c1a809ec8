import * as z from 'zod/mini';
import { UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import { canonicalQuery } from './canonical-query.js';
import { MOST_GROUPS } from './check-query.js';
import type { Query } from './query.js';
import {
  comparisonShape,
  directionShape,
  filterShape,
  grainShape,
  LONGEST_LIST,
  nameShape,
  periodShape,
} from './query-shape.js';

const names = z.array(nameShape).check(z.maxLength(LONGEST_LIST));
const count = z.int().check(z.minimum(1), z.maximum(MOST_GROUPS));

/** A question, whatever its model has. */
export const queryShape = z.strictObject({
  kind: z.literal('query'),
  version: z.literal(1),
  model: nameShape,
  measures: names,
  dimensions: names,
  period: periodShape,
  calendar: z.strictObject({
    zone: nameShape,
    weekStart: z.literal([1, 2, 3, 4, 5, 6, 7]),
    fiscalYearStart: z.int().check(z.minimum(1), z.maximum(12)),
  }),
  grain: grainShape,
  filter: z.nullable(filterShape),
  comparison: z.nullable(comparisonShape),
  order: z.array(z.strictObject({ by: nameShape, direction: directionShape })).check(z.maxLength(LONGEST_LIST)),
  top: z.nullable(
    z.strictObject({ dimension: nameShape, by: nameShape, count, direction: directionShape, other: z.boolean() }),
  ),
  limit: z.nullable(count),
  allMembers: z.boolean(),
  subtotals: z.boolean(),
  assumptions: z.strictObject({ version: z.nullable(nameShape), estimate: z.enum(['low', 'expected', 'high']) }),
});

/**
 * Reads a query that came from outside, such as over the wire or out of a saved report.
 *
 * @throws UsageError `invalidQuery`, `unknownName` or `incompatible`, with one issue for each thing that is wrong.
 */
export function parseQuery(model: Model, input: unknown): Query {
  const parsed = queryShape.safeParse(input);
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
