import { UsageError } from '../../data/errors.js';
import { englishReportMessages } from '../../data/messages/report-messages.js';
import { fittedText } from '../picture/fitted-text.js';
import type { ContentBlock, ReportContent } from '../report-content.js';
import { type Book, openBook } from './book.js';
import { closeBook } from './close-book.js';
import { flowContents } from './contents.js';
import { flowCover } from './cover.js';
import { drawLine, STYLES, TABLE_LOOKS, untagged } from './ink.js';
import { PageFlow } from './page-flow.js';
import type { PdfMessages, PdfOptions } from './pdf-options.js';
import { flowNamedTable, flowPoints, flowSection, flowTexts, openSection } from './section-flow.js';
import { fitsColumns } from './table-columns.js';

/** As long as the page of a host may be held up at a time. */
const BREATH = 12;
/** What stands under the heading of a part at least. */
const LEAST_PART = 60;

/** A report as the bytes of a PDF file. */
export async function reportPages(content: ReportContent, options: PdfOptions): Promise<Uint8Array> {
  const { messages = englishReportMessages, brand, signal, figures = 'charts' } = options;
  const book = openBook(content, options);
  const flow = new PageFlow(book);
  const breathe = breathing(signal);
  flowCover(content, brand, flow);
  const charts = figures === 'none' ? [] : chartsOf(content, figures);
  const hasMethod = content.method.length > 0 || content.notes.length > 0;
  const titles = [
    ...content.sections.map(({ title }) => title),
    ...(charts.length === 0 ? [] : [messages.figures]),
    ...(hasMethod ? [content.methodTitle] : []),
  ];
  const finishContents = content.sections.length > 1 ? flowContents(messages.contents, titles, flow) : null;
  for (const section of content.sections) {
    for (const _ of flowSection(section, book.structure.root, flow)) await breathe();
  }
  if (charts.length > 0) {
    const node = openSection({ title: messages.figures, description: null }, LEAST_PART, book.structure.root, flow);
    for (const block of charts) {
      for (const table of block.tables) {
        const columns = book.paper.width > book.paper.height ? 3 : 2;
        flow.setColumns(fitsColumns(table.data, flow.columnWidth(columns), book, TABLE_LOOKS.dense) ? columns : 1);
        flowNamedTable(table, node, flow, TABLE_LOOKS.dense);
        await breathe();
      }
    }
    flow.setColumns(1);
  }
  if (hasMethod) {
    const node = openSection({ title: content.methodTitle, description: null }, LEAST_PART, book.structure.root, flow);
    flowTexts(content.notes, node, flow);
    if (content.notes.length > 0) flow.space(8);
    flowPoints(content.method, node, flow, STYLES.quiet);
  }
  finishContents?.(book.targets.filter(({ level }) => level === 0));
  drawFeet(content, messages, book);
  const bytes = closeBook(book, {
    title: content.title,
    author: brand?.organisation ?? content.brand ?? '',
    createdAt: content.scope.exportedAt,
  });
  const missing = [...book.type.missing];
  if (missing.length > 0) options.onMissingGlyphs?.(missing);
  return bytes;
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
function drawFeet({ title, facts, locale }: ReportContent, messages: PdfMessages, book: Book): void {
  const { paper, pages, colors, type } = book;
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

/** Lets the page of a host do what it has to do, now and then, and gives up where it is told to. */
function breathing(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= BREATH) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (signal?.aborted) throw new UsageError('aborted', 'The document was given up before it was complete.');
  };
}
