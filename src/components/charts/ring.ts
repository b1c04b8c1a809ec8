import { arc } from '@visx/shape';

/** A stretch of a circle in turns: parts of the whole circle, from the top, clockwise. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The outline of a stretch of a ring around 0, 0. */
export function ringPath({ from, to }: Stretch, innerRadius: number, outerRadius: number): string {
  const angles = { startAngle: from * 2 * Math.PI, endAngle: to * 2 * Math.PI };
  return arc<null>({ innerRadius, outerRadius, ...angles })(null) ?? '';
}

/** The point at a turn and a distance from 0, 0; rounded, so that it is the same wherever it is rendered. */
export function pointAt(turn: number, distance: number): { readonly x: number; readonly y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) };
}

/** The turn at which a point is seen from 0, 0. */
export function turnOf(x: number, y: number): number {
  return (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
}

const round = (value: number) => Math.round(value * 100) / 100;
