import { describe, expect, it } from 'vitest';
import { conditionParts } from '../../../src/data/explain/condition-text.js';
import { expressionText, formulaText } from '../../../src/data/explain/expression-text.js';
import { assumed, firstOf, minus, rounded, times } from '../../../src/data/model/expression.js';
import { accrued, divide, elapsed, multiply } from '../../../src/data/model/formula.js';
import { automation } from '../../../src/data/models/automation/index.js';
import { german } from '../../../src/locales/de/index.js';

const words = { ...german.explain, number: (value: number) => value.toLocaleString('de') };

describe('a formula in another language', () => {
  it('has its words and its numbers', () => {
    expect(formulaText(automation, divide(multiply('runs', 0.5), elapsed('week')), words)).toBe(
      'Runs × 0,5 ÷ vergangene Wochen',
    );
    expect(formulaText(automation, accrued('workingHours', 'week'), words)).toMatch(/ über die vergangenen Wochen$/);
  });

  it('tells alternatives and rounding of a computed value', () => {
    const value = rounded(times(minus(firstOf('units', 2.5), 1), assumed('hourlyRate')), 2);
    const text = expressionText(automation, 'run', value, words);
    expect(text).toMatch(/^gerundet\(\(\(.+, sonst 2,5\) − 1\) × Hourly rate; 2\)$/);
  });
});

describe('a condition', () => {
  it('is told in the labels of the model', () => {
    expect(conditionParts(automation, 'run', { outcome: ['succeeded', 'failed'] })).toEqual([
      { attribute: 'Outcome', values: ['Succeeded', 'Failed'] },
    ]);
  });

  it('is told as it is declared where the model has no label', () => {
    expect(conditionParts(automation, 'run', { constructor: ['toString'] })).toEqual([
      { attribute: 'constructor', values: ['toString'] },
    ]);
  });
});
