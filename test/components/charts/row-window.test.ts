import { expect, it } from 'vitest';
import { rowWindow, VISIBLE_ROWS } from '../../../src/components/charts/row-window.js';

it('keeps short tables whole', () => {
  expect(rowWindow(0, 60)).toEqual({ first: 0, end: 60 });
});

it('always holds the rows that can be seen, and never many more', () => {
  for (let top = -5; top < 510; top++) {
    const { first, end } = rowWindow(top, 500);
    const seen = Math.max(0, Math.min(top, 500 - VISIBLE_ROWS));
    expect(first).toBeLessThanOrEqual(seen);
    expect(end).toBeGreaterThanOrEqual(seen + VISIBLE_ROWS);
    expect(end - first).toBeLessThanOrEqual(40);
  }
});
