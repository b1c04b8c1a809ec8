import { describe, expect, it } from 'vitest';
import { number } from '../../../src/data/model/attribute.js';
import { count, formula, mean, ratio, sum } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { describeMeasure, factsOfMeasure } from '../../../src/data/model/describe-measure.js';
import { add, divide, multiply, subtract } from '../../../src/data/model/formula.js';
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
      attributes: { dollars: number('Dollars', USD, { scale: 2 }), euros: number('Euros', EUR, { scale: 3 }) },
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
  },
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
