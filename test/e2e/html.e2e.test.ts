import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/ensure-browser.mjs';
import { reportContent } from '../../src/export/compose-content.js';
import { documentDisplay } from '../../src/export/document-display.js';
import { reportHtml } from '../../src/export/html/report-html.js';
import type { ContentBlock, ContentSection } from '../../src/export/report-content.js';
import { arabic } from '../../src/locales/ar/messages.js';
import { about, inBatches, naughty } from '../components/naughty-names/names.js';
import { plainContent, tableOf } from '../export/pdf/plain-content.js';
import { runSample, sampleReports } from '../export/sample-reports.js';
import { violations } from './axe.js';

const folder = mkdtempSync(join(tmpdir(), 'tallyboard-html-'));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a page does that it must not. */
interface Watched {
  readonly page: Page;
  readonly done: string[];
}

interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens a file from the disk where there is no network, and writes down what it asks for and says. */
async function opened(text: string, { width = 1050, colorScheme = 'light' }: Look = {}): Promise<Watched> {
  const file = join(folder, 'report.html');
  writeFileSync(file, text);
  const context = await browser.newContext({ offline: true, colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const done: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:image/png'))
      done.push(`asks for ${request.url()}`);
  });
  page.on('dialog', async (dialog) => {
    done.push(`says ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => done.push(`notes ${message.text()}`));
  page.on('pageerror', (error) => done.push(`fails with ${error.message}`));
  await page.goto(address);
  return { page, done };
}

/** Opens every table. */
const openTables = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

/** What is wider than its place: the page, or what is seen of a card. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const found = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) found.push(`the page: ${scrollWidth}`);
    for (const element of document.querySelectorAll('header *, nav *, h2, .face > *, summary, .scroll, dd, li')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > window.innerWidth + 1))
        found.push(`${element.className}: ${left}–${right}`);
    }
    return found.slice(0, 5);
  });

const TAGS =
  'HTML HEAD META TITLE STYLE BODY HEADER DIV P H1 H2 H3 DL DT DD NAV OL UL LI A MAIN SECTION ARTICLE FIGURE DETAILS SUMMARY TABLE CAPTION THEAD TBODY TFOOT TR TH TD BR svg title desc rect path text';

/** What is in a page that no report has. */
const strangers = (page: Page) =>
  page.evaluate((tags) => {
    const known = new Set(tags.split(' '));
    return [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          !known.has(element.tagName) ||
          element.getAttributeNames().some((name) => /^on|^src|^style$|:/.test(name)) ||
          !(element.getAttribute('href') ?? '#').startsWith('#'),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  }, TAGS);

type Figures = ContentBlock & { readonly kind: 'figures' };

/** A name in every place of a section. */
function sectionOf(name: string): ContentSection {
  const data = tableOf([name, 'Plain'], [name, 'Runs', name]);
  const totals = [name, name, name].map((text) => ({ text, value: null }));
  const figures: Figures = {
    kind: 'figures',
    id: name,
    title: name,
    description: name,
    figure: null,
    width: 'half',
    notes: [name],
    tables: [{ title: name, data: { ...data, totals } }],
    picture: ({ width }) => ({
      title: name,
      description: name,
      width,
      height: 20,
      direction: 'ltr',
      shapes: [{ kind: 'text', text: name, whole: name, x: 0, y: 14, size: 12, anchor: 'start', fill: 'text' }],
    }),
  };
  return {
    id: name,
    title: name,
    description: name,
    empty: name,
    blocks: [
      figures,
      { ...figures, figure: { text: name, change: name }, picture: null, width: 'quarter' },
      { kind: 'missing', id: name, title: name, text: name, isFailure: true, width: 'third' },
      {
        kind: 'text',
        id: name,
        title: name,
        description: name,
        text: [
          { kind: 'paragraph', lines: [name, name] },
          { kind: 'bullets', lines: [name] },
        ],
      },
    ],
  };
}

describe(`${naughty.length} names that break programs, in every place of a page`, () => {
  it.each(inBatches(naughty, 270).map((part, i) => ({ part, no: i + 1 })))(
    'do nothing and stick out of nothing on a page, narrow or wide (part $no)',
    async ({ part }) => {
      for (const names of inBatches(part, 90)) {
        const [first = ''] = names;
        const content = plainContent({
          title: first,
          brand: first,
          facts: names.map((name) => ({ label: name, texts: [name] })),
          sections: names.map(sectionOf),
          method: names,
          methodTitle: first,
          notes: [{ kind: 'paragraph', lines: names }],
        });
        const text = reportHtml(content, { messages: { contents: first, asTable: first } });
        // What the policy would stop must not be there either.
        const unguarded = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
        expect(unguarded.length).toBeLessThan(text.length);
        for (const each of [text, unguarded]) {
          const { page, done } = await opened(each);
          await openTables(page);
          expect(await strangers(page), about(first)).toEqual([]);
          for (const width of [1050, 460]) {
            await page.setViewportSize({ width, height: 900 });
            expect(await sticksOut(page), about(first)).toEqual([]);
          }
          expect(await page.locator('.section').count()).toBe(names.length + 1);
          expect(done, about(first)).toEqual([]);
          await page.context().close();
        }
      }
    },
  );
});

describe.each(sampleReports)('the report $name as a page', (sample) => {
  const pages = new Map<string, string>();
  beforeAll(async () => {
    const document = await runSample(sample);
    const english = await reportContent(document, documentDisplay(document));
    const translated = await reportContent(document, documentDisplay(document, { locale: 'ar', messages: arabic }));
    pages.set('ltr', reportHtml({ ...english, brand: 'Example & Sons' }, { brand: { accent: '#c02060' } }));
    pages.set('rtl', reportHtml(translated, { messages: arabic.report }));
  });
  const textOf = (direction: string) => pages.get(direction) ?? expect.fail();

  it.each(['ltr', 'rtl'])(
    'opens from the disk with nothing beside it, and axe finds nothing: %s',
    async (direction) => {
      const { page, done } = await opened(textOf(direction));
      expect(await violations(page)).toEqual([]);
      await openTables(page);
      expect(await violations(page)).toEqual([]);
      // Names, roles and structure are the same elements in the dark; what was closed is seen there as well once it is open.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'looks')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      expect(done).toEqual([]);
      await page.context().close();
    },
  );

  it.each([320, 375, 768, 1600])('has room on a screen of %i', async (width) => {
    const { page } = await opened(textOf('ltr'), { width });
    expect(await sticksOut(page)).toEqual([]);
    await openTables(page);
    expect(await sticksOut(page)).toEqual([]);
    await page.context().close();
  });

  it('is light on paper, with the tables of its charts', async () => {
    const { page } = await opened(textOf('ltr'), { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground'));
    const dark = await ground();
    await page.emulateMedia({ media: 'print' });
    expect(await ground()).not.toBe(dark);
    const hidden = await page.evaluate(
      () => [...document.querySelectorAll('.card:not(.stat) table')].filter((table) => !table.checkVisibility()).length,
    );
    expect(hidden).toBe(0);
    await page.context().close();
  });

  it.each(['ltr', 'rtl'])('has tables on paper as wide as their place, none over another: %s', async (direction) => {
    const { page } = await opened(textOf(direction), { width: 703 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.scroll')].flatMap((place) =>
        place.scrollWidth > place.clientWidth + 1
          ? [`${place.ariaLabel}: ${place.scrollWidth} in ${place.clientWidth}`]
          : [],
      ),
    );
    expect(wide).toEqual([]);
    await page.context().close();
  });
});
