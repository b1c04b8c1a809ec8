/** A number as it is written for people, and how far from it what it was rounded from may be. */
interface Written {
  readonly value: number;
  readonly within: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE = new RegExp(`\\b(?:${MONTHS.join('|')}) \\d|^(?:${MONTHS.join('|')})\\b`);

const DAY = 86_400;
/** Seconds of the month that payback periods are counted in. */
export const MONTH = (365.25 / 12) * DAY;
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:y|years?)$/, 12 * MONTH],
  [/^months?$/, MONTH],
  [/^(?:w|weeks?)$/, 7 * DAY],
  [/^(?:d|days?)$/, DAY],
  [/^(?:h|hr|hours?)$/, 3600],
  [/^(?:m|min|minutes?)$/, 60],
  [/^(?:s|sec|seconds?)$/, 1],
  [/^ms$/, 0.001],
];
const PART = /(\d[\d,]*(?:\.\d+)?)\s*([a-z]+)\b/g;

/** Reads a figure of an English page; null where there is none. Lengths of time are in seconds, 100 % is 1. */
export function written(text: string): Written | null {
  if (DATE.test(text) || !/\d/.test(text)) return null;
  const sign = /^\s*[-−]/.test(text) ? -1 : 1;
  const parts = [...text.matchAll(PART)].flatMap(([, digits = '', unit = '']) => {
    const [, seconds] = LENGTHS.find(([name]) => name.test(unit)) ?? [];
    return seconds === undefined ? [] : [scaled(digits, seconds)];
  });
  if (parts.length > 0) {
    const value = parts.reduce((sum, part) => sum + part.value, 0);
    return { value: sign * value, within: parts.at(-1)?.within ?? 0 };
  }
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? [''];
  const { value, within } = scaled(digits, /%|\bpp\b/.test(text) ? 0.01 : 1);
  return { value: sign * value, within };
}

function scaled(digits: string, by: number): Written {
  const [, decimals = ''] = digits.split('.');
  return { value: Number(digits.replaceAll(',', '')) * by, within: 0.5 * 10 ** -decimals.length * by };
}

/** Whether a number that is exact is what people read. */
export function isRead({ value, within }: Written, exact: number): boolean {
  return Math.abs(exact - value) <= within * (1 + 1e-9) + 1e-12 * Math.abs(exact);
}

/**
 * Whether what a file for programs has, in a column whose head names its unit, is what people read: a number, a moment, a word such
 * as "new", or nothing.
 */
export function isWritten(text: string, exact: string, head: string): boolean {
  if (text === exact || text === momentText(exact)) return true;
  const read = written(text);
  if (read === null || exact === '') return text === '–' && exact === '';
  const isMonths = head.endsWith('(months)');
  return isRead(read, Number(exact) * (isMonths ? MONTH : 1));
}

/** Whether the name of a row is that of a row of a file for programs, where days are as ISO 8601 writes them. */
export function isNamed(text: string, cell: string): boolean {
  const [, month = '', day = ''] = /^\d{4}-(\d\d)-(\d\d)/.exec(cell) ?? [];
  if (month === '') return text === cell;
  const name = MONTHS[Number(month) - 1] ?? '';
  return new RegExp(`\\b${name} ${Number(day)}\\b`).test(text) || (day === '01' && text.startsWith(name));
}

/** A moment as pages tell it, to the second. */
function momentText(iso: string): string | null {
  const [, year, month, day, hour, rest] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(:\d\d:\d\d)/.exec(iso) ?? [];
  if (hour === undefined) return null;
  const clock = `${Number(hour) % 12 || 12}${rest} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
  return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}, ${clock}`;
}
