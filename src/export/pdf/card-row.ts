import type { ContentBlock } from '../report-content.js';
import { blockCard, type Card } from './block-card.js';
import type { Book } from './book.js';
import { linesOf, STYLES } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { StructureNode } from './structure-tree.js';

/** Something that follows something else: what of it stands together at least, and how it is drawn. */
export interface Item {
  /** Where so much room is left. */
  readonly least: (room: number) => number;
  /** Takes no more room than that where it can do with it. Stops now and then, so that a page can breathe. */
  readonly flow: (parent: StructureNode, room: number) => Iterable<void>;
}

/** A block in a row, and how many parts of the row it takes. */
export interface RowBlock {
  readonly block: ContentBlock;
  readonly span: number;
}

/** Between blocks, beside and below each other. */
export const CARD_GAP = 12;
/** Points of paper to a pixel of a screen. */
const SCALE = 0.64;
/** Drawings may be smaller to have room on a page, and by the first steps to have room on what is left of one. */
const SCALES = [SCALE, 0.6, 0.56, 0.52, 0.48, 0.44] as const;
const LITTLE = 3;
/** Plots over time: so high for their width, in pixels, and lower or higher where that fills a page or a row. */
const PLOT = { share: 0.29, least: 150, most: 230, low: 0.6, high: 2.2 } as const;
/** Figures in cards that are not wider have their notes under the row: in them their lines would be short, and many. */
const NARROW = 200;
/** Rows that are less uneven than that are left so. */
const EVEN = 3;
export const BEFORE_NOTES = 5;

interface PlacedBlock {
  readonly block: ContentBlock;
  /** From the start of the row. */
  readonly offset: number;
  readonly width: number;
}

interface PlacedCard extends PlacedBlock {
  readonly plot: number;
  readonly card: Card;
}

/** Blocks beside each other, each as high as the highest; null where that is too high for a page. */
export function cardRow(row: readonly RowBlock[], flow: PageFlow): Item | null {
  const { book } = flow;
  const blocks = placedBlocks(row, flow.width);
  const notes = notesBelow(blocks, book);
  const lines = notes.reduce((sum, text) => sum + linesOf(book, text, STYLES.note, flow.width).length, 0);
  const below = notes.length === 0 ? 0 : BEFORE_NOTES + lines * STYLES.note.lead;
  const leastOf = (cards: readonly PlacedCard[]) =>
    Math.max(0, ...cards.map(({ card, plot }) => card.height - card.rise * plot * (1 - PLOT.low))) + below;
  const rows: (readonly PlacedCard[])[] = [];
  /** Drawings at the nth scale. */
  const rowOf = (nth: number) => (rows[nth] ??= cardsOf(blocks, SCALES[nth] ?? SCALE, book));
  const fitting = (room: number, scales: number) => {
    for (let nth = 0; nth < scales; nth++) if (leastOf(rowOf(nth)) <= room) return nth;
    return -1;
  };
  const whole = fitting(flow.height, SCALES.length);
  if (whole < 0) return null;
  // What stands alone and is no figure may be a little smaller to end a page.
  const isAlone = blocks.length === 1 && blocks[0]?.block.kind === 'figures' && blocks[0].block.figure === null;
  const here = (room: number) => {
    const found = isAlone ? fitting(room, whole + LITTLE) : whole;
    return found < 0 ? whole : found;
  };
  return {
    least: (room) => leastOf(rowOf(here(room))),
    flow: (parent, room) => {
      const nth = here(room);
      const shown = evened(rowOf(nth), SCALES[nth] ?? SCALE, room - below, book);
      const height = Math.max(0, ...shown.map(({ card }) => card.height));
      for (const { card, width, offset } of shown) {
        card.draw(parent, flow.index, flow.leftOf(offset, width), flow.y, height);
      }
      flow.y += height + (notes.length === 0 ? 0 : BEFORE_NOTES);
      for (const text of notes) flow.paragraph(parent, 'P', text, STYLES.note);
      return [];
    },
  };
}

function placedBlocks(row: readonly RowBlock[], width: number): readonly PlacedBlock[] {
  const all = row.reduce((sum, { span }) => sum + span, 0);
  const room = width - CARD_GAP * (row.length - 1);
  let offset = 0;
  return row.map(({ block, span }) => {
    const placed = { block, offset, width: (room * span) / all };
    offset += placed.width + CARD_GAP;
    return placed;
  });
}

function cardsOf(blocks: readonly PlacedBlock[], scale: number, book: Book): readonly PlacedCard[] {
  return blocks.flatMap((placed) => {
    const plot = Math.min(PLOT.most, Math.max(PLOT.least, (placed.width / scale) * PLOT.share));
    const block = hasNotesBelow(placed) ? { ...placed.block, notes: [] } : placed.block;
    const card = blockCard(block, placed.width, book, { scale, plot });
    return card === null ? [] : [{ ...placed, block, plot, card }];
  });
}

/** Cards whose plots are as high as there is room for on the page, and as the highest of the row is. */
function evened(cards: readonly PlacedCard[], scale: number, room: number, book: Book): readonly PlacedCard[] {
  const withPlot = (placed: PlacedCard, plot: number): PlacedCard => {
    const card = blockCard(placed.block, placed.width, book, { scale, plot });
    return card === null ? placed : { ...placed, plot, card };
  };
  const lower = cards.map((placed) => {
    const { card, plot } = placed;
    const over = card.height - room;
    return over <= 0 || card.rise === 0 ? placed : withPlot(placed, Math.max(plot * PLOT.low, plot - over / card.rise));
  });
  const height = Math.max(0, ...lower.map(({ card }) => card.height));
  return lower.map((placed) => {
    const { card, plot } = placed;
    const under = height - card.height;
    return under <= EVEN || card.rise === 0
      ? placed
      : withPlot(placed, Math.min(plot * PLOT.high, plot + under / card.rise));
  });
}

const hasNotesBelow = ({ block, width }: PlacedBlock) =>
  block.kind === 'figures' && block.figure !== null && width < NARROW;

/** The notes on figures that are too narrow for them, each once, after the titles that it is about. */
function notesBelow(blocks: readonly PlacedBlock[], { messages, locale }: Book): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const placed of blocks) {
    if (placed.block.kind !== 'figures' || !hasNotesBelow(placed)) continue;
    for (const note of placed.block.notes) titles.set(note, [...(titles.get(note) ?? []), placed.block.title]);
  }
  const list = new Intl.ListFormat(locale, { style: 'narrow', type: 'conjunction' });
  return [...titles].map(([note, all]) => messages.noteOn(list.format(all), note));
}
