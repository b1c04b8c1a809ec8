import type { ReportDocument } from '../data/report/report-document.js';

/**
 * A report that was run as JSON: its definition, what that came to mean, and every figure exactly, with the unit of its measure.
 * `tallyboard/report-document.schema.json` says what is in it; `parseReportDocument` reads it.
 */
export function reportJson(document: ReportDocument): string {
  return `${JSON.stringify(document)}\n`;
}
