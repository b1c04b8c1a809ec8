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
