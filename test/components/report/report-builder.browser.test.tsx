import '../../../src/components/theme/styles.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReportBuilder } from '../../../src/components/report/report-builder.js';
import { defineReport, type Report, type Section } from '../../../src/data/report/report.js';
import { type DraftStore, memoryDraftStore } from '../../../src/data/reports/draft-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { deliveriesPanel, lastDays, NOW, salesPanel, shop, shopAdapter, shopReport } from '../../hooks/shop.js';

let root: Root | undefined;
let drafts: DraftStore;

beforeEach(async () => {
  await page.viewport(1280, 900);
  drafts = memoryDraftStore();
});
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const ranking = { id: 'ranked', title: 'Tills', view: 'ranking', measure: 'sales', dimension: 'till' } as const;
type Sections = readonly Section<'sales' | 'deliveries', 'till'>[];
const two: Sections = [
  { id: 'first', title: 'First', panels: [salesPanel, deliveriesPanel] },
  { id: 'second', title: 'Second', panels: [ranking] },
];

/** A builder in the middle of a report of these sections. */
async function work(sections: Sections = two) {
  const head = { title: 'Mine', period: lastDays(7), comparison: null, filters: [] } as const;
  const report: Report = defineReport(shop, { ...head, sections });
  drafts.write('shop', { draft: { report, saved: null, from: null, keptAt: NOW } });
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <StrictMode>
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <ReportBuilder dashboard={shopReport} drafts={drafts} />
      </UsageProvider>
    </StrictMode>,
  );
  await expect.element(page.getByRole('treegrid')).toBeVisible();
}

const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
const grip = (name: string) => row(name).getByRole('button', { name: `Move ${name}` });
const rows = () =>
  page
    .getByRole('row')
    .elements()
    .map(({ textContent }) => textContent);
/** What is in the report, and on its pages, in their order. */
const stands = (...titles: string[]) => expect.poll(rows).toEqual(titles);
const pages = () => page.getByRole('region', { name: 'Preview' });
const titlesOnPages = () => [...pages().element().querySelectorAll('h3, h4')].map(({ textContent }) => textContent);
const said = (words: string) => expect.element(page.getByText(words, { exact: true })).toBeInTheDocument();

