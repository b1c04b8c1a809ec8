import type * as z from 'zod/mini';
import { didYouMean } from '../../errors.js';

/** A place at which a value does not have its shape. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Keys that mean nothing are told one by one up to so many. */
const MOST_TOLD = 20;

/** A value as far as it has a shape: without what it can do without. Null where it cannot do without what is not right. */
export function fitted<S extends z.ZodMiniObject>(
  shape: S,
  value: unknown,
  spare: readonly string[],
  tell: (fault: ShapeFault, isSpare: boolean) => void,
): z.infer<S> | null {
  const whole = shape.safeParse(value);
  if (whole.success) return whole.data;
  const known = Object.keys(shape.shape);
  const left = new Set<string>();
  let isWhole = true;
  for (const issue of whole.error.issues) {
    const path = pathOf(issue);
    const [key] = path;
    const strange = issue.code === 'unrecognized_keys' && path.length === 0 ? issue.keys : [];
    const isSpare = strange.length > 0 || (typeof key === 'string' && spare.includes(key));
    for (const name of strange) left.add(name);
    for (const name of strange.slice(0, MOST_TOLD)) {
      const message = `There is nothing called "${name.slice(0, 64)}" here.${didYouMean(name, known)}`;
      tell({ path: [name], message }, true);
    }
    if (strange.length > MOST_TOLD) {
      tell({ path: [], message: `There are ${strange.length - MOST_TOLD} more keys here that mean nothing.` }, true);
    }
    if (isSpare && typeof key === 'string') left.add(key);
    if (!isSpare) isWhole = false;
    if (strange.length === 0) tell({ path, message: faultText(issue) }, isSpare);
  }
  if (!isWhole || typeof value !== 'object' || value === null) return null;
  const rest = shape.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => !left.has(key))));
  return rest.success ? rest.data : null;
}

function pathOf({ path }: z.core.$ZodIssue): readonly (string | number)[] {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong at a place, in a sentence. */
export function faultText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `There has to be ${NOUNS[issue.expected] ?? issue.expected} here.`;
    case 'too_big':
      return `There can be at most ${amount(issue.maximum, issue.origin)} here.`;
    case 'too_small':
      return `There have to be at least ${amount(issue.minimum, issue.origin)} here.`;
    case 'invalid_value':
      return `This has to be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'invalid_format':
      return 'A date is written as YYYY-MM-DD.';
    case 'unrecognized_keys':
      return `There is nothing called ${issue.keys.map((key) => `"${key.slice(0, 64)}"`).join(', ')} here.`;
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      return `There is no such kind of it.${options.length === 0 ? '' : ` It has to be one of ${options.map((option) => JSON.stringify(option)).join(', ')}.`}`;
    }
    default:
      return 'This is not what has to be here.';
  }
}

function amount(count: number | bigint, origin: string): string {
  if (origin === 'string') return `${count} characters`;
  return origin === 'array' ? `${count} entries` : String(count);
}
