import { expect, it } from 'vitest';
import { gaugeOf } from '../../../src/components/charts/gauge.js';

/** Where the first arc of a path ends, as x of the square from −50 to 50. */
const lastX = (path: string | null) => Number(path?.split('L')[0]?.match(/(-?[\d.]+) -?[\d.]+$/)?.[1]);

it('fills the ring by the share', () => {
  expect(gaugeOf(0).used).toBeNull();
  expect(lastX(gaugeOf(0.5).used)).toBeCloseTo(0);
  expect(gaugeOf(1).used).toBe(gaugeOf(1).track);
  expect(gaugeOf(0.5).max).toBe(1);
});

it('shows the smallest use, and none for refunds', () => {
  expect(gaugeOf(1e-9).used).not.toBeNull();
  expect(gaugeOf(-0.2).used).toBeNull();
});

it('shows what is over only above the whole', () => {
  expect(gaugeOf(0.9999999).over).toBeNull();
  expect(gaugeOf(1).over).toBeNull();
  expect(gaugeOf(1.0000001).over).not.toBeNull();
});

it('stretches its scale for what is over, so that nothing is cut off', () => {
  const twice = gaugeOf(2);
  expect(twice.max).toBe(2);
  expect(lastX(twice.used)).toBeCloseTo(0);
  expect(twice.over).not.toBeNull();
  expect(gaugeOf(1e6).over).not.toBeNull();
  expect(gaugeOf(1e6).used).not.toBeNull();
});

it('marks where the warning begins, and where the whole ends once that is passed', () => {
  expect(gaugeOf(0.2).tick).toBe(gaugeOf(1).tick);
  expect(gaugeOf(2).tick).toMatch(/^M0 -/);
});
