import type { Page } from 'playwright';
import { plain, type ShownPanel } from './read-table.js';

/** Shows every chart of a report as a table, and reads what people see then: all rows, also those they have to scroll to. */
export async function shownPanels(page: Page): Promise<readonly ShownPanel[]> {
  const read = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const sheet = document.querySelector('.tally-sheets') ?? document.body;
    for (const toggle of sheet.querySelectorAll<HTMLElement>('[aria-label="Show as table"]')) toggle.click();
    await frame();
    const textOf = (element: Element | null | undefined) => element?.textContent ?? null;
    // A long name is cut, and whole on hover.
    const cellsOf = (row: Element) =>
      [...row.children].map(
        (cell) => cell.querySelector('[data-whole]')?.getAttribute('data-whole') ?? cell.textContent ?? '',
      );
    const rowsOf = async (table: HTMLTableElement) => {
      const total = Number(table.getAttribute('aria-rowcount') ?? 1) - 1;
      const scroller = table.parentElement;
      const found = new Map<string, string[]>();
      const look = () => {
        for (const row of table.tBodies[0]?.rows ?? []) {
          found.set(row.getAttribute('aria-rowindex') ?? String(found.size), cellsOf(row));
        }
      };
      if (total > 0) {
        // Long tables are laid out where they are seen.
        scroller?.scrollIntoView({ block: 'center' });
        await frame();
      }
      look();
      for (
        let top = 0;
        scroller !== null && found.size < total && top < scroller.scrollHeight;
        top += 0.8 * scroller.clientHeight
      ) {
        scroller.scrollTop = top;
        await frame();
        look();
      }
      const body =
        total < 1 ? [...found.values()] : [...found].sort(([a], [b]) => Number(a) - Number(b)).map(([, row]) => row);
      return [...body, ...[...(table.tFoot?.rows ?? [])].map(cellsOf)];
    };
    const panels = [];
    for (const panel of sheet.querySelectorAll('.tally-panel')) {
      const figure = panel.querySelector('.tally-stat-figure');
      const tables = [];
      for (const table of panel.querySelectorAll('table')) {
        tables.push({
          title: table.caption?.textContent ?? '',
          heads: [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? ''),
          rows: await rowsOf(table),
        });
      }
      panels.push({
        section: textOf(panel.closest('.tally-section')?.querySelector('.tally-section-title')) ?? '',
        title: textOf(panel.querySelector('.tally-panel-title')) ?? '',
        figure:
          figure === null
            ? null
            : (figure.querySelector('[data-whole]')?.getAttribute('data-whole') ??
              textOf(figure.querySelector('[aria-hidden]'))),
        change: textOf(panel.querySelector('.tally-stat-change .tally-change-text')),
        before: textOf(panel.querySelector('.tally-stat-change .tally-stat-base .tally-visually-hidden')),
        tables,
        told: [...panel.querySelectorAll('.tally-contract-figures dd')].map(
          (told) => told.getAttribute('title') ?? told.textContent ?? '',
        ),
      });
    }
    return panels;
  });
  return read.map(({ section, title, figure, change, before, tables, told }) => ({
    section: plain(section),
    title: plain(title),
    stat:
      figure === null
        ? null
        : {
            figure: plain(figure),
            change: change && plain(change),
            before: before && plain(before).replace(/^from | in .*/g, ''),
          },
    tables: tables.map((table) => ({
      title: plain(table.title),
      heads: table.heads.map(plain),
      rows: table.rows.map((row) => row.map(plain)),
    })),
    told: told.map(plain),
  }));
}
