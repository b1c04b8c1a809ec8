import type { TableCell, TableColumn, TableData } from '../../components/charts/chart-table.js';
import type { NamedTable } from '../named-table.js';
import { html, type Markup } from './markup.js';
import { paperLook } from './paper-room.js';

/** A table under its name, unless that is the heading over it; to be scrolled sideways where it is wider than its place. */
export function tableMarkup({ title, data }: NamedTable, heading?: string): Markup {
  const { columns, rows, totals } = data;
  const head = columns.map(
    ({ label, kind }) => html`<th scope="col"${kind === 'figure' ? html` class="number"` : null}>${label}</th>`,
  );
  const line = (cells: readonly TableCell[]) =>
    html`<tr>${columns.map((column, i) => cellMarkup(cells[i] ?? { text: '', value: null }, column, i))}</tr>\n`;
  const foot = totals === null ? null : html`<tfoot>${line(totals)}</tfoot>\n`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${title}">
<table${tableClass(data)}><caption${title === heading ? html` class="told"` : null}>${title}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map(({ cells }) => line(cells))}</tbody>
${foot}</table></div>
`;
}

/** What is wide is written smaller on paper, and dates are not broken there. */
function tableClass(data: TableData): Markup | null {
  const names = [paperLook(data), data.columns[0]?.buckets === undefined ? '' : 'dates'].filter((name) => name !== '');
  return names.length === 0 ? null : html` class="${names.join(' ')}"`;
}

/** The first column tells what its row is of. */
function cellMarkup({ text, tone }: TableCell, { kind }: TableColumn, column: number): Markup {
  const names = [kind === 'figure' ? 'number' : '', tone === undefined || tone === 'neutral' ? '' : tone];
  const classes = names.filter((name) => name !== '').join(' ');
  const attribute = classes === '' ? null : html` class="${classes}"`;
  return column === 0 ? html`<th scope="row"${attribute}>${text}</th>` : html`<td${attribute}>${text}</td>`;
}
