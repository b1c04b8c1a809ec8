import { fittedText } from '../picture/fitted-text.js';
import type { Target } from './book.js';
import { drawLine, STYLES, tagged, untagged } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { StructureNode } from './structure-tree.js';

/** A line of the table of contents, whose page is known once the pages after it are made. */
interface Entry {
  readonly title: string;
  readonly node: StructureNode;
  readonly page: number;
  readonly top: number;
  /** Edges of its line on the page. */
  readonly left: number;
  readonly right: number;
}

const LINE = 17;
const NUMBER = 30;
/** More lines than that are beside each other, and read across. */
const MANY = 3;
const GAP = 28;

/**
 * The table of contents; what it gives back writes the pages into it, by the place that each title has come to.
 */
export function flowContents(
  name: string,
  titles: readonly string[],
  flow: PageFlow,
): (places: readonly Target[]) => void {
  const { book } = flow;
  flow.space(12);
  flow.ensure(STYLES.block.lead + 4 + 2 * LINE);
  flow.paragraph(book.structure.root, 'P', name, STYLES.block);
  const list = book.structure.add(book.structure.root, 'TOC');
  flow.y += 3;
  const count = titles.length > MANY ? 2 : 1;
  const width = (flow.width - GAP * (count - 1)) / count;
  const room = width - NUMBER;
  const entries = titles.map((title, i): Entry => {
    if (i % count === 0) {
      flow.y += i === 0 ? 0 : LINE;
      flow.ensure(LINE);
    }
    const offset = (i % count) * (width + GAP);
    const node = book.structure.add(book.structure.add(list, 'TOCI'), 'Link');
    const line = fittedText(title, room, STYLES.body.size, book.type.measure);
    const left = flow.leftOf(offset, width);
    tagged(book, flow.index, node, (page) =>
      drawLine(book, page, line, STYLES.body, { left: flow.leftOf(offset, room), top: flow.y + 2, width: room, node }),
    );
    const from = book.type.measure(line, STYLES.body.size) + 6;
    const dots = Math.max(0, room - from);
    untagged(flow.page, () =>
      flow.page.path(
        `M0 0h${dots}`,
        { x: flow.leftOf(offset + from, dots), y: flow.y + 2 + STYLES.body.lead / 2 + 3, scale: 1 },
        { stroke: book.colors.axis, lineWidth: 0.75, dash: [0.1, 3] },
      ),
    );
    return { title, node, page: flow.index, top: flow.y, left, right: left + width };
  });
  flow.y += LINE;
  const number = new Intl.NumberFormat(book.locale);
  return (places) => {
    entries.forEach(({ title, node, page, top, left: from, right: to }, i) => {
      const target = places[i];
      if (target === undefined) return;
      const left = book.direction === 'ltr' ? to - NUMBER : from;
      tagged(book, page, node, (canvas) =>
        drawLine(book, canvas, number.format(target.page + 1), STYLES.body, {
          left,
          top: top + 2,
          width: NUMBER,
          align: 'end',
          node,
        }),
      );
      const foot = book.paper.height - top - LINE;
      book.links.push({ page, box: [from, foot, to, foot + LINE], target, node, title });
    });
  };
}
