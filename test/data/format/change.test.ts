import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../src/data/format/change.js';
import type { Unit } from '../../../src/data/format/unit.js';

const COUNT: Unit = { kind: 'count' };
const RATIO: Unit = { kind: 'ratio' };
const EURO: Unit = { kind: 'money', currency: 'EUR' };

describe('changeBetween', () => {
  it('is absolute, and a share of the base', () => {
    expect(changeBetween(120, 100, COUNT)).toEqual({ kind: 'changed', absolute: 20, relative: 0.2, points: false });
    expect(changeBetween(0, 100, COUNT)).toEqual({ kind: 'changed', absolute: -100, relative: -1, points: false });
  });

  it('is new from 0, and the same from 0 to 0', () => {
    expect(changeBetween(5, 0, COUNT)).toEqual({ kind: 'new' });
    expect(changeBetween(-5, 0, EURO)).toEqual({ kind: 'new' });
    expect(changeBetween(0, 0, COUNT)).toEqual({ kind: 'same' });
    expect(changeBetween(-0, 0, COUNT)).toEqual({ kind: 'same' });
  });

  it('has no baseline without a comparison, and without a figure in it', () => {
    expect(changeBetween(5, undefined, COUNT)).toEqual({ kind: 'noBaseline' });
    expect(changeBetween(5, null, COUNT)).toEqual({ kind: 'noBaseline' });
  });

  it('has no value without a figure', () => {
    expect(changeBetween(null, 5, COUNT)).toEqual({ kind: 'noValue' });
    expect(changeBetween(null, undefined, COUNT)).toEqual({ kind: 'noValue' });
  });

  it('of a rate is in percentage points, from 0 too', () => {
    const change = changeBetween(0.75, 0.5, RATIO);
    expect(change).toEqual({ kind: 'changed', absolute: 0.25, relative: 0.5, points: true });
    expect(changeBetween(0.25, 0, RATIO)).toEqual({ kind: 'changed', absolute: 0.25, relative: null, points: true });
    expect(changeBetween(0.5, 0.5, RATIO)).toEqual({ kind: 'same' });
  });

  it('of a negative base is a share of its size, so that its sign is the direction', () => {
    expect(changeBetween(-2, -4, EURO)).toMatchObject({ absolute: 2, relative: 0.5 });
    expect(changeBetween(2, -4, EURO)).toMatchObject({ absolute: 6, relative: 1.5 });
    expect(changeBetween(-6, -4, EURO)).toMatchObject({ absolute: -2, relative: -0.5 });
  });

  it('of a moment is a duration without a share', () => {
    expect(changeBetween(2000, 500, { kind: 'instant' })).toEqual({
      kind: 'changed',
      absolute: 1500,
      relative: null,
      points: false,
    });
    expect(changeBetween(2000, 0, { kind: 'instant' })).toMatchObject({ kind: 'changed', absolute: 2000 });
  });

  it('is never NaN or infinite', () => {
    const figure = fc.oneof(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.constantFrom(0, 5e-324, -5e-324));
    const units = fc.constantFrom<Unit[]>(COUNT, RATIO, EURO, { kind: 'duration' });
    fc.assert(
      fc.property(figure, figure, units, (current, base, unit) => {
        const change = changeBetween(current, base, unit);
        if (change.kind !== 'changed') return;
        expect(Number.isFinite(change.absolute)).toBe(true);
        expect(change.relative === null || Number.isFinite(change.relative)).toBe(true);
        if (change.relative !== null && change.relative !== 0) {
          expect(Math.sign(change.relative)).toBe(Math.sign(change.absolute));
        }
      }),
    );
  });
});
