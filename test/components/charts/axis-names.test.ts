import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisNames } from '../../../src/components/charts/axis-names.js';

const hours = Array.from({ length: 24 }, (_, hour) => `${hour}:00`);

it('names every weekday from a narrow plot on, and every other hour in a wide one', () => {
  expect(axisNames(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']).steps[1]).toBe(1);
  const { steps, names } = axisNames(hours);
  expect(steps[2]).toBe(2);
  expect(names).toHaveLength(12);
  expect(names[0]).toEqual({ index: 0, level: 0 });
  expect(axisNames(['Wall generator', 'Clash report', 'Sun study', 'None']).steps).toEqual([1, 1, 1]);
});

it('shows in a wider plot all that it shows in a narrower one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 400 }), (labels) => {
      const { names, steps } = axisNames(labels);
      const [narrow, middling, wide] = steps;
      expect(narrow % middling).toBe(0);
      expect(middling % wide).toBe(0);
      expect(names.filter(({ level }) => level === 0).map(({ index }) => index)).toEqual(
        labels.flatMap((_, i) => (i % narrow === 0 ? [i] : [])),
      );
    }),
  );
});

it('gives signs of double width twice the room', () => {
  const wide = axisNames(Array.from({ length: 18 }, () => '月曜日')).steps[2];
  expect(wide).toBeGreaterThan(axisNames(Array.from({ length: 18 }, () => 'Mon')).steps[2]);
});

it('needs no room for no names', () => {
  expect(axisNames([]).names).toEqual([]);
});
