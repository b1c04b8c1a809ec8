import '../../../src/components/theme/styles.css';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { resultTable } from '../../../src/components/charts/chart-table.js';
import { DataTable } from '../../../src/components/charts/data-table.js';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { createFormatter, type Formatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const members = Array.from({ length: 500 }, (_, i) => member(`Tool ${i + 1}`));
const result = makeResult({ measures: [measures.runs, measures.credits], dimension: 'tool', members, grain: null });

function show(formatter: Formatter, above: number): HTMLElement {
  const host = document.createElement('div');
  host.style.marginBlockStart = `${above}px`;
  document.body.append(host);
  root = createRoot(host);
  const wording = { formatter, messages: english.panel };
  const table = (
    <ThemeScope>
      <DataTable title="Tools" data={resultTable(result, 'Tool', wording)} {...wording} />
    </ThemeScope>
  );
  flushSync(() => root?.render(table));
  const scroller = host.querySelector<HTMLElement>('[role="region"]');
  if (scroller === null) throw new Error('no table');
  return scroller;
}

const plain = createFormatter({ locale: 'en', zone: 'UTC' });
const nextFrame = () => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));

it('is as high before it is scrolled to as after, so that nothing moves', async () => {
  const scroller = show(plain, 5000);
  await nextFrame();
  expect(scroller.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
  expect(scroller.querySelector('td')?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
  const before = scroller.getBoundingClientRect().height;
  scroller.scrollIntoView();
  await nextFrame();
  expect(scroller.querySelector('td')?.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
  expect(scroller.getBoundingClientRect().height).toBe(before);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(5000);
});

it('takes the focus and scrolls before it has ever been seen', async () => {
  const scroller = show(plain, 5000);
  scroller.focus();
  await nextFrame();
  expect(document.activeElement).toBe(scroller);
  scroller.scrollTop = scroller.scrollHeight;
  await expect.poll(() => scroller.textContent).toContain('Total');
  await expect.poll(() => scroller.querySelector('tbody tr:last-child')?.getAttribute('aria-rowindex')).toBe('501');
});

it('writes the texts of the rows that are in the page, and of no others', () => {
  let written = 0;
  const counting: Formatter = {
    ...plain,
    value: (...figure) => {
      written += 1;
      return plain.value(...figure);
    },
  };
  const rows = show(counting, 0).querySelectorAll('tbody tr').length;
  expect(rows).toBeLessThan(40);
  expect(written).toBe(2 * (rows + 1));
});

it.each([
  [700, 'sticky', '12px'],
  [400, 'static', '8px'],
])('keeps names beside the figures of a card %d px wide: %s', async (width, position, padding) => {
  const scroller = show(plain, 0);
  const card = document.createElement('section');
  card.className = 'tally-panel';
  card.setAttribute('data-view', 'table');
  card.style.inlineSize = `${width}px`;
  scroller.before(card);
  card.append(scroller);
  await nextFrame();
  const [name, figure] = [...scroller.querySelectorAll('thead th')].map((cell) => getComputedStyle(cell));
  expect(name?.insetInlineStart).toBe(position === 'sticky' ? '0px' : 'auto');
  expect(figure?.paddingInlineStart).toBe(padding);
});
