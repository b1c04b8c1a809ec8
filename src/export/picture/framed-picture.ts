import type { Direction } from '../../data/format/intl-locale.js';
import { fittedText, wrappedText } from './fitted-text.js';
import { type Kit, quietText, SMALL, SMALL_LINE } from './kit.js';
import type { Block, Picture, Shape } from './picture.js';
import { mirrored, placed } from './placed.js';
import { stackedBlocks } from './stacked-blocks.js';

/** What is around the figures of a picture. */
export interface PictureFrame {
  readonly title: string;
  readonly description: string;
  /** Under the title: period, comparison, filters. */
  readonly scope: readonly string[];
  /** Under the figures. */
  readonly notes: readonly string[];
  readonly direction: Direction;
}

const PADDING = 24;
const TITLE = 16;
const TITLE_LINE = 26;
const GAP = 16;

/** Room for figures in a picture of a width. */
export function roomIn(width: number): number {
  return width - 2 * PADDING;
}

/** A whole picture: title, what the figures are of, the figures, and what there is to know of them. */
export function framedPicture(frame: PictureFrame, figures: Block, kit: Kit): Picture {
  const { title, description, direction } = frame;
  const head = {
    height: TITLE_LINE,
    shapes: [
      quietText(fittedText(title, kit.width, TITLE, kit.measure, true), 0, TITLE_LINE / 2, {
        size: TITLE,
        fill: 'text',
        isStrong: true,
      }),
    ],
  };
  const top = stackedBlocks([head, paragraph(frame.scope, kit)]);
  const content = stackedBlocks([top, figures, paragraph(frame.notes, kit)], GAP);
  const width = kit.width + 2 * PADDING;
  const shapes = content.shapes.map((shape) => placed(shape, { x: PADDING, y: PADDING }));
  const turned = (shape: Shape) => (direction === 'rtl' ? mirrored(shape, width) : shape);
  return {
    title,
    description,
    direction,
    width,
    height: Math.ceil(content.height + 2 * PADDING),
    shapes: shapes.map(turned),
  };
}

function paragraph(texts: readonly string[], { width, measure, wording }: Kit): Block {
  const lines = texts.flatMap((text) => wrappedText(text, width, SMALL, measure, wording.formatter.locale));
  return {
    height: lines.length * SMALL_LINE,
    shapes: lines.map((line, i) => quietText(line, 0, i * SMALL_LINE + SMALL_LINE / 2)),
  };
}
