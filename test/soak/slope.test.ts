import { expect, test } from 'vitest';
import { bytesPerMount } from './slope.mjs';

const looks = (heap: (mounts: number) => number) =>
  Array.from({ length: 21 }, (_, i) => [i * 500, heap(i * 500)] as const);

test('tells what leaks from what is kept up to a limit', () => {
  expect(bytesPerMount(looks((mounts) => 1e6 + 40 * mounts))).toBeCloseTo(40);
  expect(bytesPerMount(looks((mounts) => 1e6 + 40 * Math.min(mounts, 5000)))).toBeCloseTo(0);
  expect(bytesPerMount(looks(() => 1e6))).toBe(0);
});

test('says nothing of too few looks', () => {
  expect(bytesPerMount([])).toBeUndefined();
  expect(bytesPerMount(looks((mounts) => mounts).slice(0, 4))).toBeUndefined();
});
