import { isCivilDate } from '../time/civil.js';
import type { Attribute } from './attribute.js';
import type { RejectReason } from './ingest-report.js';
import { own } from './path.js';

/** Longest text that is kept as a name or key. */
export const LONGEST_TEXT = 32_768;
/** Most members of one set, such as the tags of a tool. */
const LARGEST_SET = 1000;
/** The end of the year 9999, after which calendars and engines disagree. */
export const LAST_INSTANT = Date.UTC(10_000, 0, 1) - 1;

/** Tells why `value` does not fit the declaration, or null where it does. Absent values fit unless they are required. */
export function checkField(attribute: Attribute, value: unknown): RejectReason | null {
  if (value === undefined || value === null) {
    return attribute.kind === 'reference' && attribute.required === true ? 'missing' : null;
  }
  switch (attribute.kind) {
    case 'text':
      return attribute.many === true ? checkTexts(value) : checkText(value);
    case 'reference':
      return checkId(value);
    case 'choice':
      if (typeof value !== 'string') return 'wrongType';
      return own(attribute.values, value) === undefined ? 'unknownValue' : null;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrongType';
      if (value < (attribute.min ?? 0)) return 'belowMinimum';
      return Math.abs(value) * 10 ** attribute.scale > Number.MAX_SAFE_INTEGER ? 'tooLarge' : null;
  }
}

/** Tells why `value` is no id, or null where it is one. */
export function checkId(value: unknown): RejectReason | null {
  if (value === undefined || value === null || value === '') return 'missing';
  return checkText(value);
}

/** Tells why `value` is no moment of an event, or null where it is one. */
export function checkInstant(value: unknown, epoch: number): RejectReason | null {
  if (value === undefined || value === null) return 'missing';
  const instant = readInstant(value);
  if (!(instant <= LAST_INSTANT)) return 'invalidDate';
  return instant < epoch ? 'beforeEpoch' : null;
}

/** Text that says its own zone: a date alone, or a wall clock without an offset, is no instant. */
const ZONED = /^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds since the epoch of a number, a `Date` or ISO text with an offset; NaN for everything else. */
export function readInstant(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.floor(value) : Number.NaN;
  if (typeof value === 'string')
    return ZONED.test(value) && isCivilDate(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  return value instanceof Date ? value.getTime() : Number.NaN;
}

function checkText(value: unknown): RejectReason | null {
  if (typeof value !== 'string') return 'wrongType';
  return value.length > LONGEST_TEXT ? 'tooLarge' : null;
}

function checkTexts(value: unknown): RejectReason | null {
  if (!Array.isArray(value)) return 'wrongType';
  if (value.length > LARGEST_SET) return 'tooLarge';
  for (const member of value) {
    const reason = checkText(member);
    if (reason !== null) return reason;
  }
  return null;
}
