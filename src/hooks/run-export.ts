import { saveAs } from 'file-saver';
import { throwIfAborted } from '../data/errors.js';
import type { Display } from '../data/messages/display.js';
import type { Report } from '../data/report/report.js';
import type { ReportDocument } from '../data/report/report-document.js';
import { runReport } from '../data/report/run-report.js';
import type { Selection } from '../data/report/selection.js';
import { type ReportFileOptions, type ReportFormat, reportFile } from '../export/report-file.js';
import { cachedAdapter } from './cached-adapter.js';
import { cachedPorts } from './cached-ports.js';
import type { Usage } from './usage-provider.js';

/** What is exported: a report, which is run first, or one that was run. */
export type ExportSubject =
  | {
      readonly report: Report;
      /** What is chosen; what the report starts from unless stated. */
      readonly selection?: Selection | undefined;
      /** Sections to take, by id; all unless stated. */
      readonly sections?: readonly string[] | undefined;
    }
  | { readonly document: ReportDocument };

/** What is to be saved as a file. */
export type ExportRequest = ExportSubject &
  Pick<ReportFileOptions, 'title' | 'brand' | 'pdf'> & {
    readonly format: ReportFormat;
    /** What the name of the file begins with; that of the provider unless stated. */
    readonly prefix?: string | undefined;
  };

/** A file that was handed to the browser to be saved. */
export interface ExportedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Whether every figure is in it. Where not, it says so itself. */
  readonly isComplete: boolean;
  /** Characters that no font of it has. */
  readonly missingGlyphs: readonly string[];
}

/** How far an export is: steps that are done of all there are. */
export interface ExportProgress {
  readonly done: number;
  readonly of: number;
}

interface ExportRun {
  readonly usage: Usage;
  readonly display: Display;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/**
 * Runs a report over what the page knows already, and saves it. A file is saved whole or not at all.
 *
 * @throws UsageError `aborted`, or why it could not be made.
 */
export async function runExport(request: ExportRequest, run: ExportRun): Promise<ExportedFile> {
  const { usage, display, signal, onProgress } = run;
  // The last step is the file.
  const document = await documentOf(request, usage, signal, ({ done, of }) => onProgress({ done, of: of + 1 }));
  await painted();
  throwIfAborted(signal);
  const { format, title, brand, pdf, prefix = usage.filePrefix } = request;
  const { name, type, body, missingGlyphs } = await reportFile(document, display, format, {
    prefix,
    title,
    brand,
    pdf,
    signal,
  });
  throwIfAborted(signal);
  const blob = new Blob([body], { type });
  saveAs(blob, name);
  return { name, size: blob.size, isComplete: document.isComplete, missingGlyphs };
}

/** Runs a report as it stands on a page: at its moment, with its ports, and without asking again what it knows. */
export async function documentOf(
  subject: ExportSubject,
  usage: Usage,
  signal: AbortSignal,
  onProgress?: (progress: ExportProgress) => void,
): Promise<ReportDocument> {
  if ('document' in subject) return subject.document;
  const { report, selection, sections } = subject;
  const { calendar, now, patience, present } = usage;
  return runReport(cachedAdapter(usage), report, {
    now,
    generatedAt: present(),
    calendar,
    patience,
    signal,
    ...(selection === undefined ? {} : { selection }),
    ...(sections === undefined ? {} : { sections }),
    ...cachedPorts(usage),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

/** Lets the page show how far it is. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