/** Picks up by the grip, goes on to a place, and ends it with a key. */
async function carry(name: string, place: string, end: string) {
  (grip(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const at = () => document.activeElement?.getAttribute('aria-label') ?? '';
  await expect.poll(at).toMatch(/^(Insert|Drop) /);
  const passed = [at()];
  while (at() !== place && passed.length < 12) {
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(at).not.toBe(passed.at(-1));
    passed.push(at());
  }
  expect(passed.at(-1)).toBe(place);
  await userEvent.keyboard(end);
}

describe('the order of a report', () => {
  it('is changed by dragging, is that of the pages, and is undone', async () => {
    await work();
    await stands('First', 'Sales', 'Deliveries', 'Second', 'Tills');
    await userEvent.dragAndDrop(row('Tills'), row('Deliveries'), { targetPosition: { x: 120, y: 3 } });
    await stands('First', 'Sales', 'Tills', 'Deliveries', 'Second');
    await said('Tills: now 2 of 3 in First.');
    await expect.poll(titlesOnPages).toEqual(['First', 'Sales', 'Tills', 'Deliveries', 'Second']);
    await userEvent.dragAndDrop(row('Second'), row('First'), { targetPosition: { x: 120, y: 3 } });
    await stands('Second', 'First', 'Sales', 'Tills', 'Deliveries');
    await userEvent.dragAndDrop(row('Sales'), row('Second'), { targetPosition: { x: 120, y: 16 } });
    await stands('Second', 'Sales', 'First', 'Tills', 'Deliveries');
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Undo' }).click();
    await stands('First', 'Sales', 'Deliveries', 'Second', 'Tills');
  });

  it('is changed by keys alone: with Alt and arrows, and by picking up and putting down', async () => {
    await work();
    await page.getByRole('tab', { name: 'Contents' }).click();
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
    await expect.element(row('First')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(row('Deliveries')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await stands('First', 'Deliveries', 'Sales', 'Second', 'Tills');
    await said('Deliveries: now 1 of 2 in First.');
    await expect.element(row('Deliveries')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await said('Deliveries cannot go further in this direction.');
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await stands('First', 'Sales', 'Second', 'Deliveries', 'Tills');
    // The grip picks up, arrows go through the places, Enter puts down and Escape gives up.
    await carry('Deliveries', 'Insert before Sales', '{Enter}');
    await stands('First', 'Deliveries', 'Sales', 'Second', 'Tills');
    await carry('Second', 'Insert before First', '{Escape}');
    await carry('Deliveries', 'Drop on Second', '{Enter}');
    await stands('First', 'Sales', 'Second', 'Tills', 'Deliveries');
    (row('Tills').element() as HTMLElement).focus();
    await userEvent.keyboard(' {Delete}');
    await stands('First', 'Sales', 'Second', 'Deliveries');
    await said('Tills is removed.');
  });
});

describe('panels that are ready', () => {
  it('are dragged to where they shall stand, into a report with nothing in it too', async () => {
    await work([]);
    await page.getByRole('tab', { name: 'Add' }).click();
    const panel = (name: string) => page.getByRole('button', { name: `Add ${name}`, exact: true });
    await userEvent.dragAndDrop(panel('Sales'), page.getByText('Nothing in it yet'));
    await stands('Overview', 'Sales');
    await expect.element(row('Sales')).toHaveAttribute('aria-selected', 'true');
    await userEvent.dragAndDrop(panel('Sales over time'), row('Sales'), { targetPosition: { x: 120, y: 3 } });
    await stands('Overview', 'Sales over time', 'Sales');
    await said('Sales over time is added to Overview.');
    await userEvent.dragAndDrop(panel('Deliveries'), row('Overview'), { targetPosition: { x: 120, y: 16 } });
    await stands('Overview', 'Sales over time', 'Sales', 'Deliveries');
    // A click puts it behind what is chosen.
    await row('Sales over time').click();
    await panel('Sales by till').click();
    await stands('Overview', 'Sales over time', 'Sales by till', 'Sales', 'Deliveries');
    await expect.poll(titlesOnPages).toEqual(['Overview', 'Sales over time', 'Sales by till', 'Sales', 'Deliveries']);
  });
});

describe('the pages', () => {
  it('have the form of paper, four figures beside each other, and grow with what is on them', async () => {
    const figures = ['a', 'b', 'c', 'd'].map((id) => ({ ...salesPanel, id, width: 'quarter' as const }));
    const long = Array.from({ length: 16 }, (_, i) => ({ ...ranking, id: `r${i}`, width: 'full' as const }));
    await work([
      { id: 'short', title: 'Short', panels: figures },
      { id: 'long', title: 'Long', panels: long },
    ]);
    await expect.poll(() => titlesOnPages().length).toBe(22);
    const sheets = () => [...pages().element().querySelectorAll('.tally-sheet')];
    const box = (element: Element) => element.getBoundingClientRect();
    const short = () => box(sheets()[0] as Element);
    await expect.poll(() => short().height / short().width).toBeCloseTo(297 / 210, 1);
    const cells = (sheet: Element | undefined) => [...(sheet?.querySelectorAll('.tally-panel-cell') ?? [])];
    await expect.poll(() => new Set(cells(sheets()[0]).map((cell) => box(cell).top)).size).toBe(1);
    const beyond = (sheet: Element) => cells(sheet).filter((cell) => box(cell).bottom > box(sheet).bottom);
    // Cards grow once their figures are there.
    await expect.poll(() => sheets().flatMap(beyond)).toEqual([]);
    await expect.poll(() => box(sheets()[1] as Element).height).toBeGreaterThan(short().height);
  });
});
