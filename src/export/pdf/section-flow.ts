import type { PanelWidth } from '../../data/report/panel.js';
import { type TextBlock, textBlocks } from '../../data/report/text-blocks.js';
import type { NamedTable } from '../named-table.js';
import type { ContentBlock, ContentSection } from '../report-content.js';
import { blockCard, type Card, PICTURE_SCALE } from './block-card.js';
import { linesOf, STYLES, TABLE_LOOKS, type TableLook, type TextStyle, tagged, untagged } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { StructureNode } from './structure-tree.js';
import { flowTable, leastOfTable } from './table-flow.js';

/** Something that follows something else: what of it stands together at least, and how it is drawn. */
interface Item {
  readonly least: number;
  readonly flow: (parent: StructureNode) => void;
}

const GAP = 12;
const COLUMNS = 12;
/** Parts of a row on pages that are high, and on wide ones. */
const SPANS = {
  portrait: { quarter: 3, third: 6, half: 6, twoThirds: 12, full: 12 },
  landscape: { quarter: 3, third: 4, half: 6, twoThirds: 8, full: 12 },
} as const satisfies Record<string, Record<PanelWidth, number>>;
/** Drawings may be that much smaller to have room on a page; beyond it their tables stand in their place. */
const SMALLEST = 0.7;
const BAR = 3;
const BESIDE_BAR = 10;
const DOT = 2.5;

type Figures = ContentBlock & { readonly kind: 'figures' };
type TextPanel = ContentBlock & { readonly kind: 'text' };

/** A section: its heading, with what follows first, and all of its blocks. Stops after each, so that a page can breathe. */
export function* flowSection(section: ContentSection, parent: StructureNode, flow: PageFlow): Iterable<void> {
  const { title, description, empty, blocks } = section;
  const items = itemsOf(blocks, flow);
  const node = openSection({ title, description }, items[0]?.least ?? STYLES.body.lead, parent, flow);
  if (empty !== null) flow.paragraph(node, 'P', empty, STYLES.body);
  for (const [i, { least, flow: draw }] of items.entries()) {
    if (i > 0) flow.space(GAP);
    flow.ensure(least);
    draw(node);
    yield;
  }
}

