import type { Display } from '../data/messages/display.js';
import { englishReportMessages } from '../data/messages/report-messages.js';
import type { ReportDocument } from '../data/report/report-document.js';
import { civilDateAt } from '../data/time/civil.js';
import { breathing } from './breathing.js';
import type { DocumentBrand } from './document-brand.js';
import { type FileName, fileName } from './file-name.js';
import type { PdfOptions } from './pdf/pdf-options.js';

/** The kinds of files that a report is saved as. `csvFiles` is a ZIP with a CSV file for each section. */
export type ReportFormat = 'csv' | 'csvFiles' | 'xlsx' | 'pdf' | 'html' | 'json';

/** How a file of a report is made. */
export interface ReportFileOptions {
  /** What its name begins with. */
  readonly prefix: string;
  /** What it is called beside that; the title of the report unless stated. */
  readonly title?: string | undefined;
  /** Whose it is, for formats that have looks. */
  readonly brand?: DocumentBrand | undefined;
  /** Paper and fonts of documents of pages. */
  readonly pdf?: Omit<PdfOptions, 'brand' | 'messages' | 'onMissingGlyphs' | 'signal'> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A report as a file that is not saved yet. */
export interface ReportFile {
  readonly name: string;
  /** What it is to a browser and to mail. */
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Characters that no font of it has, each once. */
  readonly missingGlyphs: readonly string[];
}

const KINDS: Readonly<Record<ReportFormat, readonly [ending: FileName['ending'], type: string]>> = {
  csv: ['csv', 'text/csv;charset=utf-8'],
  csvFiles: ['zip', 'application/zip'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pdf: ['pdf', 'application/pdf'],
  html: ['html', 'text/html;charset=utf-8'],
  json: ['json', 'application/json'],
};

/** What a report is called as a file of a kind, before it is made. */
export function nameOfReport(
  { prefix, title, at, zone }: Pick<FileName, 'prefix' | 'title'> & { readonly at: number; readonly zone: string },
  format: ReportFormat,
): string {
  return fileName({ prefix, title, date: civilDateAt(zone, at), ending: KINDS[format][0] });
}

/**
 * A report that was run as a file. What writes its format is loaded for it.
 *
 * @throws UsageError `aborted`, or what the format cannot take.
 */
export async function reportFile(
  document: ReportDocument,
  display: Display,
  format: ReportFormat,
  options: ReportFileOptions,
): Promise<ReportFile> {
  const { report, calendar, generatedAt } = document;
  const { prefix, title = report.title } = options;
  const missing: string[] = [];
  return {
    name: nameOfReport({ prefix, title, at: generatedAt, zone: calendar.zone }, format),
    type: KINDS[format][1],
    body: await written(document, display, format, { ...options, onMissing: (found) => missing.push(...found) }),
    missingGlyphs: missing,
  };
}

type WriteOptions = ReportFileOptions & { readonly onMissing: (characters: readonly string[]) => void };

async function written(
  document: ReportDocument,
  display: Display,
  format: ReportFormat,
  { prefix, brand = {}, pdf, signal, onMissing }: WriteOptions,
): Promise<ReportFile['body']> {
  if (format === 'json') return (await import('./report-json.js')).reportJson(document);
  const { reportContent } = await import('./compose-content.js');
  const content = await reportContent(document, display);
  switch (format) {
    case 'csv': {
      const [{ csvParts }, { reportCsvLines }] = await Promise.all([import('./csv.js'), import('./report-csv.js')]);
      return wholeText(csvParts(reportCsvLines(content, display)), signal);
    }
    case 'csvFiles': {
      const [{ csvParts }, { sectionCsvLines }, { packed }] = await Promise.all([
        import('./csv.js'),
        import('./report-csv.js'),
        import('./zip.js'),
      ]);
      const files = sectionCsvLines(content, display, { prefix });
      const parts = files.map(({ name, lines }) => ({ name, parts: csvParts(lines) }));
      return ownBytes(await packed(parts, content, signal));
    }
    case 'xlsx':
      return ownBytes(await (await import('./xlsx/report-xlsx.js')).reportXlsx(content, display, { signal }));
    case 'html': {
      const { reportHtml } = await import('./html/report-html.js');
      return reportHtml(content, { brand, messages: display.messagesOf('report', englishReportMessages) });
    }
    case 'pdf': {
      const { pdfBytes } = await import('./pdf/pdf-bytes.js');
      const messages = display.messagesOf('report', englishReportMessages);
      const asked = {
        ...pdf,
        brand,
        messages,
        onMissingGlyphs: onMissing,
        ...(signal === undefined ? {} : { signal }),
      };
      return ownBytes(await pdfBytes(content, asked));
    }
  }
}

/** A text of any length, put together while a page goes on. */
async function wholeText(parts: Iterable<string>, signal: AbortSignal | undefined): Promise<string> {
  const breathe = breathing(signal);
  let text = '';
  for (const part of parts) {
    text += part;
    await breathe();
  }
  return text;
}

/** Bytes that no other thread shares, as files are made of. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
