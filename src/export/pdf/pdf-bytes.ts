import type { ReportContent } from '../report-content.js';
import type { PdfOptions } from './pdf-options.js';

/**
 * A report as the bytes of a PDF file, the same in a browser and on a server: vector charts, text that can be selected, searched
 * and read aloud, bookmarks, and fonts of its own. Whatever it takes is loaded when it is called.
 *
 * @throws UsageError `invalidOption` for a font or a logo that cannot be read, `aborted`.
 */
export async function pdfBytes(content: ReportContent, options: PdfOptions = {}): Promise<Uint8Array> {
  const { reportPages } = await import('./report-pages.js');
  return reportPages(content, options);
}
