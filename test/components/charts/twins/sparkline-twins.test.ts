import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SPARKLINE_HEIGHT, SPARKLINE_WIDTH, sparklinePlot } from '../../../../src/components/charts/sparkline-plot.js';
import type { Figure } from '../../../../src/data/query/result.js';
import { figures, holdFor, pointsOf, same } from './twin-cases.js';

const cases = fc.record({
  values: fc.array(figures, { minLength: 1, maxLength: 31 }),
  isUnfinished: fc.boolean(),
  fromZero: fc.boolean(),
});

it('a sparkline leads through every figure of its table where it is, and through nothing else', () => {
  holdFor(cases, ({ values, ...traits }) => {
    const { course, rest, filled } = sparklinePlot(values, traits);
    const present = values.flatMap((value, i) => (value === null ? [] : [[i, value] as const]));
    const all = present.map(([, value]) => value);
    const low = Math.min(...all, ...(traits.fromZero ? [0] : []));
    const range = Math.max(...all) - low;
    const x = (i: number) => (values.length === 1 ? 0.5 : i / (values.length - 1)) * SPARKLINE_WIDTH;
    const valueAt = (y: number) => low + ((SPARKLINE_HEIGHT - 2 - y) / (SPARKLINE_HEIGHT - 4)) * range;
    const drawn = [...pointsOf(course), ...pointsOf(rest ?? '')];
    const isAt = (at: readonly [number, number], [i, value]: readonly [number, number]) =>
      Math.abs(at[0] - x(i)) <= 0.051 && (range <= 0 || Math.abs(valueAt(at[1]) - value) <= range * 2e-3);
    for (const one of present)
      same(
        drawn.some((at) => isAt(at, one)),
        true,
      );
    for (const at of drawn)
      same(
        present.some((one) => isAt(at, one)),
        true,
      );
    same(filled === null, !traits.fromZero);
    if (traits.isUnfinished && values.length > 2) same(rest === null, (values.at(-1) ?? null) === null);
    else expect(rest).toBeNull();
    holdGaps(course, rest, values, traits.isUnfinished);
  });
});

/** As many strokes as there are stretches without a gap: none leads over what is missing. */
function holdGaps(course: string, rest: string | null, values: readonly Figure[], isUnfinished: boolean) {
  const whole = isUnfinished && values.length > 2 ? values.slice(0, -1) : values;
  const begun = whole.filter((value, i) => value !== null && (whole[i - 1] ?? null) === null).length;
  same(course.split('M').length - 1, begun);
  if (rest !== null) same(rest.split('M').length - 1, 1);
}
