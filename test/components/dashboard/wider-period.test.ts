import { describe, expect, it } from 'vitest';
import { widerPeriod } from '../../../src/components/dashboard/wider-period.js';
import { panelWidth } from '../../../src/data/report/panel-width.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';

const NOW = Date.UTC(2026, 2, 31, 12);
const days = (count: number) => resolvePeriod({ kind: 'last', count, unit: 'day' }, DEFAULT_CALENDAR, NOW);

describe('widerPeriod', () => {
  it('is always longer, and ends at a year', () => {
    expect([1, 7, 8, 30, 90, 365].map((count) => widerPeriod(days(count)))).toEqual([
      { kind: 'last', count: 7, unit: 'day' },
      { kind: 'last', count: 30, unit: 'day' },
      { kind: 'last', count: 30, unit: 'day' },
      { kind: 'last', count: 90, unit: 'day' },
      { kind: 'last', count: 12, unit: 'month' },
      undefined,
    ]);
  });
});

describe('panelWidth', () => {
  it('is what the panel states, else what suits its view', () => {
    const stat = { id: 'a', title: 'A', view: 'stat', measure: 'm' } as const;
    expect(panelWidth(stat)).toBe('quarter');
    expect(panelWidth({ ...stat, width: 'full' })).toBe('full');
    expect(panelWidth({ id: 'a', title: 'A', view: 'table', measures: ['m'], dimension: 'd' })).toBe('full');
  });
});
