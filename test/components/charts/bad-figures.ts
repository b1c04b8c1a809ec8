import fc from 'fast-check';
import type { Figure } from '../../../src/data/query/result.js';

/** From what is hardly anything to what is hardly imaginable, on both sides of 0, and none. */
export const figures: fc.Arbitrary<Figure> = fc.oneof(
  fc.constantFrom<Figure[]>(null, 0, 1e-9, -1e-9, 1, 1e15, -1e15, 9_007_199_254_740_991),
  fc.integer({ min: -1000, max: 1000 }),
  fc
    .record({ digits: fc.integer({ min: -9999, max: 9999 }), power: fc.integer({ min: -12, max: 12 }) })
    .map(({ digits, power }) => digits * 10 ** power),
);

/** All numbers that a path is written with; anything else in it is NaN. */
export function numbersIn(path: string): readonly number[] {
  return path
    .split(/[MLHVZhvz,\s]|(?<=\d)(?=-)/)
    .filter((part) => part !== '')
    .map(Number);
}
