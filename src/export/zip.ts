import { isoInstant } from './iso-time.js';
import type { ReportContent } from './report-content.js';

/** A file of text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Files of a report as one ZIP file, the same bytes wherever it is made. What packs it is loaded for it. */
export async function zipOf(
  entries: readonly TextFile[],
  { scope }: Pick<ReportContent, 'scope'>,
): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.fromEntries(entries.map(({ name, text }) => [name, strToU8(text)]));
  return zipSync(files, { mtime: zipTime(scope) });
}

/** The moment of a report as a ZIP file holds it. */
export function zipTime(scope: ReportContent['scope']): Date {
  // A ZIP file holds what a clock showed, and no zone: what it showed where the report was run, wherever it is packed.
  const [year = 0, month = 1, ...rest] = (isoInstant(scope.exportedAt, scope.zone).match(/\d+/g) ?? []).map(Number);
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  return new Date(Math.max(1980, year), month - 1, day, hour, minute, second);
}
