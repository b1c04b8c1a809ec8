import type { Direction } from '../../data/format/intl-locale.js';
import { type Drawing, turned } from './drawing.js';
import { fittedText, wrappedText } from './fitted-text.js';
import { type Kit, quietText, SMALL, SMALL_LINE } from './kit.js';
import type { Block, Picture } from './picture.js';
import { placed } from './placed.js';
import { stackedBlocks } from './stacked-blocks.js';

/** What is around the figures of a picture. */
export interface PictureFrame {
  readonly title: string;
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

/** A whole picture: title, what the figures are of, the figures, and what there is to know of them. */
export function framedPicture(
  frame: PictureFrame,
  drawing: Drawing,
  { wording, measure }: Omit<Kit, 'width'>,
): Picture {
  const { title, direction } = frame;
  const kit = { wording, measure, width: drawing.width };
  const head = paragraph([title], { size: TITLE, fill: 'text', isStrong: true, height: TITLE_LINE, most: 3 }, kit);
  const top = stackedBlocks([head, paragraph(frame.scope, NOTE, kit)]);
  const content = stackedBlocks([top, drawing, paragraph([...drawing.notes, ...frame.notes], NOTE, kit)], GAP);
  const width = kit.width + 2 * PADDING;
  const shapes = content.shapes.map((shape) => placed(shape, { x: PADDING, y: PADDING }));
  return {
    title,
    description: drawing.description,
    direction,
    width,
    height: Math.ceil(content.height + 2 * PADDING),
    shapes: turned(shapes, direction, width),
  };
}

interface ParagraphStyle {
  readonly size: number;
  readonly fill: 'text' | 'text-quiet';
  readonly isStrong: boolean;
  /** From one line to the next. */
  readonly height: number;
  readonly most: number;
}

const NOTE: ParagraphStyle = { size: SMALL, fill: 'text-quiet', isStrong: false, height: SMALL_LINE, most: 24 };

/** Texts in lines; what has no room in as many as there may be is cut in the last one. */
function paragraph(texts: readonly string[], style: ParagraphStyle, { width, measure, wording }: Kit): Block {
  const { size, height, isStrong, fill, most } = style;
  const { locale } = wording.formatter;
  const all = texts.flatMap((text) => {
    const lines = wrappedText(text, width, size, measure, locale, isStrong);
    const whole = lines.every((line) => text.includes(line)) ? undefined : text;
    return lines.map((line) => ({ line, whole }));
  });
  const rest = all.slice(most - 1).map(({ line }) => line);
  const last = { line: fittedText(rest.join(' '), width, size, measure, isStrong), whole: texts.join(' ') };
  const lines = all.length > most ? [...all.slice(0, most - 1), last] : all;
  return {
    height: lines.length * height,
    shapes: lines.map(({ line, whole }, i) =>
      quietText(line, 0, i * height + height / 2, { size, fill, isStrong, whole }),
    ),
  };
}
