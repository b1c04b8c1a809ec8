import type { SeriesColor } from '../../components/charts/color-registry.js';
import type { Wording } from '../../components/charts/members.js';
import type { ColorName } from '../../components/theme/color-name.js';
import type { PathShape, TextShape } from './picture.js';
import type { Measure } from './text-width.js';

/** The room that a picture has. */
export interface DrawingRoom {
  readonly measure: Measure;
  /** From the start to the end. */
  readonly width: number;
  /** How high a plot over time is; as on a page unless stated. */
  readonly plot?: number | undefined;
  /** Whether rows of names and bars are close to each other, as on paper. */
  readonly isDense?: boolean | undefined;
}

/** What the parts of a picture are drawn with. */
export interface Kit extends DrawingRoom {
  readonly wording: Wording;
}

export const SMALL = 12;
export const TEXT = 14;
/** From one line of small text to the next. */
export const SMALL_LINE = 18;

/** From the middle of a line of text to its baseline, as a part of its size. */
const DROP = 0.36;

/** The name of the colour of a series. */
export function colorName(color: SeriesColor): ColorName {
  return typeof color === 'number' ? (`category-${color}` as ColorName) : color;
}

/** A text in the quiet colour, whose middle is at `middle`. */
export function quietText(
  text: string,
  x: number,
  middle: number,
  more: Partial<Pick<TextShape, 'anchor' | 'fill' | 'size' | 'isStrong' | 'whole'>> = {},
): TextShape {
  const { size = SMALL, anchor = 'start', fill = 'text-quiet', isStrong, whole } = more;
  const cut = whole === text ? undefined : whole;
  return { kind: 'text', text, whole: cut, x, y: middle + size * DROP, size, anchor, fill, isStrong };
}

/** A rectangle, as a path. */
export function box(x: number, y: number, width: number, height: number, fill: ColorName, radius = 0): PathShape {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return { kind: 'path', d: `M${x} ${y}h${width}v${height}h${-width}Z`, fill };
  const corner = (toX: number, toY: number) => `A${r} ${r} 0 0 1 ${toX} ${toY}`;
  const [right, foot] = [x + width, y + height];
  const d = [
    `M${x + r} ${y}H${right - r}${corner(right, y + r)}V${foot - r}${corner(right - r, foot)}`,
    `H${x + r}${corner(x, foot - r)}V${y + r}${corner(x + r, y)}Z`,
  ].join('');
  return { kind: 'path', d, fill };
}
