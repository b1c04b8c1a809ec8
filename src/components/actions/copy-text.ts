import type { CopiedTable } from '../../export/copied-table.js';

/** Puts a table on the clipboard, as one for documents and as text. Rejects where the browser does not allow it. */
export async function copyTables(tables: readonly CopiedTable[]): Promise<void> {
  const html = tables.map((table) => table.html).join('\n');
  const plain = tables.map((table) => table.plain).join('\n\n');
  if (typeof ClipboardItem === 'undefined') return copyText(plain);
  const content = {
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  };
  await navigator.clipboard.write([new ClipboardItem(content)]);
}

/** Puts a text on the clipboard. Rejects where the browser does not allow it, as on pages without encryption. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
