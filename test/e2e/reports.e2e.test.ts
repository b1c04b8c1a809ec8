import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { parseReportDocument, type Report } from 'tallyboard/data';
import { documentDisplay, type ReportFormat, reportFile } from 'tallyboard/export';
import { assistantTemplates } from 'tallyboard/models/assistant';
import { automationTemplates } from 'tallyboard/models/automation';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copied, isInstalled } from '../export/pdf/pdf-tools.js';
import { compared, type Reading } from './figures/differences.js';
import { tablesOfCsv, tablesOfDocument, tablesOfHtml, tablesOfWorkbook } from './figures/filed-tables.js';
import { mutants } from './figures/mutants.js';
import { shownPanels } from './figures/shown-panels.js';
import { openBrowser, type Visit, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);
/** How the demo saves files. */
const BRANDED = { prefix: 'formwork', brand: { accent: '#a8481b' } };
const FORMATS = ['csv', 'csvFiles', 'xlsx', 'pdf', 'html', 'json'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Waits until every panel of a report shows figures of now; texts have no status. */
async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('.tally-sheet .tally-panel');
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.tally-sheet .tally-panel')].every(
      ({ dataset, ariaBusy }) => (dataset.status ?? 'ready') === 'ready' && ariaBusy !== 'true',
    ),
  );
}

/** What the outline of a report names, in order. */
const outline = (page: Page) =>
  page.locator('.tally-outline [role="row"]').evaluateAll((rows) => rows.map((row) => row.ariaLabel));

/** Saves the report that is open as every kind of file. */
async function savedFiles(page: Page): Promise<Readonly<Record<ReportFormat, { name: string; bytes: Uint8Array }>>> {
  await button(page, 'Export').click();
  await page.locator('.tally-export-rows').first().waitFor();
  const files: [ReportFormat, { name: string; bytes: Uint8Array }][] = [];
  for (const format of FORMATS) {
    await page.locator(`.tally-export-format input[value="${format}"]`).check();
    const download = page.waitForEvent('download');
    await button(page, 'Export').last().click();
    const file = await download;
    const name = file.suggestedFilename();
    await page.getByRole('status').getByText(name).waitFor();
    files.push([format, { name, bytes: new Uint8Array(readFileSync(await file.path())) }]);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return Object.fromEntries(files) as Record<ReportFormat, { name: string; bytes: Uint8Array }>;
}

interface Made {
  readonly title: string;
  readonly outline: readonly (string | null)[];
  readonly link: string;
}

describe.each([
  {
    model: 'automation',
    path: '/reports',
    templates: automationTemplates.map(({ report }): Report => report),
    owner: null,
  },
  {
    model: 'assistant',
    path: '/assistant/reports',
    templates: assistantTemplates.map(({ report }): Report => report),
    owner: 'Storefront',
  },
])('every template of the $model model', ({ path, templates, owner }) => {
  const address = new URL(path, demo).href;
  const made: Made[] = [];

  it('becomes a report that is changed and saved, and is the same when it is opened after a reload', async () => {
    const { page, problems } = await visit(browser, address, { now: NOW });
    for (const [i, { title: original }] of templates.entries()) {
      await page.locator('.tally-template-title', { hasText: original }).first().click();
      await page.getByRole('tab', { name: 'Settings' }).click();
      const title = `${original}, for the board ${i}`;
      await page.getByRole('textbox', { name: 'Title of the report' }).fill(title);
      if (owner !== null && (await page.getByText('These figures are of one at a time.').count()) > 0) {
        await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Project' }).click();
        await page.getByRole('dialog').getByText(owner, { exact: true }).click();
        await page.keyboard.press('Escape');
      }
      await page.getByRole('tab', { name: 'Contents' }).click();
      const before = await outline(page);
      const second = page.locator('.tally-outline [role="row"]').nth(2);
      await second.click();
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => outline(page)).not.toEqual(before);
      await button(page, 'Save').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await page
        .getByText('All changes saved')
        .or(page.locator('.tally-builder-state:not([data-changed])'))
        .first()
        .waitFor();
      await page.getByRole('toolbar').getByRole('button', { name: 'Share' }).click();
      const link = page.getByRole('dialog').getByRole('textbox');
      await expect.poll(() => link.inputValue()).toContain('#report=');
      made.push({ title, outline: await outline(page), link: await link.inputValue() });
      await page.keyboard.press('Escape');
      await button(page, 'All reports').click();
    }
    await page.reload();
    for (const { title, outline: order } of made) {
      await button(page, 'All reports').or(page.locator('.tally-report-row').first()).first().waitFor();
      if ((await button(page, 'All reports').count()) > 0) await button(page, 'All reports').click();
      await page.locator('.tally-report-row', { hasText: title }).getByRole('button').first().click();
      await expect.poll(() => page.locator('.tally-sheet-title').textContent()).toBe(title);
      expect(await outline(page)).toEqual(order);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('has the figures of the screen in every file, to somebody who opens its link', async () => {
    let seen: Visit | undefined;
    for (const { title, outline: order, link } of made) {
      seen ??= await visit(browser, address, { now: NOW });
      const { page, problems } = seen;
      await page.goto(link);
      await expect.poll(() => page.locator('.tally-sheet-title').textContent()).toBe(title);
      await drawn(page);
      expect(await outline(page)).toEqual(order);
      const panels = await shownPanels(page);
      const files = await savedFiles(page);
      const json = parseReportDocument(JSON.parse(new TextDecoder().decode(files.json.bytes)));
      const reading: Reading = {
        panels,
        csv: tablesOfCsv(files.csv.bytes),
        xlsx: tablesOfWorkbook(files.xlsx.bytes),
        html: await tablesOfHtml(page, files.html.bytes),
        pdf: isInstalled('pdftotext') ? copied(files.pdf.bytes, undefined, ['-raw']) : null,
        json,
        remade: await tablesOfDocument(json),
      };
      const { faults, figures } = compared(reading);
      expect(faults.slice(0, 20), title).toEqual([]);
      expect(figures, title).toBeGreaterThan(1500);
      for (const format of FORMATS) {
        const { name, body } = await reportFile(json, documentDisplay(json), format, BRANDED);
        expect(files[format].name).toBe(name);
        const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
        expect(Buffer.compare(files[format].bytes, bytes), `${title}, ${format}, in Node`).toBe(0);
      }
      expect(problems).toEqual([]);
      // Where one figure of one form is another, that is found.
      if (title !== made[0]?.title) continue;
      for (const { form, mutant } of await mutants(reading))
        expect(compared(mutant).faults.length, `${title} ${form}`).toBeGreaterThan(0);
    }
    await seen?.page.context().close();
  });
});
