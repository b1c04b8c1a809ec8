import type { PanelWidth } from '../../data/report/panel.js';
import { type TextBlock, textBlocks } from '../../data/report/text-blocks.js';
import type { ContentBlock, ContentSection } from '../report-content.js';
import { BEFORE_NOTES, CARD_GAP, cardRow, type Item, type RowBlock } from './card-row.js';
import { linesOf, STYLES, type TextStyle, untagged } from './ink.js';
import { flowNamedTable, namedTable, UNDER_TITLE } from './named-tables.js';
import type { PageFlow } from './page-flow.js';
import { flowPoints } from './point-flow.js';
import type { StructureNode } from './structure-tree.js';
import { flowTable, layTable, leastOfTable } from './table-flow.js';

const COLUMNS = 12;
const SPANS: Readonly<Record<PanelWidth, number>> = { quarter: 3, third: 4, half: 6, twoThirds: 8, full: 12 };
const BAR = 3;
const BESIDE_BAR = 10;

type Figures = ContentBlock & { readonly kind: 'figures' };
type TextPanel = ContentBlock & { readonly kind: 'text' };

/** A section: its heading, with what follows first, and all of its blocks. Stops after each, so that a page can breathe. */
export function* flowSection(section: ContentSection, parent: StructureNode, flow: PageFlow): Iterable<void> {
  const { title, description, empty, blocks } = section;
  const items = itemsOf(blocks, flow)[Symbol.iterator]();
  const taken = (): Item | undefined => {
    const { value, done } = items.next();
    return done === true ? undefined : value;
  };
  let item = taken();
  yield;
  const node = openSection({ title, description }, item?.least ?? (() => STYLES.body.lead), parent, flow);
  if (empty !== null) flow.paragraph(node, 'P', empty, STYLES.body);
  while (item !== undefined) {
    const next = taken();
    yield;
    flow.ensure(item.least(flow.room));
    // What comes next stands on the same page where both can.
    const room = flow.room - CARD_GAP - (next?.least(0) ?? 0);
    yield* item.flow(node, room >= item.least(room) ? room : flow.room);
    yield;
    if (next !== undefined) flow.space(CARD_GAP);
    item = next;
  }
}

/** The heading of a section, on the page where there is room for what follows first. */
export function openSection(
  { title, description }: Pick<ContentSection, 'title' | 'description'>,
  least: (room: number) => number,
  parent: StructureNode,
  flow: PageFlow,
): StructureNode {
  const { book } = flow;
  const node = book.structure.add(parent, 'Sect');
  const words = description === null ? [] : linesOf(book, description, STYLES.quiet, flow.width);
  const lines = linesOf(book, title, STYLES.section, flow.width - BESIDE_BAR);
  flow.space(26);
  const head = lines.length * STYLES.section.lead + words.length * STYLES.quiet.lead + 10;
  flow.ensure(head + least(flow.room - head));
  book.targets.push({ title, page: flow.index, y: flow.y, level: 0 });
  // The colour of the brand beside the heading.
  const [top, height] = [flow.y + 2, lines.length * STYLES.section.lead - 4];
  untagged(flow.page, () =>
    flow.page.box(flow.leftOf(0, BAR), top, BAR, height, { fill: book.colors.accent }, BAR / 2),
  );
  flow.paragraph(node, 'H2', title, STYLES.section, BESIDE_BAR);
  if (description !== null) {
    flow.y += 2;
    flow.paragraph(node, 'P', description, STYLES.quiet);
  }
  flow.y += 8;
  return node;
}

/** Laid out one after the other, as they are asked for. */
function* itemsOf(blocks: readonly ContentBlock[], flow: PageFlow): Iterable<Item> {
  let row: RowBlock[] = [];
  for (const block of blocks) {
    const isBeside = isCard(block);
    const span = SPANS[isBeside && block.kind !== 'text' ? block.width : 'full'];
    const hasRoom = isBeside && row.reduce((sum, each) => sum + each.span, span) <= COLUMNS;
    if (!hasRoom && row.length > 0) {
      yield* rowItems(row, flow);
      row = [];
    }
    if (isBeside) row.push({ block, span });
    else yield block.kind === 'text' ? textItem(block, flow) : tableItem(block as Figures, flow);
  }
  if (row.length > 0) yield* rowItems(row, flow);
}

const isCard = (block: ContentBlock) =>
  block.kind === 'missing' || (block.kind === 'figures' && (block.picture !== null || block.figure !== null));

function rowItems(row: readonly RowBlock[], flow: PageFlow): readonly Item[] {
  const item = cardRow(row, flow);
  if (item !== null) return [item];
  // What is too high for a page comes by itself, and at last as its tables or its words.
  if (row.length > 1) return row.flatMap(({ block }) => rowItems([{ block, span: COLUMNS }], flow));
  return row.map(({ block }) => {
    if (block.kind === 'figures') return tableItem(block, flow);
    const text = block.kind === 'text' ? block.text : textBlocks(block.text);
    return textItem({ ...block, kind: 'text', description: null, text }, flow);
  });
}

/** A block that is its tables. */
function tableItem({ title, description, tables, notes }: Figures, flow: PageFlow): Item {
  const [first, ...others] = tables;
  const laid = first === undefined ? [] : layTable(first.data, flow.width, flow.book);
  const words = heightOf(title, STYLES.block, flow);
  const more = description === null ? 0 : heightOf(description, STYLES.quiet, flow);
  // A note stays with the last row of what it is about.
  const after = notes.length === 0 ? 0 : BEFORE_NOTES + STYLES.note.lead;
  return {
    least: () => words + more + 4 + leastOfTable(laid),
    *flow(parent) {
      flow.paragraph(parent, 'H3', title, STYLES.block);
      if (description !== null) flow.paragraph(parent, 'P', description, STYLES.quiet);
      flow.y += UNDER_TITLE;
      yield* flowTable(laid, parent, flow, others.length === 0 ? after : 0);
      for (const table of others) {
        yield* flowNamedTable(namedTable(table, flow.width, flow.book), parent, flow);
      }
      flow.y += notes.length === 0 ? 0 : BEFORE_NOTES;
      for (const note of notes) flow.paragraph(parent, 'P', note, STYLES.note);
    },
  };
}

function textItem({ title, description, text }: TextPanel, flow: PageFlow): Item {
  const named = title.trim() === '' ? 0 : heightOf(title, STYLES.block, flow);
  const told = description === null ? 0 : heightOf(description, STYLES.quiet, flow);
  return {
    least: () => named + told + 2 * STYLES.body.lead,
    flow: (parent) => {
      if (named > 0) flow.paragraph(parent, 'H3', title, STYLES.block);
      if (description !== null) flow.paragraph(parent, 'P', description, STYLES.quiet);
      flowTexts(text, parent, flow);
      return [];
    },
  };
}

/** Paragraphs and lists. */
export function flowTexts(blocks: readonly TextBlock[], parent: StructureNode, flow: PageFlow): void {
  for (const [i, { kind, lines }] of blocks.entries()) {
    if (i > 0) flow.space(6);
    if (kind === 'bullets') flowPoints(lines, parent, flow, STYLES.body);
    else flow.paragraph(parent, 'P', lines.join('\n'), STYLES.body);
  }
}

function heightOf(text: string, style: TextStyle, { book, width }: PageFlow, offset = 0): number {
  return linesOf(book, text, style, width - offset).length * style.lead;
}
