import type { ReportContent } from '../report-content.js';
import { drawLine, linesOf, STYLES, tagged, untagged } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { PdfOptions } from './pdf-options.js';
import { type PlacedImage, putPng } from './png-image.js';

const LOGO = { width: 150, height: 34 } as const;
const GAP = 20;
/** Facts in a row. */
const BESIDE = 3;

/** The head of a document: whose it is, what it is called, and what its figures are of. */
export function flowCover(content: ReportContent, brand: PdfOptions['brand'], flow: PageFlow): void {
  const { book } = flow;
  const { root } = book.structure;
  drawOwner({ organisation: content.brand ?? '', ...brand }, flow);
  flow.paragraph(root, 'H1', content.title, STYLES.title);
  // The first fact is the period, and what is to know of it.
  const [period, ...facts] = content.facts;
  const [dates = '', ...more] = period?.texts ?? [];
  if (dates !== '') {
    flow.y += 1;
    flow.paragraph(root, 'P', dates, STYLES.period);
  }
  for (const text of more) flow.paragraph(root, 'P', text, STYLES.quiet);
  flow.y += 9;
  const width = 44;
  untagged(flow.page, () => flow.page.box(flow.leftOf(0, width), flow.y, width, 3, { fill: book.colors.accent }, 1.5));
  flow.y += 17;
  flowFacts({ facts, isComplete: content.isComplete }, flow);
}

function drawOwner({ organisation = '', logo }: NonNullable<PdfOptions['brand']>, flow: PageFlow): void {
  const { book, page, index } = flow;
  const image = logo === undefined ? null : putPng(book.file, logo);
  const height = image === null ? 0 : drawLogo(image, organisation, flow);
  const room = flow.width - (image === null ? 0 : LOGO.width + GAP);
  const lines = organisation === '' ? [] : linesOf(book, organisation, STYLES.over, room);
  const words = lines.length * STYLES.over.lead;
  if (lines.length > 0) {
    const node = book.structure.add(book.structure.root, 'P');
    const left = flow.leftOf(flow.width - room, room);
    const align = image === null ? 'start' : 'end';
    let top = flow.y + Math.max(0, (height - words) / 2);
    tagged(book, index, node, () => {
      for (const line of lines) {
        drawLine(book, page, line, STYLES.over, { left, top, width: room, align, node });
        top += STYLES.over.lead;
      }
    });
  }
  flow.y += Math.max(height, words);
  flow.y += image === null ? 4 : 22;
}

function drawLogo({ id, width, height }: PlacedImage, organisation: string, flow: PageFlow): number {
  const { book, page, index } = flow;
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const [w, h] = [width * scale, height * scale];
  book.images.set('Logo', id);
  const draw = () => page.image('Logo', flow.leftOf(0, w), flow.y, w, h);
  // A logo beside the name that it stands for says nothing more.
  if (organisation !== '') untagged(page, draw);
  else tagged(book, index, book.structure.add(book.structure.root, 'Figure', { alt: 'Logo' }), draw);
  return h;
}

/** Facts beside each other, each under what it is about. */
function flowFacts({ facts, isComplete }: Pick<ReportContent, 'facts' | 'isComplete'>, flow: PageFlow): void {
  if (facts.length === 0) return;
  const { book } = flow;
  const list = book.structure.add(book.structure.root, 'L');
  const width = (flow.width - GAP * (BESIDE - 1)) / BESIDE;
  const cells = facts.map(({ label, texts }, i) => {
    // The last fact is whether all figures are there.
    const style = isComplete || i < facts.length - 1 ? STYLES.body : STYLES.alarm;
    return {
      label: linesOf(book, label, STYLES.note, width),
      texts: texts.flatMap((text) => linesOf(book, text, style, width)),
      style,
    };
  });
  for (let i = 0; i < cells.length; i += BESIDE) {
    const row = cells.slice(i, i + BESIDE);
    const height = Math.max(
      ...row.map(({ label, texts }) => label.length * STYLES.note.lead + texts.length * STYLES.body.lead),
    );
    flow.ensure(height);
    row.forEach(({ label, texts, style: own }, column) => {
      const item = book.structure.add(list, 'LI');
      const left = flow.leftOf(column * (width + GAP), width);
      let top = flow.y;
      for (const [tag, lines, style] of [
        ['Lbl', label, STYLES.note],
        ['LBody', texts, own],
      ] as const) {
        const node = book.structure.add(item, tag);
        tagged(book, flow.index, node, (page) => {
          for (const line of lines) {
            drawLine(book, page, line, style, { left, top, width, node });
            top += style.lead;
          }
        });
      }
    });
    flow.y += height + 9;
  }
}
