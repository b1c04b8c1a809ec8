import { escaped } from './escaped.js';
import type { NamedTable } from './named-table.js';
import { safeText } from './safe-text.js';

/** A table as other programs take it from the clipboard. */
export interface CopiedTable {
  readonly html: string;
  /** Tab-separated. */
  readonly plain: string;
}

/** A table as it is read on the page, for spreadsheets, documents and messages. */
export function copiedTable({ title, data }: NamedTable): CopiedTable {
  const head = data.columns.map(({ label, fullLabel = label }) => fullLabel);
  const body = [...data.rows.map(({ cells }) => cells), ...(data.totals === null ? [] : [data.totals])];
  // Figures are ours: of what a sign stands before, only names are suspect.
  const textOf = (text: string, column: number) =>
    data.columns[column]?.kind === 'name' ? safeText(plain(text)) : plain(text);
  const first = head.map((text) => safeText(plain(text)));
  const rest = body.map((cells) => cells.map(({ text }, i) => textOf(text, i)));
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  return {
    plain: [first, ...rest].map((cells) => cells.join('\t')).join('\n'),
    html: `<table><caption>${escaped(safeText(plain(title)))}</caption><thead>${row(first, 'th')}</thead><tbody>${rest
      .map((cells) => row(cells, 'td'))
      .join('')}</tbody></table>`,
  };
}

/** Invisible marks around names would end up in the cells of a spreadsheet, and some systems end a text at a control sign. */
function plain(text: string): string {
  return text.replaceAll(/[\t-\r\u0085\u2028\u2029]+/g, ' ').replaceAll(/[\p{Cc}\u2066-\u2069]/gu, '');
}
