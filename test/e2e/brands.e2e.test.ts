import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BRANDS } from '../../demo/shell/brand.js';
import { violations } from './axe.js';
import { openBrowser, settled, visit } from './visit.js';

const demo = inject('builtDemo');
const NOW = Date.UTC(2026, 10, 18, 12);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const variable = (page: Page, name: string) =>
  page.locator('.tally-dashboard-theme').evaluate((theme, of) => getComputedStyle(theme).getPropertyValue(of), name);

describe.each(['light', 'dark'] as const)('the brands of the demo, %s', (scheme) => {
  it('are taken on by Tallyboard at once, have nothing that axe finds, and are kept', async () => {
    const { page, problems } = await visit(browser, demo, { scheme, now: NOW });
    await settled(page);
    const accents = new Set<string>();
    for (const [place, { id, name, accent, radius }] of BRANDS.entries()) {
      await page.getByLabel('Brand').selectOption(id);
      await page.getByRole('link', { name, exact: true }).waitFor();
      await expect.poll(() => variable(page, '--tally-radius')).toBe(`${radius}px`);
      if (scheme === 'light') expect(await variable(page, '--tally-accent')).toContain(`light-dark(${accent}`);
      accents.add(await variable(page, '--tally-accent'));
      expect(await violations(page, scheme === 'light' && place === 0 ? 'all' : 'looks')).toEqual([]);
    }
    expect(accents.size).toBe(BRANDS.length);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Brand').inputValue()).toBe(BRANDS.at(-1)?.id);
    expect(await variable(page, '--tally-radius')).toBe(`${BRANDS.at(-1)?.radius}px`);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
