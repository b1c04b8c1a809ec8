import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../src/components/charts/grid-keys.js';

const week = { count: 7 * 24, columns: 24, isRightToLeft: false };
const press = (position: number | null, key: string, isCtrl = false, range = week) =>
  moveInGrid(position, key, isCtrl, range);

describe('keys in a grid', () => {
  it('move by one cell and stop at each edge', () => {
    expect(press(0, 'ArrowRight')).toBe(1);
    expect(press(1, 'ArrowDown')).toBe(25);
    expect(press(25, 'ArrowUp')).toBe(1);
    expect(press(23, 'ArrowRight')).toBe(23);
    expect(press(24, 'ArrowLeft')).toBe(24);
    expect(press(5, 'ArrowUp')).toBe(5);
    expect(press(150, 'ArrowDown')).toBe(150);
  });

  it('go to the ends of the row, and with Ctrl of all', () => {
    expect(press(30, 'Home')).toBe(24);
    expect(press(30, 'End')).toBe(47);
    expect(press(30, 'Home', true)).toBe(0);
    expect(press(30, 'End', true)).toBe(167);
    expect(press(30, 'PageDown')).toBe(78);
    expect(press(30, 'PageUp')).toBe(6);
  });

  it('follow the direction in which the page is read', () => {
    const mirrored = { ...week, isRightToLeft: true };
    expect(press(5, 'ArrowLeft', false, mirrored)).toBe(6);
    expect(press(5, 'ArrowRight', false, mirrored)).toBe(4);
  });

  it('begin at the first cell or the last, and let go', () => {
    expect(press(null, 'ArrowDown')).toBe(0);
    expect(press(null, 'ArrowUp')).toBe(167);
    expect(press(null, 'End', true)).toBe(167);
    expect(press(9, 'Escape')).toBeNull();
    expect(press(null, 'Escape')).toBeUndefined();
    expect(press(9, 'a')).toBeUndefined();
    expect(press(null, 'ArrowDown', false, { ...week, count: 0 })).toBeUndefined();
  });

  it('never leave the grid', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        fc.boolean(),
        (rows, columns, presses, isRightToLeft) => {
          let position: number | null = null;
          for (const [key, isCtrl] of presses) {
            position = moveInGrid(position, key, isCtrl, { count: rows * columns, columns, isRightToLeft }) ?? null;
            expect(position).toBeGreaterThanOrEqual(0);
            expect(position).toBeLessThan(rows * columns);
          }
        },
      ),
    );
  });
});
