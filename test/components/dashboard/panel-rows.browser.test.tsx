import { afterEach, expect, test } from 'vitest';
import '../../../src/components/theme/styles.css';

const host = document.createElement('div');

afterEach(() => host.remove());

/** How many panels stand in each row, and whether every row reaches from edge to edge. */
function rowsOf(widths: readonly string[], room: number) {
  document.body.append(host);
  host.innerHTML = `<div class="tally-theme"><div class="tally-dashboard" style="inline-size: ${room}px"><div class="tally-panels">${widths
    .map((width) => `<div class="tally-panel-cell" data-width="${width}"><p>1</p></div>`)
    .join('')}</div></div></div>`;
  const boxes = [...host.querySelectorAll('.tally-panel-cell')].map((cell) => cell.getBoundingClientRect());
  const tops = [...new Set(boxes.map(({ top }) => top))];
  const { left, right } = host.querySelector('.tally-panels')?.getBoundingClientRect() ?? new DOMRect();
  return tops.map((top) => {
    const row = boxes.filter((box) => box.top === top);
    expect(row[0]?.left).toBeCloseTo(left, 0);
    expect(row.at(-1)?.right).toBeCloseTo(right, 0);
    return row.length;
  });
}

test.each([
  [1280, ['quarter', 'quarter', 'quarter', 'quarter'], [4]],
  [961, ['twoThirds', 'third', 'half', 'half'], [2, 2]],
  [1001, ['third', 'third', 'third', 'half'], [3, 1]],
  [800, ['half', 'half', 'half', 'full'], [2, 1, 1]],
  [800, ['twoThirds', 'third', 'quarter', 'quarter'], [1, 1, 2]],
  [360, ['quarter', 'quarter', 'quarter'], [2, 1]],
  [300, ['quarter', 'half'], [1, 1]],
])('panels fill every row of a page %d px wide', (room, widths, rows) => {
  expect(rowsOf(widths, room)).toEqual(rows);
});

test.each([
  [320, 'quarter'],
  [327, 'quarter'],
  [400, 'quarter'],
  [240, 'third'],
])('words of a figure stay whole on a page %d px wide', (room, width) => {
  document.body.append(host);
  host.innerHTML = `<div class="tally-theme" style="font-family: sans-serif"><div class="tally-dashboard" style="inline-size: ${room}px"><div class="tally-panels">${`<div class="tally-panel-cell" data-width="${width}"><section class="tally-panel" data-view="stat"><p class="tally-stat-figure">questions</p></section></div>`.repeat(2)}</div></div></div>`;
  const figure = host.querySelector('.tally-stat-figure') ?? host;
  const line = Number.parseFloat(getComputedStyle(figure).lineHeight);
  expect(figure.getBoundingClientRect().height).toBeLessThan(1.5 * line);
  expect(Number.parseFloat(getComputedStyle(figure).fontSize)).toBeGreaterThan(20);
});
