import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { type DemoServer, runDemo, startDemo } from './demo-server.js';
import { openBrowser, panel, settled, type Visit, visit } from './visit.js';

const FOLDER = fileURLToPath(new URL('../../../shared/data/slurm-jobs/', import.meta.url));

describe.skipIf(!existsSync(FOLDER))('the demo over ../shared/data/slurm-jobs, where it is there', () => {
  let demo: DemoServer;
  let browser: Browser;
  let seen: Visit;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo('--source', 'slurm=../shared/data/slurm-jobs'), openBrowser()]);
    seen = await visit(browser, demo.address);
    page = seen.page;
    await settled(page);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const cells = (row: Locator) => row.getByRole('cell').allTextContents();

  it('says what became of every row, and which moment is the present', async () => {
    const note = page.locator('details', { hasText: '15,989 rows read, 15,331 events, 658 left out: never started' });
    expect(await note.count()).toBe(1);
    await note.locator('summary').click();
    expect(await note.getByRole('row', { name: /Left out: never started/ }).textContent()).toContain('658');
    expect(await note.textContent()).toContain('The logs end on 1 January 2017');
    await note.locator('summary').click();
  });

  it('shows the figures that are published for the clusters', async () => {
    const table = panel(page, 'Clusters').getByRole('table');
    const phillips = await cells(table.getByRole('row', { name: /^phillips/ }));
    const pozidriv = await cells(table.getByRole('row', { name: /^pozidriv/ }));
    expect(phillips.slice(0, 3)).toEqual(['4,046', '4', '11,767.9883\u00a0CPU hours']);
    expect(pozidriv.slice(0, 3)).toEqual(['11,285', '18', '71,984.2764\u00a0CPU hours']);
  });

  it('shows the days that are published', async () => {
    const chart = panel(page, 'Jobs over time by cluster');
    await chart.getByRole('button', { name: /table/i }).click();
    const rows = await chart.getByRole('table').getByRole('row').allTextContents();
    for (const [day, pozidriv, phillips] of [
      ['Dec 30', '5,109', '1,052'],
      ['Dec 31', '4,688', '2,506'],
      ['Jan 1', '1,488', '488'],
    ]) {
      const row = rows.find((text) => text.includes(day ?? ''));
      expect(row).toContain(pozidriv);
      expect(row).toContain(phillips);
    }
  });

  it('has nothing that axe finds, and logs nothing that is wrong', async () => {
    expect(await violations(page)).toEqual([]);
    expect(seen.problems).toEqual([]);
  });
});

describe('npm start with what it cannot take', () => {
  it.each([
    [['--sauce'], '--sauce'],
    [['--source', 'slurm=./nowhere'], 'There is no folder'],
  ])('%j says how to mend it, and ends', async (args, message) => {
    const demo = runDemo(...args);
    let said = '';
    demo.stderr?.on('data', (text) => {
      said += text;
    });
    const status = await new Promise((resolve) => demo.on('exit', resolve));
    expect(status).toBe(1);
    expect(said).toContain(message);
    expect(said).toContain('npm start [-- --source slurm=<folder>]');
    expect(said).not.toContain('    at ');
  });
});
