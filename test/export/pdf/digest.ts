import { pdfBytes } from '../../../src/export/pdf/pdf-bytes.js';
import { plainContent, tableContent, tableOf } from './plain-content.js';

/** What the bytes of some documents come to, wherever they are made. */
export async function digests(): Promise<string> {
  const names = Array.from({ length: 120 }, (_, i) => `Łódź, Ωmega, Жук ${i}`);
  const made = await Promise.all([
    pdfBytes(plainContent()),
    pdfBytes(plainContent({}, 'rtl'), { paper: 'Letter', orientation: 'landscape', brand: { accent: '#c02060' } }),
    pdfBytes(tableContent(tableOf(names))),
  ]);
  const hashes = made.map(async (bytes) => {
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  return `${(await Promise.all(hashes)).join('\n')}\n`;
}
