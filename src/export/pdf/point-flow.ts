import type { Piece } from './even-columns.js';
import { linesOf, type TextStyle, untagged } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { StructureNode } from './structure-tree.js';

const DOT = 2.5;
const INDENT = 12;
const BETWEEN = 2.5;
/** Lines of a point that stand together. */
const TOGETHER = 4;

/** A list, a dot before each point. */
export function flowPoints(texts: readonly string[], parent: StructureNode, flow: PageFlow, style: TextStyle): void {
  const { book } = flow;
  const list = book.structure.add(parent, 'L', { numbering: 'Disc' });
  for (const [i, text] of texts.entries()) {
    if (i > 0) flow.space(BETWEEN);
    const item = book.structure.add(list, 'LI');
    flow.ensure(Math.min(TOGETHER * style.lead, heightOf(text, style, flow, flow.width)));
    const [size, top] = [DOT, flow.y + (style.lead - DOT) / 2];
    untagged(flow.page, () =>
      flow.page.box(flow.leftOf(2, size), top, size, size, { fill: book.colors['text-quiet'] }, size / 2),
    );
    flow.paragraph(item, 'LBody', text, style, INDENT);
  }
}

/** The points of a list as pieces of columns. */
export function piecesOfPoints(
  texts: readonly string[],
  style: TextStyle,
  flow: PageFlow,
  width: number,
): readonly Piece[] {
  return texts.map((text) => ({ height: heightOf(text, style, flow, width), before: BETWEEN, repeated: 0 }));
}

function heightOf(text: string, style: TextStyle, { book }: PageFlow, width: number): number {
  return linesOf(book, text, style, width - INDENT).length * style.lead;
}
