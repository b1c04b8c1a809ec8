import { escaped } from '../escaped.js';
import type { RowKind } from './workbook-sheets.js';

/** How a cell looks beside what its row is: how numbers are written, and where it is aligned. */
export interface CellLook {
  readonly format?: string;
  readonly align?: 'left' | 'right';
}

const KINDS = {
  plain: { font: '<sz val="11"/>', border: '' },
  head: { font: '<b/><sz val="11"/>', border: 'bottom' },
  totals: { font: '<b/><sz val="11"/>', border: 'top' },
  name: { font: '<b/><sz val="12"/>', border: '' },
  title: { font: '<b/><sz val="16"/>', border: '' },
} as const satisfies Record<RowKind, object>;
const ROW_KINDS = Object.keys(KINDS) as readonly RowKind[];
const SIDES = ['left', 'right', 'top', 'bottom', 'diagonal'] as const;
/** Formats of one's own have numbers from here on. */
const FIRST_FORMAT = 164;

/** The looks of all cells of a workbook, each once; cells name them by their number. */
export class CellStyles {
  readonly #formats: string[] = [];
  readonly #looks = new Map<string, number>();

  constructor() {
    // What programs write in cells that nothing is said of.
    this.numberOf('plain', {});
  }

  numberOf(kind: RowKind, { format, align }: CellLook): number {
    const row = ROW_KINDS.indexOf(kind);
    const alignment = align === undefined ? '/>' : ` applyAlignment="1"><alignment horizontal="${align}"/></xf>`;
    const look = `<xf numFmtId="${this.#formatNumber(format)}" fontId="${row}" fillId="0" borderId="${row}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"${alignment}`;
    const known = this.#looks.get(look);
    if (known !== undefined) return known;
    this.#looks.set(look, this.#looks.size);
    return this.#looks.size - 1;
  }

  #formatNumber(format: string | undefined): number {
    if (format === undefined) return 0;
    if (!this.#formats.includes(format)) this.#formats.push(format);
    return FIRST_FORMAT + this.#formats.indexOf(format);
  }

  /** The part of the workbook that tells them. */
  xml(): string {
    const formats = this.#formats.map(
      (format, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(format)}"/>`,
    );
    const fonts = ROW_KINDS.map((kind) => `<font>${KINDS[kind].font}<name val="Calibri"/><family val="2"/></font>`);
    const borders = ROW_KINDS.map(
      (kind) => `<border>${SIDES.map((side) => line(side, KINDS[kind].border)).join('')}</border>`,
    );
    const fills = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
    const plain = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'];
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats.length === 0 ? '' : list('numFmts', formats)}${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}${list('cellStyleXfs', plain)}${list('cellXfs', [...this.#looks.keys()])}</styleSheet>`;
  }
}

const line = (side: string, drawn: string) =>
  side === drawn ? `<${side} style="thin"><color rgb="FF8C8F96"/></${side}>` : `<${side}/>`;

const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
