import { reportHtml } from '../../../src/export/html/report-html.js';
import { sha256 } from '../../../src/export/html/sha256.js';
import { plainContent } from '../pdf/plain-content.js';

/** What the text of two pages comes to, wherever they are made. */
export function digests(): string {
  const pages = [reportHtml(plainContent()), reportHtml(plainContent({}, 'rtl'), { brand: { accent: '#c02060' } })];
  return `${pages.map(sha256).join('\n')}\n`;
}
