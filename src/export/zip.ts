import { breathing } from './breathing.js';
import { isoInstant } from './iso-time.js';
import type { ReportContent } from './report-content.js';

/** A file of text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A file that is packed while it is written: its text in parts that are made as they are taken. */
export interface TextParts {
  readonly name: string;
  readonly parts: Iterable<string>;
}

/** About how many characters are packed at once. */
const PART = 1 << 16;

/** Files of a report as one ZIP file, the same bytes wherever it is made. What packs it is loaded for it. */
export function zipOf(entries: readonly TextFile[], { scope }: Pick<ReportContent, 'scope'>): Promise<Uint8Array> {
  return packed(
    entries.map(({ name, text }) => ({ name, parts: partsOf(text) })),
    { scope },
  );
}

/** Packs in this thread, a part at a time: a policy of a page may forbid workers. */
export async function packed(
  files: Iterable<TextParts>,
  { scope }: Pick<ReportContent, 'scope'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  const mtime = zipTime(scope);
  const breathe = breathing(signal);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, parts } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    for (const part of parts) {
      file.push(strToU8(part));
      await breathe();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(chunks);
}

/** No character is cut in two. */
function* partsOf(text: string): Generator<string, void, undefined> {
  for (let at = 0; at < text.length; ) {
    const end = at + PART;
    const next = /[\udc00-\udfff]/.test(text.charAt(end)) ? end + 1 : end;
    yield text.slice(at, next);
    at = next;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The moment of a report as a ZIP file holds it. */
function zipTime(scope: ReportContent['scope']): Date {
  // A ZIP file holds what a clock showed, and no zone: what it showed where the report was run, wherever it is packed.
  const [year = 0, month = 1, ...rest] = (isoInstant(scope.exportedAt, scope.zone).match(/\d+/g) ?? []).map(Number);
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  return new Date(Math.max(1980, year), month - 1, day, hour, minute, second);
}
