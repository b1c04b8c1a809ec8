import { breathing } from '../breathing.js';
import { fittedText } from '../picture/fitted-text.js';
import type { ContentBlock, ReportContent } from '../report-content.js';
import { type Book, openBook } from './book.js';
import { closeBook } from './close-book.js';
import { flowContents } from './contents.js';
import { flowCover } from './cover.js';
import { setEvenColumns } from './even-columns.js';
import { drawLine, STYLES, TABLE_LOOKS, untagged } from './ink.js';
import { flowNamedTables, leastOfTables } from './named-tables.js';
import { PageFlow } from './page-flow.js';
import type { PdfOptions } from './pdf-options.js';
import { flowPoints, piecesOfPoints } from './point-flow.js';
import { flowSection, flowTexts, openSection } from './section-flow.js';

/** What stands under the heading of the notes at least. */
const LEAST_NOTES = 60;
/** A report of two sections has a list of them from so many panels on. */
const MANY_PANELS = 12;
/** So many notes stand in two columns. */
const MANY_POINTS = 6;

/** A report as the bytes of a PDF file. */
export async function reportPages(content: ReportContent, options: PdfOptions): Promise<Uint8Array> {
  const { brand, signal, figures = 'charts', fonts = [] } = options;
  const breathe = breathing(signal);
  const book = openBook(content, options, typeof fonts === 'function' ? await fonts(content.locale) : fonts);
  await breathe();
  const { messages } = book;
  const flow = new PageFlow(book);
  flowCover(content, brand, flow);
  const charts = figures === 'none' ? [] : chartsOf(content, figures);
  const hasMethod = content.method.length > 0 || content.notes.length > 0;
  const titles = [
    ...content.sections.map(({ title }) => title),
    ...(charts.length === 0 ? [] : [messages.figures]),
    ...(hasMethod ? [content.methodTitle] : []),
  ];
  const finishContents = isLong(content) ? flowContents(messages.contents, titles, flow) : null;
  for (const section of content.sections) {
    for (const _ of flowSection(section, book.structure.root, flow)) await breathe();
  }
  if (charts.length > 0) {
    const tables = charts.flatMap((block) => block.tables);
    const least = () => leastOfTables(tables, TABLE_LOOKS.dense, flow);
    const node = openSection({ title: messages.figures, description: null }, least, book.structure.root, flow);
    for (const _ of flowNamedTables(tables, TABLE_LOOKS.dense, node, flow)) await breathe();
  }
  if (hasMethod) {
    const node = openSection(
      { title: content.methodTitle, description: null },
      () => LEAST_NOTES,
      book.structure.root,
      flow,
    );
    flowTexts(content.notes, node, flow);
    if (content.notes.length > 0) flow.space(8);
    const columns = content.method.length >= MANY_POINTS ? 2 : 1;
    const width = flow.columnWidth(columns);
    setEvenColumns(columns, piecesOfPoints(content.method, STYLES.note, flow, width), flow);
    flowPoints(content.method, node, flow, STYLES.note);
    flow.setColumns(1);
  }
  finishContents?.(book.targets.filter(({ level }) => level === 0));
  drawFeet(content, book);
  const author = brand?.organisation ?? content.brand ?? '';
  const bytes = await closeBook(book, { title: content.title, author, createdAt: content.scope.exportedAt }, breathe);
  const missing = [...book.type.missing];
  if (missing.length > 0) options.onMissingGlyphs?.(missing);
  return bytes;
}

/** What has few panels is found without a list of sections. */
function isLong({ sections }: ReportContent): boolean {
  const panels = sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return sections.length > 2 || (sections.length > 1 && panels >= MANY_PANELS);
}

type Figures = ContentBlock & { readonly kind: 'figures' };

/** Blocks whose figures are drawn. What a single figure is, its card says. */
function chartsOf({ sections }: ReportContent, which: 'charts' | 'all'): readonly Figures[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter(
      (block): block is Figures =>
        block.kind === 'figures' && (block.figure === null ? block.picture !== null : which === 'all'),
    );
}

/** Under every page: what it is of, and which one it is. */
function drawFeet({ title, facts, locale }: ReportContent, book: Book): void {
  const { paper, pages, colors, type, messages } = book;
  const number = new Intl.NumberFormat(locale);
  // The first fact is the period.
  const [period = ''] = facts[0]?.texts ?? [];
  const style = STYLES.foot;
  const width = paper.width - 2 * paper.margin;
  const top = paper.height - paper.margin - style.lead;
  pages.forEach((page, i) => {
    const which = messages.page(number.format(i + 1), number.format(pages.length));
    const room = width - type.measure(which, style.size) - 24;
    const what = fittedText([title, period].filter((each) => each !== '').join(' · '), room, style.size, type.measure);
    untagged(page, () => {
      const place = { x: paper.margin, y: top - 6, scale: 1 };
      page.path(`M0 0h${width}`, place, { stroke: colors.grid, lineWidth: 0.75 });
      const line = { left: paper.margin, top, width };
      drawLine(book, page, what, style, line);
      drawLine(book, page, which, style, { ...line, align: 'end' });
    });
  });
}
