import { describe, expect, it } from 'vitest';
import { withoutStepsFrom, withPeriod, withPeriodInside } from '../../../src/data/report/change-selection.js';
import type { Selection } from '../../../src/data/report/selection.js';
import type { Period } from '../../../src/data/time/period.js';

const year: Period = { kind: 'last', count: 12, unit: 'month' };
const month: Period = { kind: 'range', start: '2026-03-01', end: '2026-04-01' };
const day: Period = { kind: 'range', start: '2026-03-09', end: '2026-03-10' };
const start: Selection = { period: year, grain: 'week', comparison: null, filters: { till: ['North'] } };

describe('going deeper into time', () => {
  const deeper = withPeriodInside(withPeriodInside(start, month), day);

  it('remembers each period with the grain that it was seen by', () => {
    expect(deeper).toEqual({
      ...start,
      period: day,
      grain: null,
      steps: [
        { period: year, grain: 'week' },
        { period: month, grain: null },
      ],
    });
  });

  it('leads back to any of them, exactly', () => {
    expect(withoutStepsFrom(deeper, 1)).toEqual(withPeriodInside(start, month));
    expect(withoutStepsFrom(deeper, 0)).toEqual(start);
    expect(withoutStepsFrom(deeper, 2)).toEqual(deeper);
    expect(withoutStepsFrom(start, 0)).toEqual(start);
  });

  it('has no way back from a period that is chosen afresh', () => {
    expect(withPeriod(deeper, year)).toEqual({ ...start, grain: null });
  });

  it('remembers no more steps than an address has room for', () => {
    let selection = start;
    for (let i = 0; i < 50; i++) selection = withPeriodInside(selection, month);
    expect(selection.steps).toHaveLength(20);
  });
});
