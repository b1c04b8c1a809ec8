import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../src/components/charts/value-axis.js';
import type { Unit } from '../../../src/data/format/unit.js';

const count = { kind: 'count' } as const;

describe('an axis of values', () => {
  it('reaches over every value, from a tick to a tick, with few of them', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.maxSafeInteger().map((stored) => stored / 100),
          { minLength: 1 },
        ),
        fc.boolean(),
        (values, zero) => {
          const axis = valueAxis(values, { kind: 'money', currency: 'EUR' }, 2, zero);
          expect(axis.max).toBeGreaterThan(axis.min);
          expect(axis.min).toBeLessThanOrEqual(Math.min(...values) + 1e-6 * Math.abs(axis.max - axis.min));
          expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6 * Math.abs(axis.max - axis.min));
          expect(axis.ticks[0]).toBe(axis.min);
          expect(axis.ticks.at(-1)).toBe(axis.max);
          expect(axis.ticks.length).toBeLessThanOrEqual(10);
        },
      ),
    );
  });

  it('tells large values apart that hardly differ', () => {
    const money = { kind: 'money', currency: 'EUR' } as const;
    const axis = valueAxis([-90_071_992_546_850, -90_071_992_546_976.5], money, 2, false);
    expect(axis.min).toBe(-90_071_992_547_000);
    expect(axis.max).toBe(-90_071_992_546_850);
    expect(axis.ticks).toHaveLength(4);
  });

  it('stands on 0 where it has to, and where leaving 0 out would exaggerate', () => {
    expect(valueAxis([90, 100], count, 0, true).min).toBe(0);
    expect(valueAxis([10, 100], count, 0, false).min).toBe(0);
    expect(valueAxis([90, 100], count, 0, false).min).toBeGreaterThan(0);
  });

  it('has no tick at half a run', () => {
    expect(valueAxis([0, 1, 2], count, 0, true).ticks).toEqual([0, 1, 2]);
    expect(valueAxis([0, 0], count, 0, true).ticks).toEqual([0, 1]);
  });

  it('reaches to one of the unit over zeros alone', () => {
    const ticksOf = (unit: Unit, scale: number) => valueAxis([0, null, 0], unit, scale, true).ticks;
    expect(ticksOf({ kind: 'ratio' }, 0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksOf({ kind: 'money', currency: 'EUR' }, 2).at(-1)).toBe(1);
    expect(ticksOf({ kind: 'duration' }, 0).map((tick) => tick / 1000)).toEqual([0, 15, 30, 45, 60]);
  });

  it('counts durations in minutes and hours, not in thousands of seconds', () => {
    const { ticks } = valueAxis([0, 100 * 60_000], { kind: 'duration' }, 0, true);
    expect(ticks.map((tick) => tick / 60_000)).toEqual([0, 30, 60, 90, 120]);
  });

  it('copes without any value', () => {
    expect(valueAxis([null, null], count, 0, true)).toMatchObject({ min: 0, max: 1 });
  });
});
