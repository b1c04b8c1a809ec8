import type { Picture } from '../picture/picture.js';
import type { ContentBlock } from '../report-content.js';
import type { Book } from './book.js';
import { drawLine, drawPicture, linesOf, STYLES, type TextStyle, tagged, untagged } from './ink.js';
import { numberText, plainText } from './pdf-file.js';
import type { StructureNode } from './structure-tree.js';

/** A block that stands beside others, laid out for a width. */
export interface Card {
  readonly height: number;
  /** Points that it is higher for every pixel that its plots over time are; 0 where it has none. */
  readonly rise: number;
  /** Draws it on a page, as high as its row. */
  readonly draw: (parent: StructureNode, page: number, left: number, top: number, height: number) => void;
}

/** How drawings are made for paper. */
export interface CardLook {
  /** Points of paper to a pixel of a screen. */
  readonly scale: number;
  /** How high plots over time are, in pixels. */
  readonly plot: number;
}

const PAD = 10;
const RADIUS = 5;
const BIG: TextStyle = { size: 20, lead: 25, color: 'text', isStrong: true };

type Figures = ContentBlock & { readonly kind: 'figures' };

/** A part of a card: its height, and how it is drawn. */
interface Part {
  readonly height: number;
  /** Space before it. */
  readonly gap: number;
  readonly rise?: number;
  readonly draw: (parent: StructureNode, page: number, left: number, top: number) => void;
}

/** What is drawn of a block beside others; null where it is no drawing, and stands by itself. */
export function blockCard(block: ContentBlock, width: number, book: Book, look: CardLook): Card | null {
  const parts = partsOf(block, width - 2 * PAD, book, look);
  if (parts === null) return null;
  const isFailure = block.kind === 'missing' && block.isFailure;
  const content = parts.reduce((sum, { height, gap }, i) => sum + height + (i === 0 ? 0 : gap), 0);
  return {
    height: content + 2 * PAD,
    rise: parts.reduce((sum, { rise = 0 }) => sum + rise, 0),
    draw: (parent, page, left, top, height) => {
      const canvas = book.pages[page];
      if (canvas === undefined) return;
      untagged(canvas, () =>
        canvas.box(
          left,
          top,
          width,
          height,
          { fill: book.colors.surface, stroke: book.colors[isFailure ? 'negative' : 'border'], lineWidth: 0.75 },
          RADIUS,
        ),
      );
      let y = top + PAD;
      parts.forEach(({ gap, height: own, draw }, i) => {
        y += i === 0 ? 0 : gap;
        draw(parent, page, left + PAD, y);
        y += own;
      });
    },
  };
}

function partsOf(block: ContentBlock, room: number, book: Book, { scale, plot }: CardLook): readonly Part[] | null {
  switch (block.kind) {
    case 'text':
      return null;
    case 'missing':
      return [
        textPart(book, [block.title], 'H3', STYLES.block, room),
        textPart(book, [block.text], 'P', STYLES.quiet, room),
      ];
    case 'figures': {
      const { title, description, figure, picture, notes } = block;
      const drawn = picture?.({ width: room / scale, measure: book.type.measure, plot, isDense: true }) ?? null;
      if (drawn === null && figure === null) return null;
      return [
        textPart(book, [title], 'H3', figure === null ? STYLES.block : STYLES.name, room),
        ...(description === null ? [] : [textPart(book, [description], 'P', STYLES.quiet, room, 1)]),
        ...(drawn === null
          ? [
              textPart(book, [figure?.text ?? ''], 'P', BIG, room),
              ...(figure?.change == null ? [] : [textPart(book, [figure.change], 'P', STYLES.note, room, 0)]),
            ]
          : [picturePart(book, drawn, room), ...exactPart(figure, drawn, room, book)]),
        ...(notes.length === 0 ? [] : [textPart(book, notes, 'P', STYLES.note, room, 7)]),
      ];
    }
  }
}

/** The whole figure, where the drawing has room for a shorter one alone. */
function exactPart(figure: Figures['figure'], { shapes }: Picture, room: number, book: Book): readonly Part[] {
  if (figure === null || shapes.some((shape) => shape.kind === 'text' && shape.text === figure.text)) return [];
  return [textPart(book, [figure.text], 'P', STYLES.note, room)];
}

function textPart(
  book: Book,
  texts: readonly string[],
  tag: 'H3' | 'P',
  style: TextStyle,
  width: number,
  gap = 4,
): Part {
  const each = texts.map((text) => linesOf(book, text, style, width));
  return {
    height: each.reduce((sum, lines) => sum + lines.length * style.lead, 0),
    gap,
    draw: (parent, index, left, top) => {
      let y = top;
      for (const lines of each) {
        const node = book.structure.add(parent, tag);
        tagged(book, index, node, (page) => {
          for (const line of lines) {
            drawLine(book, page, line, style, { left, top: y, width, node });
            y += style.lead;
          }
        });
      }
    },
  };
}

function picturePart(book: Book, picture: Picture, width: number): Part {
  const scale = width / picture.width;
  const height = picture.height * scale;
  return {
    height,
    gap: 6,
    rise: (picture.plots ?? 0) * scale,
    draw: (parent, index, left, top) => {
      const foot = book.paper.height - top - height;
      const box = [left, foot, left + width, foot + height].map((each) => Number(numberText(each)));
      const alt = plainText(picture.description === '' ? picture.title : picture.description);
      tagged(book, index, book.structure.add(parent, 'Figure', { alt, box }), (page) =>
        drawPicture(book, page, picture, { left, top, scale }),
      );
    },
  };
}
