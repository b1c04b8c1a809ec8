import { addDays, isCivilDate } from '../time/civil.js';
import type { CivilDate, Comparison, Period, PeriodUnit } from '../time/period.js';

const UNIT = '(day|week|month|quarter|year)';
const COUNT = '([1-9]\\d{0,3})';
const MOST_UNITS = 3660;
const WHOLE = '-whole';

/** A period as parameters: `period=last-30-day`, or `from` and `to`, which is the last day that belongs to it. */
export function periodToParams(period: Period): URLSearchParams {
  if (period.kind !== 'range') return new URLSearchParams({ period: relativeToText(period) });
  return new URLSearchParams({ from: period.start, to: addDays(period.end, -1) });
}

/** The period that parameters state; undefined where they state none, or none that there is. */
export function periodFromParams(params: URLSearchParams): Period | undefined {
  const text = params.get('period');
  if (text !== null) return relativeFromText(text);
  const range = rangeFrom(params.get('from') ?? '', params.get('to') ?? '');
  return range && { kind: 'range', ...range };
}

/** A period as one text, such as `last-30-day` or `2026-01-01..2026-01-31` with the last day included. */
export function periodToText(period: Period): string {
  return period.kind === 'range' ? rangeToText(period) : relativeToText(period);
}

/** The period that one text states; undefined where it states none. */
export function periodFromText(text: string): Period | undefined {
  const range = rangeFromText(text);
  return range ? { kind: 'range', ...range } : relativeFromText(text);
}

/** A comparison as the text of a parameter, such as `previous`, `last-year-weekday` or `2025-01-01..2025-01-31`. */
export function comparisonToParam(comparison: Comparison): string {
  return `${kindToText(comparison)}${comparison.whole === true ? WHOLE : ''}`;
}

/** The comparison that a text states; undefined where it states none. */
export function comparisonFromParam(text: string): Comparison | undefined {
  const isWhole = text.endsWith(WHOLE);
  const comparison = kindFromText(isWhole ? text.slice(0, -WHOLE.length) : text);
  return comparison && (isWhole ? { ...comparison, whole: true } : comparison);
}

function relativeToText(period: Exclude<Period, { kind: 'range' }>): string {
  switch (period.kind) {
    case 'last':
      return `last-${period.count}-${period.unit}${period.complete === true ? '-complete' : ''}`;
    case 'toDate':
      return `${period.unit}-to-date`;
    case 'unit':
      if (period.offset === 0) return `this-${period.unit}`;
      if (period.offset === -1) return `previous-${period.unit}`;
      return `${period.unit}-${Math.abs(period.offset)}-${period.offset < 0 ? 'ago' : 'ahead'}`;
  }
}

function relativeFromText(text: string): Period | undefined {
  const match = (pattern: string) => new RegExp(`^${pattern}$`).exec(text) ?? [];
  const count = (digits: string) => (Number(digits) <= MOST_UNITS ? Number(digits) : undefined);

  const [, lastCount = '', lastUnit, complete] = match(`last-${COUNT}-${UNIT}(-complete)?`);
  if (lastUnit !== undefined) {
    const units = count(lastCount);
    if (units === undefined) return undefined;
    const last = { kind: 'last', count: units, unit: lastUnit as PeriodUnit } as const;
    return complete === undefined ? last : { ...last, complete: true };
  }
  const [, toDate] = match(`${UNIT}-to-date`);
  if (toDate !== undefined) return { kind: 'toDate', unit: toDate as PeriodUnit };
  const [, which, near] = match(`(this|previous)-${UNIT}`);
  if (near !== undefined) return { kind: 'unit', unit: near as PeriodUnit, offset: which === 'this' ? 0 : -1 };
  const [, far, distance = '', direction] = match(`${UNIT}-${COUNT}-(ago|ahead)`);
  const offset = count(distance);
  if (far === undefined || offset === undefined) return undefined;
  return { kind: 'unit', unit: far as PeriodUnit, offset: direction === 'ago' ? -offset : offset };
}

function kindToText(comparison: Comparison): string {
  switch (comparison.kind) {
    case 'previousPeriod':
      return 'previous';
    case 'previousUnit':
      return 'previous-unit';
    case 'lastYear':
      return comparison.match === 'weekday' ? 'last-year-weekday' : 'last-year';
    case 'range':
      return rangeToText(comparison);
  }
}

function kindFromText(text: string): Comparison | undefined {
  switch (text) {
    case 'previous':
      return { kind: 'previousPeriod' };
    case 'previous-unit':
      return { kind: 'previousUnit' };
    case 'last-year':
      return { kind: 'lastYear', match: 'date' };
    case 'last-year-weekday':
      return { kind: 'lastYear', match: 'weekday' };
    default: {
      const range = rangeFromText(text);
      return range && { kind: 'range', ...range };
    }
  }
}

function rangeToText({ start, end }: { start: CivilDate; end: CivilDate }): string {
  return `${start}..${addDays(end, -1)}`;
}

function rangeFromText(text: string): { start: CivilDate; end: CivilDate } | undefined {
  const [from = '', to = '', ...rest] = text.split('..');
  return rest.length === 0 ? rangeFrom(from, to) : undefined;
}

const LAST_DATE = '9999-12-31';

/** Half-open dates from a first and a last day, where both exist and are in order. */
function rangeFrom(from: string, to: string): { start: CivilDate; end: CivilDate } | undefined {
  if (!isCivilDate(from) || !isCivilDate(to) || from > to || to === LAST_DATE) return undefined;
  return { start: from, end: addDays(to, 1) };
}
