import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, text } from '../../../src/data/model/attribute.js';
import { count } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { defineReport } from '../../../src/data/report/report.js';
import { type Selection, selectionOf } from '../../../src/data/report/selection.js';
import { replaceSelection, selectionFromParams, selectionToParams } from '../../../src/data/report/selection-params.js';
import { GRAINS } from '../../../src/data/time/grain.js';
import type { Comparison, Period } from '../../../src/data/time/period.js';

const model = defineModel({
  name: 'shop',
  label: 'Shop',
  entities: {},
  facts: {
    sale: {
      label: 'Sale',
      plural: 'Sales',
      attributes: { till: text('Till'), period: text('Period'), outcome: choice('Outcome', { paid: 'Paid' }) },
    },
  },
  dimensions: {
    till: { label: 'Till', plural: 'Tills', path: 'till' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
    period: { label: 'Period', plural: 'Periods', path: 'period' },
    all: { label: 'All', plural: 'All', path: 'period' },
  },
  measures: { sales: count('sale', { label: 'Sales' }) },
});

const report = defineReport(model, {
  title: 'Sales',
  period: { kind: 'last', count: 30, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: ['till'],
  sections: [],
});
const defaults = selectionOf(report);

const read = (search: string, from: Selection = defaults) =>
  selectionFromParams(new URLSearchParams(search), model, from);
const write = (change: Partial<Selection>, from: Selection = defaults) =>
  selectionToParams({ ...from, ...change }, from).toString();

describe('a selection in a URL', () => {
  it('is nothing at all where it is the starting one', () => {
    expect(write({})).toBe('');
    expect(read('')).toEqual({ selection: defaults, ignored: [] });
  });

  it('is written so that a person can read it', () => {
    expect(write({ period: { kind: 'last', count: 7, unit: 'day' } })).toBe('period=last-7-day');
    expect(write({ period: { kind: 'unit', unit: 'month', offset: -1 } })).toBe('period=previous-month');
    expect(write({ period: { kind: 'toDate', unit: 'year' }, grain: 'week' })).toBe('period=year-to-date&grain=week');
    expect(write({ comparison: { kind: 'lastYear', match: 'weekday' } })).toBe('compare=last-year-weekday');
    expect(write({ comparison: null })).toBe('compare=none');
    expect(write({ filters: { till: ['Design', null, ''] } })).toBe('till=Design&till=-&till=');
  });

  it('states the last day of a range, which the period excludes', () => {
    const period: Period = { kind: 'range', start: '2026-01-01', end: '2026-02-01' };
    expect(write({ period })).toBe('from=2026-01-01&to=2026-01-31');
    expect(read('from=2026-01-01&to=2026-01-31').selection.period).toEqual(period);
  });

  it('says which dimension that starts out filtered no longer is', () => {
    const filtered = { ...defaults, filters: { till: ['A'] } };
    expect(write({ filters: {} }, filtered)).toBe('all=till');
    expect(read('all=till', filtered).selection.filters).toEqual({});
    expect(read('', filtered).selection.filters).toEqual({ till: ['A'] });
  });

  it('tells the way that led to a period, with the grains that were seen on it', () => {
    const steps: Selection['steps'] = [
      { period: { kind: 'last', count: 12, unit: 'month' }, grain: 'week' },
      { period: { kind: 'range', start: '2026-03-01', end: '2026-04-01' }, grain: null },
    ];
    expect(write({ steps })).toBe('within=last-12-month_week&within=2026-03-01..2026-03-31');
    expect(read('within=last-12-month_week&within=2026-03-01..2026-03-31').selection.steps).toEqual(steps);
    expect(read('within=fortnight&within=last-7-day')).toEqual({
      selection: { ...defaults, steps: [{ period: { kind: 'last', count: 7, unit: 'day' }, grain: null }] },
      ignored: ['within'],
    });
    expect(read('within=last-7-day_minute').ignored).toEqual(['within']);
  });

  it('tells what was gone through in a panel, and passes over dimensions that there are not', () => {
    const drills = { people: ['till', 'outcome'] };
    expect(write({ drills })).toBe('drill.people=till.outcome');
    expect(read('drill.people=till.outcome').selection.drills).toEqual(drills);
    expect(read('drill.people=till.nobody&drill.=')).toEqual({ selection: defaults, ignored: [] });
  });

  it('does not take a dimension for one of its own parameters', () => {
    expect(write({ filters: { period: ['x'], all: ['y'] } })).toBe('by.period=x&by.all=y');
    expect(read('by.period=x&by.all=y').selection.filters).toEqual({ period: ['x'], all: ['y'] });
  });

  it.each([
    ['period=last-0-day', 'period'],
    ['period=last-99999-day', 'period'],
    ['period=last-3661-day', 'period'],
    ['period=fortnight', 'period'],
    ['period=', 'period'],
    ['from=2026-02-30&to=2026-03-01', 'from,to'],
    ['from=2026-03-02&to=2026-03-01', 'from,to'],
    ['from=2026-03-01', 'from'],
    ['to=9999-12-31&from=2026-03-01', 'from,to'],
    ['grain=minute', 'grain'],
    ['compare=', 'compare'],
    ['compare=2026-01-01..2026-01-02..2026-01-03', 'compare'],
    ['till=-x', 'till'],
    ['all=nowhere', 'all'],
  ])('passes over %s and says so', (search, names) => {
    expect(read(search)).toEqual({ selection: defaults, ignored: names.split(',') });
  });

  it('passes over the parameters of the host', () => {
    expect(read('tab=usage&__proto__=x&toString=y&nobody=z')).toEqual({ selection: defaults, ignored: [] });
  });

  it('survives whatever stands in a URL', async () => {
    await fc.assert(
      fc.property(fc.string(), (search) => {
        expect(read(search).selection.period).toBeDefined();
      }),
    );
  });
});

describe('replacing the selection of a query string', () => {
  it('leaves the parameters of the host as they are, letter by letter', () => {
    const next = new URLSearchParams({ grain: 'week' });
    const host = 'flag&q=a%20b+c&=odd&%66=%zz';
    expect(replaceSelection(`?${host}&till=A&%67rain=day&by.period=1`, next, model)).toBe(`${host}&grain=week`);
    expect(replaceSelection('?within=last-7-day&drill.a=till&x=1', next, model)).toBe('x=1&grain=week');
    expect(replaceSelection(`?till=A`, new URLSearchParams(), model)).toBe('');
  });
});

const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const range = fc
  .tuple(date, date)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ kind: 'range' as const, start: a < b ? a : b, end: a < b ? b : a }));
