import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that read PDF files as others do. Where one is not installed, the tests that need it say so and are left out. */
export type PdfTool = 'pdftotext' | 'pdfinfo' | 'pdffonts' | 'qpdf';

const known = new Map<PdfTool, boolean>();

export function isInstalled(tool: PdfTool): boolean {
  const found = known.get(tool) ?? spawnSync(tool, [tool === 'qpdf' ? '--version' : '-v']).error === undefined;
  if (!found && !known.has(tool)) console.warn(`${tool} is not installed: tests that need it are left out.`);
  known.set(tool, found);
  return found;
}

/** What a program says of a file; `args` come before and after its name. */
export function told(
  tool: PdfTool,
  bytes: Uint8Array,
  before: readonly string[] = [],
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const file = join(folder, 'report.pdf');
  try {
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(tool, [...before, file, ...after], { maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${tool} failed: ${stderr}`);
    return String(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of a file, or of one of its pages, as it is copied: without marks of direction, and with plain spaces. */
export function copied(bytes: Uint8Array, page?: number, more: readonly string[] = []): string {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return plain(told('pdftotext', bytes, [...pages, ...more], ['-']));
}

export function plain(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
