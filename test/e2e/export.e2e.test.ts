import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { parseReportDocument } from 'tallyboard/data';
import { arabic } from 'tallyboard/locales/ar';
import { japanese } from 'tallyboard/locales/ja';
import { assistantExport } from 'tallyboard/models/assistant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.js';
import { openBrowser, panel, settled, type Visit, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);

let browser: Browser;
let seen: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function openDialog(path: string) {
  seen = await visit(browser, new URL(path, demo).href, { now: NOW });
  page = seen.page;
  await settled(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.locator('.tally-export-rows').first().waitFor();
}

/** Saves what is chosen in the dialog as a kind of file. */
async function saved(format: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await page.locator(`.tally-export-format input[value="${format}"]`).check();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  const file = await download;
  const name = file.suggestedFilename();
  await page.getByRole('status').getByText(name).waitFor();
  return { name, bytes: new Uint8Array(readFileSync(await file.path())) };
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const linesOf = (bytes: Uint8Array) => Papa.parse<string[]>(textOf(bytes)).data;

/** The lines under a title, up to the empty one. */
function tableOf(lines: readonly (readonly string[])[], title: string) {
  const from = lines.findIndex(([cell]) => cell === title);
  const to = lines.findIndex((line, i) => i > from && line.every((cell) => cell === ''));
  return lines.slice(from + 1, to === -1 ? undefined : to);
}

/** What stands on a card of the page, as it is read out: whole. */
const figure = async (title: string) => {
  const spoken = panel(page, title).locator('.tally-stat-figure > .tally-visually-hidden').first();
  return Number((await spoken.textContent())?.match(/[\d,]+/)?.[0].replaceAll(',', ''));
};

describe('what is taken out of the assistant’s dashboard', () => {
  beforeAll(() => openDialog('/assistant/settings/analytics?project=storefront'));
  afterAll(() => page?.context().close());

  it('is offered as the eight sections of the dashboard and credits, each with its rows', async () => {
    const titles = await page.locator('.tally-export-list .tally-export-label').allTextContents();
    expect(titles).toEqual(assistantExport.sections.map(({ title }) => title));
    expect(await page.locator('.tally-export-list input:checked').count()).toBe(9);
    const rows = await page.locator('.tally-export-rows').allTextContents();
    expect(rows.every((text) => /^[\d,]+ rows?$/.test(text))).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('is a CSV file with its range, scope and moment before its figures, which are those on the screen', async () => {
    const { name, bytes } = await saved('csv');
    expect(name).toBe('formwork-usage-2026-11-18.csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = linesOf(bytes);
    const about = Object.fromEntries(lines.slice(1, 9).map(([label = '', ...texts]) => [label, texts]));
    expect(about).toMatchObject({
      'First day': ['2026-10-20'],
      'Last day': ['2026-11-18'],
      'Time zone': ['Europe/Berlin'],
      Filters: ['Project: Storefront'],
      Exported: ['2026-11-18T13:00:00+01:00'],
    });
    for (const { title } of assistantExport.sections)
      expect(
        lines.some(([cell]) => cell === title),
        title,
      ).toBe(true);
    const total = (title: string) => Number(tableOf(lines, title).find(([name]) => name === 'Total')?.[1]);
    expect(total('Sessions by role')).toBe(await figure('Sessions'));
    expect(total('Questions by origin')).toBe(await figure('Total questions'));
    expect(total('People active, by role')).toBe(await figure('Active users'));
    expect(total('Simulations by system layer')).toBe(await figure('Total simulations'));
    const users = tableOf(lines, 'Users by questions asked').slice(1, -1);
    expect(users).toHaveLength(
      Number((await page.locator('.tally-export-rows').nth(2).textContent())?.replaceAll(/\D/g, '')),
    );
    const questions = users.map(([, count]) => Number(count));
    expect(questions).toEqual([...questions].sort((a, b) => b - a));
  });

  it('is JSON with the same figures, and a definition that can be read again', async () => {
    const { name, bytes } = await saved('json');
    expect(name).toBe('formwork-usage-2026-11-18.json');
    const document = parseReportDocument(JSON.parse(textOf(bytes)));
    expect(document.isComplete).toBe(true);
    const [sessions] = document.sections[0]?.panels ?? [];
    expect(sessions && 'result' in sessions && sessions.result.current.totals.sessions).toBe(await figure('Sessions'));
  });

  it('is a ZIP of a CSV file for each section', async () => {
    const { name, bytes } = await saved('csvFiles');
    expect(name).toBe('formwork-usage-2026-11-18.zip');
    const files = Object.keys(unzipSync(bytes));
    expect(files).toHaveLength(9);
    expect(files.every((file) => /^formwork-\d-.*-2026-11-18\.csv$/.test(file))).toBe(true);
  });

  it('is one page of HTML with every section and the scope, and runs nothing', async () => {
    const { name, bytes } = await saved('html');
    expect(name).toBe('formwork-usage-2026-11-18.html');
    const text = textOf(bytes);
    expect(text).not.toMatch(/<script/i);
    for (const { title } of assistantExport.sections) expect(text).toContain(title.replaceAll('&', '&amp;'));
    expect(text).toMatch(/Project: \P{L}{0,8}Storefront/u);
  });

  it('is a workbook with a sheet for each section', async () => {
    const { name, bytes } = await saved('xlsx');
    expect(name).toBe('formwork-usage-2026-11-18.xlsx');
    const sheets = Object.keys(unzipSync(bytes)).filter((file) => /^xl\/worksheets\/sheet\d+\.xml$/.test(file));
    expect(sheets).toHaveLength(10);
  });

  it('is a PDF file', async () => {
    const { name, bytes } = await saved('pdf');
    expect(name).toBe('formwork-usage-2026-11-18.pdf');
    expect(textOf(bytes.slice(0, 8))).toBe('%PDF-1.7');
    expect(seen.problems).toEqual([]);
  });

  it('is of the sections that are chosen, and the box for all of them is mixed then', async () => {
    await page.getByRole('checkbox', { name: 'Select all' }).uncheck();
    await page.getByRole('checkbox', { name: 'Active users by role' }).check();
    const all = page.getByRole('checkbox', { name: 'Select all' });
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    const lines = linesOf((await saved('csv')).bytes);
    const titles = assistantExport.sections.map(({ title }) => title);
    expect(lines.flatMap(([cell = '']) => (titles.includes(cell) ? [cell] : []))).toEqual(['Active users by role']);
  });

  it('is closed by Escape, with focus back on its button', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  });
});

describe('what is taken out of the dashboard of tools', () => {
  beforeAll(() => openDialog('/settings/analytics'));
  afterAll(() => page?.context().close());

  it('has the sections of the page, and the figures on it', async () => {
    const headings = await page.locator('.tally-section-title').allTextContents();
    expect(await page.locator('.tally-export-list .tally-export-label').allTextContents()).toEqual(headings);
    const lines = linesOf((await saved('csv')).bytes);
    const shown = await panel(page, 'Runs').locator('.tally-stat-figure').first().textContent();
    const exact = Number(
      tableOf(lines, 'Runs')
        .at(1)
        ?.find((cell) => /^\d+$/.test(cell)),
    );
    const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(exact);
    expect(shown).toContain(compact);
    expect(seen.problems).toEqual([]);
  });
});

describe('documents in languages with letters of their own', () => {
  it.each([
    ['ar', arabic],
    ['ja', japanese],
  ])('have them in %s, of fonts that are loaded when one is made', async (locale, texts) => {
    seen = await visit(browser, new URL('/settings/analytics', demo).href, { now: NOW });
    page = seen.page;
    await page.evaluate((chosen) => localStorage.setItem('formwork-language', chosen), locale);
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.ttf')) loaded.push(request.url());
    });
    await page.reload();
    await settled(page);
    await page.locator('.tally-dashboard-tools .tally-button').last().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.tally-export-rows').first().waitFor();
    await dialog.locator('.tally-export-format input[value="pdf"]').check();
    expect(loaded).toEqual([]);
    const download = page.waitForEvent('download');
    await dialog.locator('button[type="submit"]').click();
    const name = (await download).suggestedFilename();
    const said = dialog.locator('.tally-export-said[data-status="done"]');
    await said.getByText(name).waitFor();
    expect(loaded).toHaveLength(2);
    expect(await said.textContent()).not.toContain(texts.export.missingGlyphs('').trim());
    expect(seen.problems).toEqual([]);
    await page.context().close();
  });
});
