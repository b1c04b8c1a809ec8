import { escaped } from '../escaped.js';
import type { ReportContent } from '../report-content.js';
import { packed, type TextParts } from '../zip.js';
import { CellStyles } from './cell-styles.js';
import { sheetParts } from './sheet-parts.js';
import type { WorkbookSheet } from './workbook-sheets.js';

const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const DOCUMENT = `${OFFICE}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Sheets as a file after ECMA-376 (Office Open XML), the same bytes wherever it is made. */
export function workbookBytes(
  sheets: readonly WorkbookSheet[],
  content: Pick<ReportContent, 'direction' | 'scope'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return packed(parts(sheets, content), content, signal);
}

function* parts(
  sheets: readonly WorkbookSheet[],
  { direction }: Pick<ReportContent, 'direction'>,
): Generator<TextParts, void, undefined> {
  const styles = new CellStyles();
  const numbers = sheets.map((_, i) => i + 1);
  yield part('[Content_Types].xml', [
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
  ]);
  yield part('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
  const names = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  yield part('xl/workbook.xml', [
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${names.join('')}</sheets></workbook>`,
  ]);
  yield part('xl/_rels/workbook.xml.rels', [
    relations([...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const), ['styles', 'styles.xml']]),
  ]);
  for (const [i, sheet] of sheets.entries()) {
    yield part(`xl/worksheets/sheet${i + 1}.xml`, sheetParts(sheet, styles, direction));
  }
  // Sheets say which looks there are.
  yield part('xl/styles.xml', [styles.xml()]);
}

function part(name: string, texts: Iterable<string>): TextParts {
  return { name, parts: declared(texts) };
}

function* declared(texts: Iterable<string>): Generator<string, void, undefined> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield* texts;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${each.join('')}</Relationships>`;
}
