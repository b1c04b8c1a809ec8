import * as z from 'zod/mini';
import { LONGEST_TEXT } from '../model/field.js';
import { GRAINS } from '../time/grain.js';
import { DEEPEST } from './check-filter.js';
import type { Filter } from './filter.js';

/** Most entries of any list of a question. */
export const LONGEST_LIST = 1000;

/** Most members that one filter names. */
const MOST_MEMBERS = 10_000;

/** The name of a model, measure or dimension. */
export const nameShape = z.string().check(z.maxLength(200));

/** Members of a dimension, null for that of events that have none. */
export const membersShape = z
  .array(z.nullable(z.string().check(z.maxLength(LONGEST_TEXT))))
  .check(z.maxLength(MOST_MEMBERS));

export const directionShape = z.enum(['ascending', 'descending']);
export const grainShape = z.nullable(z.enum(GRAINS));

const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const unit = z.enum(['day', 'week', 'month', 'quarter', 'year']);
const whole = z.optional(z.boolean());
const bound = z.nullable(z.number());

export const periodShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), start: civilDate, end: civilDate }),
  z.strictObject({ kind: z.literal('last'), count: z.int(), unit, complete: z.optional(z.boolean()) }),
  z.strictObject({ kind: z.literal('unit'), unit, offset: z.int() }),
  z.strictObject({ kind: z.literal('toDate'), unit }),
]);

export const comparisonShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('previousPeriod'), whole }),
  z.strictObject({ kind: z.literal('previousUnit'), whole }),
  z.strictObject({ kind: z.literal('lastYear'), match: z.enum(['date', 'weekday']), whole }),
  z.strictObject({ kind: z.literal('range'), start: civilDate, end: civilDate, whole }),
]);

export const filterShape = filterShapeOf(DEEPEST);

/** A filter that nests no deeper than `depth`. */
export function filterShapeOf(depth: number): z.ZodMiniType<Filter> {
  const leaf = [
    z.strictObject({ kind: z.literal('in'), dimension: nameShape, values: membersShape }),
    z.strictObject({ kind: z.literal('hasAll'), dimension: nameShape, values: membersShape }),
    z.strictObject({ kind: z.literal('range'), dimension: nameShape, atLeast: bound, below: bound }),
  ] as const;
  if (depth === 0) return z.discriminatedUnion('kind', [...leaf]);
  const inner = filterShapeOf(depth - 1);
  const filters = z.array(inner).check(z.maxLength(LONGEST_LIST));
  return z.discriminatedUnion('kind', [
    ...leaf,
    z.strictObject({ kind: z.enum(['and', 'or']), filters }),
    z.strictObject({ kind: z.literal('not'), filter: inner }),
  ]);
}
