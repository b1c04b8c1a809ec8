import { expect, it } from 'vitest';
import { pointAt, ringPath, turnOf } from '../../../src/components/charts/ring.js';

it('goes along the outside and back along the inside', () => {
  expect(ringPath({ from: 0, to: 0.25 }, 10, 20)).toBe(
    'M0 -20A20 20 0 0 1 14.14 -14.14A20 20 0 0 1 20 0L10 0A10 10 0 0 0 7.07 -7.07A10 10 0 0 0 0 -10Z',
  );
});

it('closes a whole circle without a seam', () => {
  expect(ringPath({ from: 0, to: 1 }, 10, 20)).toBe(
    'M0 -20A20 20 0 0 1 0 20A20 20 0 0 1 0 -20ZM0 -10A10 10 0 0 0 0 10A10 10 0 0 0 0 -10Z',
  );
});

it('finds the turn of each point', () => {
  for (const turn of [0, 0.1, 0.25, 0.5, 0.74, 0.99]) {
    const { x, y } = pointAt(turn, 1000);
    expect(turnOf(x, y)).toBeCloseTo(turn, 4);
  }
});
