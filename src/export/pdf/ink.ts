import type { ColorName } from '../../components/theme/color-name.js';
import type { Picture } from '../picture/picture.js';
import type { Book } from './book.js';
import type { PageCanvas } from './page-canvas.js';
import type { StructureNode } from './structure-tree.js';
import { textLines } from './text-lines.js';

/** How a text looks. */
export interface TextStyle {
  readonly size: number;
  /** From one line to the next. */
  readonly lead: number;
  readonly color: ColorName;
  readonly isStrong?: boolean;
}

export const STYLES = {
  title: { size: 25, lead: 31, color: 'text', isStrong: true },
  period: { size: 12, lead: 17, color: 'text-quiet' },
  over: { size: 9, lead: 13, color: 'accent-text', isStrong: true },
  section: { size: 15, lead: 20, color: 'text', isStrong: true },
  block: { size: 9.5, lead: 13, color: 'text', isStrong: true },
  name: { size: 8.5, lead: 12, color: 'text-quiet' },
  body: { size: 9, lead: 13.5, color: 'text' },
  alarm: { size: 9, lead: 13.5, color: 'negative', isStrong: true },
  quiet: { size: 8, lead: 11.5, color: 'text-quiet' },
  note: { size: 7.5, lead: 10.5, color: 'text-quiet' },
  foot: { size: 7.5, lead: 10, color: 'text-quiet' },
} as const satisfies Record<string, TextStyle>;

/** How a table looks. */
export interface TableLook {
  readonly cell: TextStyle;
  readonly head: TextStyle;
  /** Over and under the text of a row. */
  readonly pad: number;
  /** Between columns. */
  readonly gap: number;
}

const CELL: TextStyle = { size: 8, lead: 10.5, color: 'text' };
const HEAD: TextStyle = { size: 7.5, lead: 10, color: 'text-quiet' };

export const TABLE_LOOKS = {
  usual: { cell: CELL, head: HEAD, pad: 3.5, gap: 14 },
  dense: { cell: { ...CELL, size: 7, lead: 9 }, head: { ...HEAD, size: 6.5, lead: 8.5 }, pad: 1.6, gap: 10 },
} as const satisfies Record<string, TableLook>;

/** Room for a text, from its start to its end: in languages from right to left the start is on the right. */
export interface TextRoom {
  /** From the left of the page. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** `start` unless stated. */
  readonly align?: 'start' | 'middle' | 'end';
  /** The part of the document whose text it is. */
  readonly node?: StructureNode;
}

/** From the middle of a line of text to its baseline, as a part of its size. */
const DROP = 0.36;

/** The lines of a text that has so much room. */
export function linesOf({ type, locale }: Book, text: string, style: TextStyle, width: number): readonly string[] {
  return textLines(text, width, style.size, type.measure, locale, style.isStrong);
}

/** Draws a line of text. */
export function drawLine(book: Book, page: PageCanvas, text: string, style: TextStyle, room: TextRoom): void {
  const { size, lead, color, isStrong = false } = style;
  const line = book.type.line(text, isStrong);
  for (const { isReplacement, text: missing } of line.glyphs) if (isReplacement) book.type.missing.add(missing);
  const { left, top, width, align = 'start', node } = room;
  node?.read.push({ text, isTurned: line.isTurned });
  const isAtLeft = align === 'middle' ? null : (align === 'start') === (book.direction === 'ltr');
  const free = width - line.width * size;
  const x = left + (isAtLeft === null ? free / 2 : isAtLeft ? 0 : free);
  page.text(line, x, top + lead / 2 + size * DROP, size, book.colors[color]);
}

/** Draws what belongs to a part of the document. */
export function tagged(book: Book, pageIndex: number, node: StructureNode, draw: (page: PageCanvas) => void): void {
  const page = book.pages[pageIndex];
  if (page === undefined) return;
  page.marked(node.tag, book.structure.mark(node, pageIndex), () => draw(page));
}

/** Draws what is of no meaning by itself, such as lines, or is told elsewhere. */
export function untagged(page: PageCanvas, draw: () => void): void {
  page.marked('Artifact', null, draw);
}

/** Draws a picture, its top left corner at `left`, `top`. */
export function drawPicture(
  { type, colors }: Book,
  page: PageCanvas,
  { shapes }: Picture,
  { left, top, scale }: { left: number; top: number; scale: number },
): void {
  const colorOf = (name: ColorName | undefined) => (name === undefined ? undefined : colors[name]);
  for (const shape of shapes) {
    if (shape.kind === 'path') {
      const { d, fill, stroke, ...paint } = shape;
      page.path(d, { x: left, y: top, scale }, { ...paint, fill: colorOf(fill), stroke: colorOf(stroke) });
      continue;
    }
    const { text, x, y, anchor, fill, isStrong = false } = shape;
    const size = shape.size * scale;
    const line = type.line(text, isStrong);
    for (const { isReplacement, text: missing } of line.glyphs) if (isReplacement) type.missing.add(missing);
    const back = anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1;
    page.text(line, left + x * scale - back * line.width * size, top + y * scale, size, colors[fill]);
  }
}
