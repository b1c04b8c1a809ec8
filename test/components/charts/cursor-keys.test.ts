import { expect, it } from 'vitest';
import { moveCursor } from '../../../src/components/charts/cursor-keys.js';

const range = { count: 30, isRightToLeft: false };
const mirrored = { count: 30, isRightToLeft: true };

it.each([
  [null, 'ArrowRight', 0],
  [null, 'ArrowLeft', 29],
  [4, 'ArrowRight', 5],
  [4, 'ArrowLeft', 3],
  [0, 'ArrowLeft', 0],
  [29, 'ArrowRight', 29],
  [4, 'PageDown', 7],
  [4, 'PageUp', 1],
  [4, 'Home', 0],
  [4, 'End', 29],
  [4, 'Escape', null],
] as const)('goes from %s by %s to %s', (from, key, to) => {
  expect(moveCursor(from, key, range)).toBe(to);
});

it('turns round where time runs from right to left', () => {
  expect(moveCursor(4, 'ArrowLeft', mirrored)).toBe(5);
  expect(moveCursor(4, 'ArrowRight', mirrored)).toBe(3);
});

it('leaves keys alone that are not about it, so that Escape still closes what is around', () => {
  expect(moveCursor(4, 'Tab', range)).toBeUndefined();
  expect(moveCursor(null, 'Escape', range)).toBeUndefined();
  expect(moveCursor(null, 'ArrowRight', { count: 0, isRightToLeft: false })).toBeUndefined();
});
