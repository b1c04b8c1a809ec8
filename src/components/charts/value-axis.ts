import { tickStep as plainStep } from '@visx/vendor/d3-array';
import type { Unit } from '../../data/format/unit.js';

/** The values that a plot reaches over, and those that it has a line at. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** The unit of figures that stand where it is told already: an amount of something is a bare number there. */
export function bareUnit(unit: Unit): Unit {
  return unit.kind === 'quantity' ? { kind: 'count' } : unit;
}

const TICKS = 4;
const SECOND = 1000;
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/**
 * An axis over `values`, ending at a tick on both sides. From 0 where `fromZero` is set, and also where the values are near
 * enough to it that leaving it out would only exaggerate.
 */
export function valueAxis(values: Iterable<number | null>, unit: Unit, scale: number, fromZero: boolean): ValueAxis {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = [0, 0];
  if (fromZero || (low > 0 && low < high * 0.6)) low = Math.min(low, 0);
  if (fromZero || (high < 0 && high > low * 0.6)) high = Math.max(high, 0);
  const smallest = smallestStep(unit, scale);
  // Over zeros alone it reaches to a whole, so that ticks do not look like tiny figures.
  if (low === high)
    [low, high] = low === 0 ? [0, unit.kind === 'duration' ? 60_000 : 1] : [Math.min(0, low), Math.max(0, high)];
  const step = tickStep(low, high, unit, smallest);
  const first = Math.floor(low / step + 1e-9);
  // Figures that are nearly nothing beside a step still need two ticks to lie between.
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Steps have one digit or two: rounding to the last of these keeps 0.1 + 0.2 out of the labels.
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)));
  return { min: ticks[0] ?? low, max: ticks.at(-1) ?? high, ticks };
}

/** Where a value lies between the ends of an axis: 0 at its smallest, 1 at its largest. */
export function along(axis: Pick<ValueAxis, 'min' | 'max'>, value: number): number {
  return (value - axis.min) / (axis.max - axis.min);
}

function tickStep(low: number, high: number, unit: Unit, smallest: number): number {
  if (unit.kind === 'duration') {
    const wanted = (high - low) / TICKS / SECOND;
    const step = wanted < 1 ? undefined : TIME_STEPS.find((seconds) => seconds >= wanted * 0.9);
    if (step !== undefined) return step * SECOND;
  }
  return Math.max(plainStep(low, high, TICKS), smallest);
}

/** Half a run or a third of a user is no tick. */
function smallestStep(unit: Unit, scale: number): number {
  if (unit.kind === 'count') return 1;
  if (unit.kind === 'ratio') return 0.001;
  return 10 ** -scale;
}
