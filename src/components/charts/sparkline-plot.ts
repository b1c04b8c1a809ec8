import { area, line } from '@visx/shape';
import type { Figure } from '../../data/query/result.js';

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

/** Draws one figure per bucket; null is a gap. */
export function sparklinePlot(values: readonly Figure[], { isUnfinished, fromZero }: SparklineTraits): SparklinePlot {
  const figures = values.filter((value) => value !== null);
  const low = Math.min(fromZero ? 0 : Number.POSITIVE_INFINITY, ...figures);
  const high = Math.max(...figures);
  const x = (i: number) =>
    round(values.length === 1 ? SPARKLINE_WIDTH / 2 : (i / (values.length - 1)) * SPARKLINE_WIDTH);
  const height = (value: number) => (high > low ? (value - low) / (high - low) : fromZero ? 0 : 0.5);
  const y = (value: number) => round(SPARKLINE_HEIGHT - EDGE - height(value) * (SPARKLINE_HEIGHT - 2 * EDGE));
  const config = { x: (_: Figure, i: number) => x(i), defined: (value: Figure) => value !== null };
  const whole = (isUnfinished && values.length > 2 ? values.slice(0, -1) : values) as Figure[];
  const course = line<Figure>({ ...config, y: (value) => y(value ?? 0) });
  const under = area<Figure>({ ...config, y0: y(Math.max(low, 0)), y1: (value) => y(value ?? 0) });
  const [from = null, to = null] = whole.length < values.length ? values.slice(-2) : [];
  const end = values.length - 1;
  return {
    filled: fromZero ? (under(whole) ?? '') : null,
    course: course(whole) ?? '',
    rest: from === null || to === null ? null : `M${x(end - 1)} ${y(from)}L${x(end)} ${y(to)}`,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
