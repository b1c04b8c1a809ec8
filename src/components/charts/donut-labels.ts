import { cutMiddle } from '../../data/format/middle-cut.js';
import type { DonutPart } from './donut.js';
import { pointAt } from './ring.js';

/** A label beside a donut. */
export interface DonutLabel {
  readonly side: 'start' | 'end';
  /** Its middle, as a fraction of the height of the donut. */
  readonly y: number;
  /** The line that leads to it from its part. */
  readonly line: string;
}

/** Longest name beside a donut. */
const LONGEST = 18;
/** From the middle of one label to that of the next: two lines of text. */
const APART = 21;
/** How far from the middle the line begins, turns level and ends. */
const LINE = { from: 47, bend: 51, end: 58 } as const;
/** Labels that lie farther than this from their part belong to it no more. */
const FARTHEST = 15;
const HALF = 50;
/** The lowest that a label stands: a little below the donut. */
const LOWEST = 56;

/**
 * Puts a label beside each part, at its height as far as the labels above and below leave room. Null where names are long,
 * or where one would have to stand too far from its part.
 */
export function donutLabels(parts: readonly DonutPart[]): readonly DonutLabel[] | null {
  if (parts.some(({ member: { label } }) => cutMiddle(label, LONGEST) !== label || isWide(label))) return null;
  const labels = new Map<number, DonutLabel>();
  for (const side of ['start', 'end'] as const) {
    const beside = parts
      .map((part) => ({ index: part.index, turn: (part.from + part.to) / 2 }))
      .filter(({ turn }) => (turn < 0.5 ? 'end' : 'start') === side)
      .map((part) => ({ ...part, bend: pointAt(part.turn, LINE.bend) }))
      .sort((a, b) => a.bend.y - b.bend.y);
    const heights = spread(beside.map(({ bend }) => bend.y));
    for (const [i, { index, turn, bend }] of beside.entries()) {
      const y = heights[i] ?? bend.y;
      if (Math.abs(y - bend.y) > FARTHEST) return null;
      const from = pointAt(turn, LINE.from);
      const end = side === 'end' ? LINE.end : -LINE.end;
      const line = `M${from.x} ${from.y}L${bend.x} ${bend.y}L${end} ${y}`;
      labels.set(index, { side, y: (y + HALF) / (2 * HALF), line });
    }
  }
  return parts.flatMap(({ index }) => labels.get(index) ?? []);
}

/** Heights in order that are at least one label apart, moved down and then up again from the foot. */
function spread(wanted: readonly number[]): readonly number[] {
  const heights = [...wanted];
  for (let i = 1; i < heights.length; i++) {
    heights[i] = Math.max(heights[i] ?? 0, (heights[i - 1] ?? 0) + APART);
  }
  let limit = LOWEST;
  for (let i = heights.length - 1; i >= 0; i--) {
    heights[i] = Math.min(heights[i] ?? 0, limit);
    limit = (heights[i] ?? 0) - APART;
  }
  return heights.map((height) => Math.round(height * 100) / 100);
}

/** Whether letters of double width make a name longer than its count of letters says. */
function isWide(label: string): boolean {
  const wide = label.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0;
  return label.length + wide > LONGEST;
}
