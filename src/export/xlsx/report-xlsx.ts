import type { Display } from '../../data/messages/display.js';
import type { ReportContent } from '../report-content.js';

/** How a workbook is made. */
export interface XlsxOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * A report as the bytes of a workbook (`.xlsx`): a sheet that tells what its figures are of, and one for each section with the tables
 * of its panels. Numbers, shares, amounts and dates are what a spreadsheet computes with; texts are never formulas. What writes it is
 * loaded when it is called, and works in this thread with pauses, so that a page stays free.
 *
 * @throws UsageError `limitExceeded` where a sheet has more rows than programs read, `aborted`.
 */
export async function reportXlsx(
  content: ReportContent,
  display: Display,
  { signal }: XlsxOptions = {},
): Promise<Uint8Array> {
  const [{ workbookSheets }, { workbookBytes }] = await Promise.all([
    import('./workbook-sheets.js'),
    import('./workbook-bytes.js'),
  ]);
  return workbookBytes(workbookSheets(content, display), content, signal);
}
