import { describe, expect, it } from 'vitest';
import { pathOperators } from '../../../src/export/pdf/path-operators.js';

const PLAIN = { x: (x: number) => x, y: (y: number) => y };
const operators = (d: string) => pathOperators(d, PLAIN).split('\n');
/** Points of a curve, by the operators that draw it. */
function pointsOf(d: string): readonly (readonly [number, number])[] {
  let at: readonly [number, number] = [0, 0];
  return operators(d).flatMap((line) => {
    const n = line.split(' ').slice(0, -1).map(Number);
    const from = at;
    at = [n.at(-2) ?? 0, n.at(-1) ?? 0];
    if (!line.endsWith('c')) return [at];
    return [0.25, 0.5, 0.75, 1].map((t) => {
      const u = 1 - t;
      const on = (axis: 0 | 1) =>
        u ** 3 * from[axis] +
        3 * u * u * t * (n[axis] ?? 0) +
        3 * u * t * t * (n[2 + axis] ?? 0) +
        t ** 3 * (n[4 + axis] ?? 0);
      return [on(0), on(1)] as const;
    });
  });
}

describe('paths', () => {
  it('are lines, absolute and relative', () => {
    expect(operators('M10 20L30 40h5v-5H0V0Z')).toEqual([
      '10 20 m',
      '30 40 l',
      '35 40 l',
      '35 35 l',
      '0 35 l',
      '0 0 l',
      'h',
    ]);
    expect(operators('m1 1 2 2 3 3')).toEqual(['1 1 m', '3 3 l', '6 6 l']);
    expect(operators('M0 0l1e1-2.5.5.5')).toEqual(['0 0 m', '10 -2.5 l', '10.5 -2 l']);
  });

  it('go on from where they began after they are closed', () => {
    expect(operators('M10 10h5Zl1 1')).toEqual(['10 10 m', '15 10 l', 'h', '11 11 l']);
  });

  it('are cubic curves for quadratic ones, and reflect the control point before', () => {
    expect(operators('M0 0Q3 3 6 0')).toEqual(['0 0 m', '2 2 4 2 6 0 c']);
    expect(operators('M0 0Q3 3 6 0T12 0')[2]).toBe('8 -2 10 -2 12 0 c');
    expect(operators('M0 0C0 1 1 2 2 2S4 1 4 0')[2]).toBe('3 2 4 1 4 0 c');
    expect(operators('M0 0S4 1 4 0')[1]).toBe('0 0 4 1 4 0 c');
  });

  it.each([
    ['a quarter', 'M10 0A10 10 0 0 1 0 10'],
    ['three quarters', 'M10 0A10 10 0 1 0 0 10'],
    ['half', 'M10 0A10 10 0 0 1 -10 0'],
    ['two halves', 'M10 0A10 10 0 1 1 -10 0A10 10 0 1 1 10 0'],
  ])('stay on the circle over %s of it', (_, d) => {
    for (const [x, y] of pointsOf(d)) expect(Math.hypot(x, y)).toBeCloseTo(10, 1);
  });

  it('take the shorter or the longer way round, and the side that is asked for', () => {
    const middle = (d: string) => pointsOf(d)[2] ?? expect.fail();
    expect(middle('M10 0A10 10 0 0 1 0 10')[0]).toBeGreaterThan(6);
    const around = pointsOf('M10 0A10 10 0 1 0 0 10');
    expect(Math.min(...around.map(([x]) => x))).toBeLessThan(-9);
    expect(Math.min(...around.map(([, y]) => y))).toBeLessThan(-9);
  });

  it('grow radii that are too short, and are lines without one', () => {
    for (const [x, y] of pointsOf('M5 0A1 1 0 0 1 -5 0')) expect(Math.hypot(x, y)).toBeCloseTo(5, 1);
    expect(pointsOf('M5 0A0 1 0 0 1 -5 0').at(-1)).toEqual([-5, 0]);
  });

  it('lie on their page from its foot', () => {
    expect(pathOperators('M1 2h3', { x: (x) => 10 + x * 0.5, y: (y) => 100 - y * 0.5 })).toBe('10.5 99 m\n12 99 l');
  });
});
