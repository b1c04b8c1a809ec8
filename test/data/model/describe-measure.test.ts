import { describe, expect, it } from 'vitest';
import { number, text } from '../../../src/data/model/attribute.js';
import { computed } from '../../../src/data/model/computed.js';
import {
  count,
  distinct,
  formula,
  max,
  mean,
  min,
  ratio,
  standing,
  sum,
} from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { describeMeasure, factsOfMeasure } from '../../../src/data/model/describe-measure.js';
import { assumed, times } from '../../../src/data/model/expression.js';
import { accrued, add, divide, elapsed, multiply, subtract } from '../../../src/data/model/formula.js';
import { workshop } from '../workshop.js';

const LABEL = { label: 'X' };
const USD = { kind: 'money', currency: 'USD' } as const;
const EUR = { kind: 'money', currency: 'EUR' } as const;

const shop = defineModel({
  name: 'shop',
  label: 'Shop',
  entities: {},
  facts: {
    sale: {
      label: 'Sale',
      plural: 'Sales',
      attributes: {
        dollars: number('Dollars', USD, { scale: 2 }),
        euros: number('Euros', EUR, { scale: 3 }),
        till: text('Till'),
      },
      computed: {
        taxed: computed('Taxed', EUR, times('euros', 1.19)),
        hourly: computed('Hourly', USD, times('dollars', assumed('hours')), { dividedBy: 60 }),
      },
    },
  },
  dimensions: {},
  measures: {
    sales: count('sale', LABEL),
    visitors: count('sale', { ...LABEL, unit: { kind: 'quantity', label: 'visitors' } }),
    dollars: sum('sale.dollars', LABEL),
    euros: sum('sale.euros', LABEL),
    meanDollars: mean('sale.dollars', LABEL),
    perSale: formula(divide('dollars', 'sales'), LABEL),
    perWeekday: formula(divide('sales', 5), LABEL),
    doubled: formula(multiply(2, 'dollars'), LABEL),
    left: formula(subtract('dollars', 'dollars'), LABEL),
    share: ratio('dollars', 'dollars', LABEL),
    rate: formula(divide('sales', 'sales'), LABEL),
    exchange: formula(divide('dollars', 'euros'), LABEL),
    ofVisitors: formula(add('visitors', 'visitors'), LABEL),
    afterRate: formula(multiply('rate', 2), LABEL),
    afterMean: formula(add('meanDollars', 1), LABEL),
    taxed: sum('sale.taxed', LABEL),
    hourly: mean('sale.hourly', { ...LABEL, given: 'taxed' }),
    priced: formula(multiply('sales', 'dollars'), LABEL),
    shareOfSales: formula(multiply('share', 'sales'), LABEL),
    first: min('sale.at', LABEL),
    last: max('sale.at', LABEL),
    between: formula(subtract('last', 'first'), LABEL),
    perDay: formula(divide('taxed', elapsed('day')), LABEL),
    worked: formula(multiply(accrued('hours', 'week'), divide('sales', 'sales')), LABEL),
    ofWork: formula(divide('sales', accrued('hours', 'week')), LABEL),
    tillDays: distinct('sale', 'till', { ...LABEL, per: 'day' }),
    tillsTrailing: distinct('sale', 'till', { ...LABEL, trailing: 28 }),
    tills: standing('sale', 'till', LABEL),
    salesPerTill: formula(divide('sales', 'tills'), LABEL),
  },
  assumptions: { hours: { label: 'Hours', unit: { kind: 'quantity', label: 'hours' }, scale: 1 } },
});

describe('describeMeasure', () => {
  it.each([
    ['sales', { kind: 'count' }, 0],
    ['visitors', { kind: 'quantity', label: 'visitors' }, 0],
    ['dollars', USD, 2],
    ['perSale', USD, 2],
    ['perWeekday', { kind: 'count' }, 0],
    ['doubled', USD, 2],
    ['left', USD, 2],
    ['share', { kind: 'ratio' }, 6],
    ['rate', { kind: 'ratio' }, 6],
    ['exchange', USD, 3],
    ['ofVisitors', { kind: 'quantity', label: 'visitors' }, 0],
    ['afterRate', { kind: 'ratio' }, 6],
    ['taxed', EUR, 5],
    ['hourly', USD, 3],
    ['priced', USD, 2],
    ['shareOfSales', { kind: 'count' }, 6],
    ['between', { kind: 'duration' }, 0],
    ['perDay', EUR, 5],
    ['worked', { kind: 'quantity', label: 'hours' }, 6],
    ['ofWork', { kind: 'count' }, 1],
    ['tillDays', { kind: 'count' }, 0],
    ['tills', { kind: 'count' }, 0],
  ])('tells what %s is counted in', (name, unit, scale) => {
    expect(describeMeasure(shop, name)).toMatchObject({ name, unit, scale });
  });

  it('counts moments as moments', () => {
    expect(describeMeasure(workshop, 'firstRun').unit).toEqual({ kind: 'instant' });
  });

  it.each([
    ['sales', null],
    ['dollars', null],
    ['doubled', null],
    ['meanDollars', 'noEvents'],
    ['perSale', 'divisionByZero'],
    ['afterRate', 'divisionByZero'],
    ['afterMean', 'noEvents'],
    ['hourly', 'noEvents'],
    ['perDay', 'divisionByZero'],
    ['taxed', null],
    ['tills', null],
  ])('tells why %s can be missing', (name, whenNull) => {
    expect(describeMeasure(shop, name).whenNull).toBe(whenNull);
  });

  it.each([
    ['runs', false],
    ['users', true],
    ['sharedTools', true],
    ['runsPerUser', true],
    ['successRate', false],
  ])('tells whether groups of %s count things twice', (name, overlapping) => {
    expect(describeMeasure(workshop, name).overlapping).toBe(overlapping);
  });

  it('tells so of members by day, over trailing days, and of those that stand', () => {
    for (const name of ['tillDays', 'tillsTrailing', 'tills', 'salesPerTill']) {
      expect(describeMeasure(shop, name)).toMatchObject({ name, overlapping: true });
    }
    expect(describeMeasure(shop, 'taxed').overlapping).toBe(false);
  });

  it('describes what every model has by its name', () => {
    expect(describeMeasure(shop, '$events:sale')).toMatchObject({ unit: { kind: 'count' }, overlapping: false });
    expect(describeMeasure(shop, '$having:hourly:1')).toMatchObject({ unit: { kind: 'count' }, whenNull: null });
  });

  it('says which way is good, neither unless stated', () => {
    expect(describeMeasure(workshop, 'runs').better).toBe('higher');
    expect(describeMeasure(workshop, 'shares').better).toBe('neither');
  });
});

it('factsOfMeasure names every fact behind a measure once', () => {
  expect(factsOfMeasure(workshop, 'sharesPerRun')).toEqual(['share', 'run']);
  expect(factsOfMeasure(workshop, 'users')).toEqual(['run', 'share']);
  expect(factsOfMeasure(workshop, 'p90')).toEqual(['run']);
  expect(factsOfMeasure(workshop, 'constructor')).toEqual([]);
});
