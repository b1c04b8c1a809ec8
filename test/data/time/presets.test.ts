import { describe, expect, it } from 'vitest';
import { PERIOD_PRESETS, presetOf } from '../../../src/data/time/presets.js';

describe('presets', () => {
  it('are known by ids of their own', () => {
    expect(new Set(PERIOD_PRESETS.map(({ id }) => id)).size).toBe(PERIOD_PRESETS.length);
  });

  it('are found again by their period', () => {
    for (const { id, period } of PERIOD_PRESETS) expect(presetOf({ ...period })).toBe(id);
  });

  it('are found where the period says what goes without saying', () => {
    expect(presetOf({ kind: 'last', count: 7, unit: 'day', complete: false })).toBe('last7Days');
    expect(presetOf({ unit: 'month', offset: -0, kind: 'unit' })).toBe('thisMonth');
  });

  it('are not found for other periods', () => {
    expect(presetOf({ kind: 'last', count: 7, unit: 'day', complete: true })).toBeUndefined();
    expect(presetOf({ kind: 'last', count: 8, unit: 'day' })).toBeUndefined();
    expect(presetOf({ kind: 'range', start: '2026-11-01', end: '2026-11-02' })).toBeUndefined();
  });
});
