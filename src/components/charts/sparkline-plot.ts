import type { Figure } from '../../data/query/result.js';
import { stretchesOf } from './stretches.js';
import { valueRange } from './value-range.js';

/** The box that a sparkline is drawn in; the browser stretches it. */
export const SPARKLINE_WIDTH = 100;
export const SPARKLINE_HEIGHT = 32;
const EDGE = 2;

interface SparklineTraits {
  /** Whether the last figure is of a bucket that is not over. */
  readonly isUnfinished: boolean;
  /** Whether it stands on 0, filled, as counts and sums do; otherwise it reaches from the smallest figure to the largest. */
  readonly fromZero: boolean;
}

/** A sparkline as paths. */
export interface SparklinePlot {
  /** What lies under the course; null where it does not stand on 0. */
  readonly filled: string | null;
  readonly course: string;
  /** The way to the figure that is not over, drawn apart; null where there is none. */
  readonly rest: string | null;
}

/** Draws one figure per bucket; null is a gap. By hand: a stat card is small enough to feel what a library of shapes weighs. */
export function sparklinePlot(values: readonly Figure[], { isUnfinished, fromZero }: SparklineTraits): SparklinePlot {
  const range = valueRange(values) ?? { low: 0, high: 0 };
  const low = fromZero ? Math.min(0, range.low) : range.low;
  const { high } = range;
  const x = (i: number) =>
    round(values.length === 1 ? SPARKLINE_WIDTH / 2 : (i / (values.length - 1)) * SPARKLINE_WIDTH);
  const height = (value: number) => (high > low ? (value - low) / (high - low) : fromZero ? 0 : 0.5);
  const y = (value: number) => round(SPARKLINE_HEIGHT - EDGE - height(value) * (SPARKLINE_HEIGHT - 2 * EDGE));
  const whole = isUnfinished && values.length > 2 ? values.slice(0, -1) : values;
  const stretches = stretchesOf(whole);
  const courses = stretches.map(
    ({ from, figures }) => `M${figures.map((value, i) => `${x(from + i)} ${y(value)}`).join('L')}`,
  );
  const [from = null, to = null] = whole.length < values.length ? values.slice(-2) : [];
  const end = values.length - 1;
  const last = (value: number) => `${x(end)} ${y(value)}`;
  return {
    filled: fromZero
      ? stretches.map(({ from }, i) => `${courses[i]}V${y(Math.max(low, 0))}H${x(from)}Z`).join('')
      : null,
    course: stretches.map(({ figures }, i) => (figures.length === 1 ? `${courses[i]}Z` : courses[i])).join(''),
    rest: to === null ? null : from === null ? `M${last(to)}Z` : `M${x(end - 1)} ${y(from)}L${last(to)}`,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
