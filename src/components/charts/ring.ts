/** A stretch of a circle in turns: parts of the whole circle, from the top, clockwise. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Ends that are nearer than this are one. */
const CLOSED = 1 - 1e-9;

/** The outline of a stretch of a ring around 0, 0. */
export function ringPath({ from, to }: Stretch, innerRadius: number, outerRadius: number): string {
  const outer = arcPath(from, to, outerRadius);
  const inner = arcPath(to, from, innerRadius);
  return to - from >= CLOSED ? `M${outer}ZM${inner}Z` : `M${outer}L${inner}Z`;
}

/** In two halves, since a whole circle cannot be drawn in one. */
function arcPath(from: number, to: number, radius: number): string {
  const sweep = to > from ? 1 : 0;
  const [start, middle, end] = [from, (from + to) / 2, to].map((turn) => {
    const { x, y } = pointAt(turn, radius);
    return `${x} ${y}`;
  });
  return `${start}A${radius} ${radius} 0 0 ${sweep} ${middle}A${radius} ${radius} 0 0 ${sweep} ${end}`;
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
