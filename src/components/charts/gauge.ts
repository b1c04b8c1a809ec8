import { WARNING_SHARE } from './contract-words.js';
import { pointAt, ringPath } from './ring.js';

/** The part of a circle that a gauge covers, from its left over its top to its right. */
const SWEEP = 0.5;
const OUTER = 44;
const INNER = 33;
/** What is over the whole stands out, so that it is seen without its colour. */
const OVER_OUTER = 48;
const OVER_INNER = 31;
const TICK = [OUTER, 49] as const;
/** Part of the gauge that the smallest share takes, so that it is seen. */
const SMALLEST = 0.012;

/** A gauge, computed without measuring anything. */
export interface Gauge {
  /** The share at its end: 1, or more where more is used. */
  readonly max: number;
  readonly track: string;
  /** What is used of the whole; null where nothing is. */
  readonly used: string | null;
  /** What is used beyond the whole; null where nothing is. */
  readonly over: string | null;
  /** Where the warning begins, or where the whole ends if more is used. */
  readonly tick: string;
}

/** Draws a share of a whole, from 0 on. What is over it stretches the scale, so that nothing is cut off. */
export function gaugeOf(share: number): Gauge {
  const max = Math.max(1, share);
  const whole = share > 1 ? Math.min(1 / max, 1 - 2 * SMALLEST) : 1;
  const used = share > 1 ? whole : share > 0 ? Math.max(share, SMALLEST) : 0;
  const tick = share > 1 ? whole : WARNING_SHARE;
  const [from, to] = TICK.map((distance) => pointAt(turn(tick), distance)) as [Point, Point];
  return {
    max,
    track: stretch(0, 1, INNER, OUTER),
    used: used === 0 ? null : stretch(0, used, INNER, OUTER),
    over: share > 1 ? stretch(whole, 1, OVER_INNER, OVER_OUTER) : null,
    tick: `M${from.x} ${from.y}L${to.x} ${to.y}`,
  };
}

type Point = ReturnType<typeof pointAt>;

const turn = (part: number) => (part - 0.5) * SWEEP;

function stretch(from: number, to: number, inner: number, outer: number): string {
  return ringPath({ from: turn(from), to: turn(to) }, inner, outer);
}
