import * as z from 'zod/mini';
import { type Issue, UsageError } from '../errors.js';
import { fromScaled, toScaled } from '../model/scaled.js';
import type { MemberKey } from '../query/filter.js';
import { isCivilDate } from '../time/civil.js';
import type { CivilDate } from '../time/period.js';
import { assertZone } from '../time/zone.js';
import { CREDIT_SCALE } from './credit-scale.js';

/** Credits that an organisation may consume within a term. */
export interface Contract {
  readonly id: string;
  readonly label: string;
  /** Half-open: `end` is the first date that is not part of it. */
  readonly term: { readonly start: CivilDate; readonly end: CivilDate };
  /** IANA time zone of the dates. */
  readonly zone: string;
  /** Credits, kept to millionths. */
  readonly allocation: number;
  /** The members of the dimension of categories whose credits it covers; null for all credits. */
  readonly categories: readonly MemberKey[] | null;
}

/** So that eight weeks of it, in millionths, are still exact integers. */
const LARGEST_ALLOCATION = 1e9;
const SMALLEST_ALLOCATION = 10 ** -CREDIT_SCALE;
const LONGEST_NAME = 1000;

const text = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
const date = z
  .string()
  .check(z.refine(isCivilDate, 'This is no date that exists. Write it as YYYY-MM-DD, such as "2026-02-28".'));

const shape = z.strictObject({
  id: text,
  label: text,
  term: z
    .strictObject({ start: date, end: date })
    .check(
      z.refine(({ start, end }) => start < end, 'A term ends after it starts: its end is the first date after it.'),
    ),
  zone: text.check(z.refine(isZone, 'There is no such time zone. Use an IANA name, such as "Europe/Berlin".')),
  allocation: z.number().check(z.minimum(SMALLEST_ALLOCATION), z.maximum(LARGEST_ALLOCATION)),
  categories: z.nullable(z.array(z.nullable(z.string().check(z.maxLength(LONGEST_NAME)))).check(z.minLength(1))),
});

/**
 * Reads a contract that came from outside, such as out of a form or a file.
 *
 * @throws UsageError `invalidOption`, with one issue for each thing that is wrong.
 */
export function parseContract(input: unknown): Contract {
  const parsed = shape.safeParse(input);
  if (parsed.success) {
    const { allocation, term, ...contract } = parsed.data;
    return Object.freeze({
      ...contract,
      term: Object.freeze(term),
      allocation: fromScaled(toScaled(allocation, CREDIT_SCALE), CREDIT_SCALE),
    });
  }
  const issues = parsed.error.issues.map(
    (issue): Issue => ({
      code: 'invalidOption',
      path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message: issue.message,
    }),
  );
  const lines = issues.map((issue) => `- ${issue.path.join('.') || 'contract'}: ${issue.message}`).join('\n');
  throw new UsageError('invalidOption', `This is no contract, so nothing can be held against it:\n${lines}`, {
    issues,
  });
}

function isZone(zone: string): boolean {
  try {
    assertZone(zone);
    return true;
  } catch {
    return false;
  }
}
