import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';
import { everyFile } from '../export/every-file.js';
import { notoArabic } from '../export/pdf/fonts.js';
import { openBrowser } from './visit.js';

const SOURCE = fileURLToPath(new URL('../export/every-file.ts', import.meta.url));
const demo = inject('builtDemo');

/** What makes the files, as one script for a page. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: SOURCE, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

it('makes the same bytes of every template in a browser and in Node, in every form and three languages', async () => {
  const [code, inNode, browser] = await Promise.all([script(), everyFile([notoArabic]), openBrowser()]);
  const page = await browser.newPage();
  await page.route('**/every-file.js', (route) => route.fulfill({ body: code, contentType: 'text/javascript' }));
  for (const weight of ['regular', 'strong'] as const) {
    await page.route(`**/${weight}.ttf`, (route) => route.fulfill({ body: Buffer.from(notoArabic[weight] ?? []) }));
  }
  await page.goto(new URL('/no-such-page', demo).href);
  // A text, since what is transformed for this test cannot import in a page.
  const inBrowser = await page.evaluate<Readonly<Record<string, string>>>(`(async () => {
    const bytesOf = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
    const [regular, strong] = await Promise.all(['/regular.ttf', '/strong.ttf'].map(bytesOf));
    const { everyFile } = await import('/every-file.js');
    return everyFile([{ name: 'Noto Sans Arabic', regular, strong }]);
  })()`);
  expect(Object.keys(inBrowser)).toHaveLength(10 * 3 * 6);
  expect(new Set(Object.values(inBrowser)).size).toBe(10 * 3 * 6);
  expect(inBrowser).toEqual(inNode);
  await browser.close();
});
