import { addPage, type Book } from './book.js';
import { drawLine, linesOf, type TextStyle, tagged } from './ink.js';
import type { PageCanvas } from './page-canvas.js';
import type { StructureNode, StructureTag } from './structure-tree.js';

/** Under the text of a page: where its number stands. */
const FOOT = 22;
/** Between columns of text. */
const GUTTER = 28;

/** Where columns come to their end. */
export interface ColumnsEnd {
  /** Pages after the one on which they begin. */
  readonly page: number;
  /** So high are all but the last one there, so that they are even. */
  readonly height: number;
}

/** Fills the pages of a book from the top on, in one column or several. */
export class PageFlow {
  /** Where the next thing goes, from the top of the page. */
  y = 0;
  #columns = 1;
  #column = 0;
  /** Where columns begin on this page, and how far the longest of them goes. */
  #top = 0;
  #foot = 0;
  /** The page on which columns end, and how high they are there. */
  #last: ColumnsEnd | null = null;

  constructor(readonly book: Book) {
    this.#turnPage();
  }

  get index(): number {
    return this.book.pages.length - 1;
  }

  get page(): PageCanvas {
    const page = this.book.pages.at(-1);
    if (page === undefined) throw new RangeError('A book has a page.');
    return page;
  }

  /** Room of a line. */
  get width(): number {
    return this.columnWidth(this.#columns);
  }

  /** Room on a whole page. */
  get height(): number {
    return this.book.paper.height - 2 * this.book.paper.margin - FOOT;
  }

  /** Room that is left here. */
  get room(): number {
    const room = this.book.paper.margin + this.height - this.y;
    const last = this.#last;
    if (last?.page !== this.index || this.#column + 1 >= this.#columns) return room;
    return Math.min(room, this.#top + last.height - this.y);
  }

  get isAtTop(): boolean {
    return this.y <= this.#top;
  }

  /** Whether there is more than one column. */
  get isSplit(): boolean {
    return this.#columns > 1;
  }

  columnWidth(count: number): number {
    const { width, margin } = this.book.paper;
    return (width - 2 * margin - GUTTER * (count - 1)) / count;
  }

  /** Goes on in so many columns from here. */
  setColumns(count: number, end?: (room: number) => ColumnsEnd): void {
    this.y = Math.max(this.y, this.#foot);
    [this.#columns, this.#column, this.#last] = [count, 0, null];
    [this.#top, this.#foot] = [count > 1 ? this.y : this.book.paper.margin, this.y];
    if (end === undefined) return;
    const { page, height } = end(this.room);
    this.#last = { page: this.index + page, height };
  }

  /** Goes on in the next column, or with a new page. */
  turn(): void {
    this.#foot = Math.max(this.#foot, this.y);
    if (this.#column + 1 < this.#columns) {
      this.#column++;
      this.y = this.#top;
    } else this.#turnPage();
  }

  /** Goes on elsewhere if there is less room than that. */
  ensure(height: number): void {
    // Columns that begin far down may have less room than a page has.
    for (let i = 0; i <= this.#columns && this.room < height; i++) {
      if (this.isAtTop && this.#top <= this.book.paper.margin) return;
      this.turn();
    }
  }

  /** The left edge of something that begins `offset` after the start of the lines. */
  leftOf(offset: number, width: number): number {
    const { margin, width: paper } = this.book.paper;
    const start = margin + this.#column * (this.width + GUTTER) + offset;
    return this.book.direction === 'ltr' ? start : paper - start - width;
  }

  /** Space, unless a page begins here. */
  space(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  /** A text in as many lines and on as many pages as it takes; at least two of them are together. */
  paragraph(parent: StructureNode, tag: StructureTag, text: string, style: TextStyle, offset = 0): StructureNode {
    const { book } = this;
    const node = book.structure.add(parent, tag);
    const width = this.width - offset;
    let lines = linesOf(book, text, style, width);
    while (lines.length > 0) {
      this.ensure(style.lead * Math.min(2, lines.length));
      const count = Math.max(1, Math.floor(this.room / style.lead));
      const here = lines.slice(0, count);
      lines = lines.slice(count);
      tagged(book, this.index, node, (page) => {
        for (const line of here) {
          drawLine(book, page, line, style, { left: this.leftOf(offset, width), top: this.y, width, node });
          this.y += style.lead;
        }
      });
    }
    return node;
  }

  #turnPage(): void {
    addPage(this.book);
    this.#column = 0;
    this.y = this.book.paper.margin;
    [this.#top, this.#foot] = [this.y, this.y];
  }
}
