import type { PlotBox } from './axes-block.js';
import type { PathShape } from './picture.js';

const APART = 8;

/** Slanted lines in the colour of the ground over what is not over. */
export function hatching({ x, y, width, height }: PlotBox): PathShape {
  const [right, foot] = [x + width, y + height];
  let d = '';
  for (let offset = APART; offset < width + height; offset += APART) {
    // A line of slope 1, from the edge at the start or the foot to the top or the edge at the end.
    const from = offset <= height ? [x, y + offset] : [x + offset - height, foot];
    const to = offset <= width ? [x + offset, y] : [right, y + offset - width];
    d += `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`;
  }
  return { kind: 'path', d, stroke: 'surface', lineWidth: 3, opacity: 0.72 };
}

const round = (value: number) => Math.round(value * 100) / 100;
