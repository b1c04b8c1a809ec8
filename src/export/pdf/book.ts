import { brandColors } from '../../components/theme/brand-colors.js';
import type { ColorName } from '../../components/theme/color-name.js';
import { formatColor } from '../../components/theme/oklch.js';
import type { Direction } from '../../data/format/intl-locale.js';
import { englishReportMessages } from '../../data/messages/report-messages.js';
import { brandOf, type DocumentBrand } from '../document-brand.js';
import type { ReportContent } from '../report-content.js';
import { PageCanvas, type PageColor } from './page-canvas.js';
import { createPdfFile, numberText, type ObjectId, type PdfFile } from './pdf-file.js';
import type { PdfFont, PdfMessages, PdfOptions } from './pdf-options.js';
import { createStructure, type StructureNode, type StructureTree } from './structure-tree.js';
import { createTypesetter, type Typesetter } from './typesetter.js';

/** The paper of a document, in points. */
interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** A place that a bookmark or the table of contents leads to. */
export interface Target {
  readonly title: string;
  readonly page: number;
  readonly y: number;
}

/** A part of a page that leads to another place. */
interface BookLink {
  readonly page: number;
  /** Left, bottom, right, top, from the bottom of the page. */
  readonly box: readonly number[];
  readonly target: Target;
  readonly node: StructureNode;
  readonly title: string;
}

/** A document while it is made: its pages, and what they are drawn with. */
export interface Book {
  readonly file: PdfFile;
  readonly paper: Paper;
  readonly locale: string;
  readonly messages: PdfMessages;
  readonly direction: Direction;
  readonly colors: Readonly<Record<ColorName, PageColor>>;
  readonly type: Typesetter;
  readonly structure: StructureTree;
  readonly pages: PageCanvas[];
  /** Entries of the outline, in order. */
  readonly targets: (Target & { readonly level: number })[];
  readonly links: BookLink[];
  /** Objects by the name that pages have for them. */
  readonly images: Map<string, ObjectId>;
  readonly states: Map<number, string>;
}

const SIZES = { A4: [595.28, 841.89], Letter: [612, 792] } as const;
const MARGIN = 42;
const LEAST_ROOM = 200;

export function openBook(
  { locale, direction }: Pick<ReportContent, 'locale' | 'direction'>,
  options: PdfOptions,
  fonts: readonly PdfFont[],
): Book {
  const { paper = 'A4', orientation = 'portrait', brand = {}, messages = englishReportMessages } = options;
  const [short, long] = SIZES[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const margin = Math.max(0, Math.min(options.margin ?? MARGIN, (short - LEAST_ROOM) / 2));
  const pages: PageCanvas[] = [];
  return {
    file: createPdfFile(),
    paper: { width, height, margin },
    locale,
    messages,
    direction,
    colors: colorsOf(brand),
    type: createTypesetter(fonts, direction),
    structure: createStructure(() => pages.length),
    pages,
    targets: [],
    links: [],
    images: new Map(),
    states: new Map(),
  };
}

/** A new page at the end. */
export function addPage({ pages, paper, states }: Book): PageCanvas {
  const page = new PageCanvas(paper.height, (opacity) => {
    const name = states.get(opacity) ?? `G${states.size + 1}`;
    states.set(opacity, name);
    return name;
  });
  pages.push(page);
  return page;
}

/** The colours of a brand on paper. */
function colorsOf(brand: DocumentBrand): Readonly<Record<ColorName, PageColor>> {
  const colors = brandColors(brandOf(brand), { scheme: 'light', contrast: 'standard' });
  return Object.fromEntries(
    Object.entries(colors).map(([name, color]) => [name, pageColor(formatColor(color))]),
  ) as Record<ColorName, PageColor>;
}

function pageColor(hex: string): PageColor {
  return [1, 3, 5].map((at) => decimals(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}

const decimals = (value: number) => String(Math.round(value * 1000) / 1000);

/** The states that drawings with opacity refer to, as a dictionary of resources has them. */
export function statesText({ states }: Book): string {
  return [...states]
    .map(([opacity, name]) => `/${name} <</Type /ExtGState /ca ${numberText(opacity)} /CA ${numberText(opacity)}>>`)
    .join(' ');
}
