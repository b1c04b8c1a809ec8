import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, formatColor, parseColor } from '../../../src/components/theme/oklch.js';
import { wcagContrast } from './wcag.js';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('writes every colour of a screen as it was read', () => {
  fc.assert(
    fc.property(hex, (color) => {
      const parsed = parseColor(color);
      expect(parsed && formatColor(parsed)).toBe(color);
    }),
    { numRuns: 2000 },
  );
});

it('counts contrast as WCAG does', () => {
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      const [x, y] = [parseColor(a), parseColor(b)];
      if (x === undefined || y === undefined) throw new Error('no colour');
      expect(contrast(x, y)).toBeCloseTo(wcagContrast(a, b), 10);
    }),
  );
});

it('reads hex and oklch alike', () => {
  expect(parseColor('oklch(54.6% 50% 268deg)')).toEqual({ l: 0.546, c: 0.2, h: 268 });
  expect(parseColor(' #fff ')?.l).toBeCloseTo(1, 4);
  expect(parseColor('oklch(3 0.1 20)')?.l).toBe(1);
  expect(parseColor('oklch(1.2.3 0.1 20)')).toBeUndefined();
  expect(parseColor('rebeccapurple')).toBeUndefined();
});