const period: fc.Arbitrary<Period> = fc.oneof(
  range,
  fc.record({ kind: fc.constant('last' as const), count: fc.integer({ min: 1, max: 3660 }), unit }),
  fc.record({
    kind: fc.constant('last' as const),
    count: fc.nat(99).map((n) => n + 1),
    unit,
    complete: fc.constant(true),
  }),
  fc.record({ kind: fc.constant('unit' as const), unit, offset: fc.integer({ min: -3660, max: 3660 }) }),
  fc.record({ kind: fc.constant('toDate' as const), unit }),
);
const kind: fc.Arbitrary<Comparison> = fc.oneof(
  range,
  fc.constantFrom<Comparison>(
    { kind: 'previousPeriod' },
    { kind: 'previousUnit' },
    { kind: 'lastYear', match: 'date' },
    { kind: 'lastYear', match: 'weekday' },
  ),
);
const comparison = fc.tuple(kind, fc.boolean()).map(([one, whole]) => (whole ? { ...one, whole } : one));
const codeUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }), fc.constant(0x2d)), { maxLength: 6 })
  .map((units) => String.fromCharCode(...units));
const hostile = fc.constantFrom(
  '',
  '-',
  '--',
  '-x',
  '-x0041',
  'Other',
  'null',
  '&=?#%',
  '+',
  ' ',
  '__proto__',
  '\u0000',
);
const member = fc.oneof(fc.constant(null), hostile, codeUnits, fc.string({ unit: 'binary' }));
const filters = fc.dictionary(
  fc.constantFrom(...Object.keys(model.dimensions)),
  fc.uniqueArray(member, { minLength: 1, maxLength: 4 }),
  { noNullPrototype: true },
);
const steps = fc.array(fc.record({ period, grain: fc.option(fc.constantFrom(...GRAINS)) }), {
  minLength: 1,
  maxLength: 4,
});
const drills = fc.dictionary(
  fc.oneof(hostile, codeUnits),
  fc.array(fc.constantFrom(...Object.keys(model.dimensions)), { minLength: 1, maxLength: 3 }),
  { minKeys: 1, noNullPrototype: true },
);
const selection: fc.Arbitrary<Selection> = fc.record(
  { period, grain: fc.option(fc.constantFrom(...GRAINS)), comparison: fc.option(comparison), filters, steps, drills },
  { requiredKeys: ['period', 'grain', 'comparison', 'filters'] },
);

describe('round trip', () => {
  it('gives every selection back, from every starting one, through the text of a URL', async () => {
    await fc.assert(
      fc.property(selection, selection, (chosen, start) => {
        const search = replaceSelection('?page=2', selectionToParams(chosen, start), model);
        const parsed = read(search, start);
        expect(parsed.ignored).toEqual([]);
        expect(sorted(parsed.selection)).toEqual(sorted(chosen));
      }),
      { numRuns: 500 },
    );
  });
});

/** The order of members means nothing. */
function sorted({ filters: chosen, ...rest }: Selection) {
  return {
    ...rest,
    filters: Object.entries(chosen)
      .map(([name, values]) => [name, new Set(values)] as const)
      .sort(),
  };
}
