import type { Display } from '../../data/messages/display.js';
import type { ReportContent } from '../report-content.js';

/**
 * A report as the bytes of a workbook (`.xlsx`): a sheet that tells what its figures are of, and one for each section with the tables
 * of its panels. Numbers, shares, amounts and dates are what a spreadsheet computes with; texts are never formulas. What writes it is
 * loaded when it is called.
 */
export async function reportXlsx(content: ReportContent, display: Display): Promise<Uint8Array> {
  const [{ workbookSheets }, { workbookBytes }] = await Promise.all([
    import('./workbook-sheets.js'),
    import('./workbook-bytes.js'),
  ]);
  return workbookBytes(workbookSheets(content, display), content);
}
