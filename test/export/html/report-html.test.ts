import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { reportHtml } from '../../../src/export/html/report-html.js';
import { sha256 } from '../../../src/export/html/sha256.js';
import { plainContent } from '../pdf/plain-content.js';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

it.each([0, 1, 55, 56, 63, 64, 65, 1000, 100_000])('hashes %i characters as everybody does', (length) => {
  const text = 'é€x'.repeat(length).slice(0, length);
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64'));
});

describe('the policy in a page', () => {
  it('allows its one style sheet by its hash, and nothing else', () => {
    const page = reportHtml(plainContent());
    const [, sheet = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const hash = createHash('sha256').update(sheet).digest('base64');
    const policy = `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`;
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(page).not.toMatch(/<script|<link|<iframe| style=|url\(|@import/);
  });

  it('allows images where there is a logo, which is in the file', () => {
    const page = reportHtml(plainContent(), { brand: { logo: PNG } });
    expect(page).toContain('img-src data:;');
    expect(page).toContain(`<img src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}" alt="">`);
  });
});

it('refuses a logo that is no PNG image', () => {
  const made = () => reportHtml(plainContent(), { brand: { logo: new TextEncoder().encode('<svg onload=alert(1)>') } });
  expect(made).toThrow(UsageError);
});

it('says that a report is not complete', () => {
  const facts = [{ label: 'Completeness', texts: ['Incomplete: one panel.'] }];
  const alarm = '<dd class="alarm">Incomplete: one panel.</dd>';
  expect(reportHtml(plainContent({ facts, isComplete: false }))).toContain(alarm);
  expect(reportHtml(plainContent({ facts }))).not.toContain(alarm);
  expect(reportHtml(plainContent())).toContain('<p class="alarm">It took too long.</p>');
});

it('leads from its contents to every section, in the language of the report', () => {
  const page = reportHtml(plainContent({}, 'rtl'), { messages: { contents: 'المحتويات', asTable: 'كجدول' } });
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('<h2 id="contents">المحتويات</h2>');
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(targets).toEqual(['s1', 's2', 'method']);
  for (const id of targets) expect(page).toContain(` id="${id}"`);
});