/** The heading of a section, on the page where there is room for what follows first. */
export function openSection(
  { title, description }: Pick<ContentSection, 'title' | 'description'>,
  least: number,
  parent: StructureNode,
  flow: PageFlow,
): StructureNode {
  const { book } = flow;
  const node = book.structure.add(parent, 'Sect');
  const words = description === null ? [] : linesOf(book, description, STYLES.quiet, flow.width);
  const lines = linesOf(book, title, STYLES.section, flow.width - BESIDE_BAR);
  flow.space(26);
  flow.ensure(lines.length * STYLES.section.lead + words.length * STYLES.quiet.lead + 10 + least);
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

function itemsOf(blocks: readonly ContentBlock[], flow: PageFlow): readonly Item[] {
  const { paper } = flow.book;
  const spans = SPANS[paper.width > paper.height ? 'landscape' : 'portrait'];
  const items: Item[] = [];
  let row: { block: ContentBlock; span: number }[] = [];
  const close = () => {
    if (row.length > 0) items.push(...rowItems(row, flow));
    row = [];
  };
  for (const block of blocks) {
    if (!isCard(block)) {
      close();
      items.push(block.kind === 'text' ? textItem(block, flow) : tableItem(block as Figures, flow));
      continue;
    }
    const isFigure = block.kind === 'figures' && block.figure !== null;
    const span = block.kind === 'text' ? COLUMNS : (isFigure ? SPANS.landscape : spans)[block.width];
    if (row.reduce((sum, each) => sum + each.span, 0) + span > COLUMNS) close();
    row.push({ block, span });
  }
  close();
  return items;
}

const isCard = (block: ContentBlock) =>
  block.kind === 'missing' || (block.kind === 'figures' && (block.picture !== null || block.figure !== null));

/** Blocks beside each other; those that are too high for a page come by themselves. */
function rowItems(row: readonly { block: ContentBlock; span: number }[], flow: PageFlow): readonly Item[] {
  const all = row.reduce((sum, { span }) => sum + span, 0);
  const room = flow.width - GAP * (row.length - 1);
  const cards = row.flatMap(({ block, span }): readonly { card: Card; width: number }[] => {
    const width = (room * span) / all;
    const card = blockCard(block, width, flow.book);
    return card === null ? [] : [{ card, width }];
  });
  const height = Math.max(0, ...cards.map(({ card }) => card.height));
  if (height > flow.height) {
    return row.length > 1
      ? row.flatMap((one) => rowItems([{ ...one, span: COLUMNS }], flow))
      : tallItem(row[0]?.block, flow);
  }
  return [
    {
      least: height,
      flow: (parent) => {
        let offset = 0;
        for (const { card, width } of cards) {
          card.draw(parent, flow.index, flow.leftOf(offset, width), flow.y, height);
          offset += width + GAP;
        }
        flow.y += height;
      },
    },
  ];
}

/** A drawing that is higher than a page: smaller, or as its tables. */
function tallItem(block: ContentBlock | undefined, flow: PageFlow): readonly Item[] {
  if (block === undefined) return [];
  if (block.kind !== 'figures') {
    const text = block.kind === 'text' ? block.text : textBlocks(block.text);
    return [textItem({ ...block, kind: 'text', description: null, text }, flow)];
  }
  for (let scale = PICTURE_SCALE; scale >= PICTURE_SCALE * SMALLEST; scale -= 0.05) {
    const card = blockCard(block, flow.width, flow.book, scale);
    if (card === null || card.height > flow.height) continue;
    return [
      {
        least: card.height,
        flow: (parent) => {
          card.draw(parent, flow.index, flow.leftOf(0, flow.width), flow.y, card.height);
          flow.y += card.height;
        },
      },
    ];
  }
  return [tableItem(block, flow)];
}

/** A block that is its tables. */
function tableItem({ title, description, tables, notes }: Figures, flow: PageFlow): Item {
  const [first] = tables;
  const words = heightOf(title, STYLES.block, flow);
  const more = description === null ? 0 : heightOf(description, STYLES.quiet, flow);
  return {
    least: words + more + 4 + (first === undefined ? 0 : leastOfTable(first.data, flow)),
    flow: (parent) => {
      flow.paragraph(parent, 'H3', title, STYLES.block);
      if (description !== null) flow.paragraph(parent, 'P', description, STYLES.quiet);
      tables.forEach((table, i) => {
        if (i > 0) flowNamedTable(table, parent, flow);
        else {
          flow.y += 2;
          flowTable(table.data, parent, flow);
        }
      });
      flow.y += notes.length === 0 ? 0 : 5;
      for (const note of notes) flow.paragraph(parent, 'P', note, STYLES.note);
    },
  };
}

/** A table under its name. */
export function flowNamedTable(
  { title, data }: NamedTable,
  parent: StructureNode,
  flow: PageFlow,
  look: TableLook = TABLE_LOOKS.usual,
): void {
  flow.space(10);
  flow.ensure(STYLES.block.lead + 2 + leastOfTable(data, flow, look));
  flow.paragraph(parent, 'H3', title, STYLES.block);
  flow.y += 2;
  flowTable(data, parent, flow, look);
}

function textItem({ title, description, text }: TextPanel, flow: PageFlow): Item {
  const named = title.trim() === '' ? 0 : heightOf(title, STYLES.block, flow);
  const told = description === null ? 0 : heightOf(description, STYLES.quiet, flow);
  return {
    least: named + told + 2 * STYLES.body.lead,
    flow: (parent) => {
      if (named > 0) flow.paragraph(parent, 'H3', title, STYLES.block);
      if (description !== null) flow.paragraph(parent, 'P', description, STYLES.quiet);
      flowTexts(text, parent, flow);
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

/** A list, a dot before each point. */
export function flowPoints(texts: readonly string[], parent: StructureNode, flow: PageFlow, style: TextStyle): void {
  const { book } = flow;
  const list = book.structure.add(parent, 'L');
  for (const [i, text] of texts.entries()) {
    if (i > 0) flow.space(2.5);
    const item = book.structure.add(list, 'LI');
    flow.ensure(Math.min(2 * style.lead, heightOf(text, style, flow, 12)));
    const [size, top] = [DOT, flow.y + (style.lead - DOT) / 2];
    tagged(book, flow.index, book.structure.add(item, 'Lbl'), (page) =>
      page.box(flow.leftOf(2, size), top, size, size, { fill: book.colors['text-quiet'] }, size / 2),
    );
    flow.paragraph(item, 'LBody', text, style, 12);
  }
}

function heightOf(text: string, style: TextStyle, { book, width }: PageFlow, offset = 0): number {
  return linesOf(book, text, style, width - offset).length * style.lead;
}
