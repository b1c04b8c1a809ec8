import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heatMapOf } from '../../../src/components/charts/heat-map.js';
import { HeatMapChart } from '../../../src/components/charts/heat-map-chart.js';
import { type GridSpec, hours, makeGrid, weekdays, working } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { longNames } from '../../../stories/fixtures/panels.js';
import { member } from '../../../stories/fixtures/results.js';
import { clear, pointAt, show, tooltip, tooltipTitle, wording } from './chart-probe.js';

const onSelect = vi.fn();
const week: GridSpec = { measure: measures.runs, rows: weekdays, columns: hours, figure: working };

afterEach(() => {
  clear();
  onSelect.mockReset();
});

function heat(spec: Partial<GridSpec> = {}, box: { width?: number; dir?: string } = {}) {
  const data = heatMapOf(makeGrid({ ...week, ...spec }), wording);
  if (data === undefined) throw new Error('no data');
  return show(<HeatMapChart title="Busiest hours" data={data} onSelect={onSelect} {...wording} />, box);
}

const cell = () => document.querySelector<HTMLElement>('.tally-heat-cell')?.getBoundingClientRect() ?? new DOMRect();
const middle = (row: number, column: number) => [(column + 0.5) / 24, (row + 0.5) / 7] as const;

describe('pointing at cells', () => {
  it('finds each of them without a render of React', () => {
    const { plot, renders } = heat();
    const before = renders();
    const seen = new Set<string>();
    for (let row = 0; row < 7; row++) {
      for (let column = 0; column < 24; column++) {
        pointAt(plot, ...middle(row, column));
        seen.add(tooltipTitle() ?? '');
      }
    }
    expect(seen.size).toBe(7 * 24);
    expect(renders()).toBe(before);
  });

  it('outlines the cell under the pointer, in both directions', () => {
    for (const dir of ['ltr', 'rtl']) {
      const { plot } = heat({}, { dir });
      const { x, y } = pointAt(plot, ...middle(2, 5));
      const { left, right, top, bottom } = cell();
      expect(x > left && x < right && y > top && y < bottom).toBe(true);
      expect(tooltipTitle()).toBe(dir === 'ltr' ? 'Wednesday, 5:00 AM' : 'Wednesday, 6:00 PM');
      clear();
    }
  });

  it.each([
    [800, 'ltr', week],
    [800, 'rtl', week],
    [272, 'ltr', week],
    [272, 'rtl', { ...week, rows: longNames, columns: longNames }],
    [400, 'ltr', { ...week, rows: [member('One')] }],
  ] as const)('keeps the tooltip within a chart of %d px (%s) and off the cell', (width, dir, spec) => {
    const { plot } = heat(spec, { width, dir });
    const box = plot.getBoundingClientRect();
    for (let at = 0; at <= 1; at += 0.09) {
      for (const down of [0, 0.3, 0.49, 0.51, 0.99]) {
        pointAt(plot, at, down);
        const tip = tooltip()?.getBoundingClientRect() ?? new DOMRect();
        expect(tip.width).toBeGreaterThan(40);
        expect(tip.left).toBeGreaterThanOrEqual(box.left - 1);
        expect(tip.right).toBeLessThanOrEqual(box.right + 1);
        expect(tip.bottom <= cell().top || tip.top >= cell().bottom).toBe(true);
      }
    }
  });
});

it('has one cursor for keys, which choose too', async () => {
  heat();
  await userEvent.tab();
  await expect.element(page.getByRole('application')).toHaveFocus();
  await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowLeft}{Enter}');
  expect(tooltipTitle()).toBe('Saturday, 10:00 PM');
  expect(document.querySelector('[aria-live]')?.textContent).toMatch(/^Saturday, 10:00 PM: Runs \d+, /);
  expect(onSelect.mock.calls).toEqual([['6', '22']]);
  await userEvent.keyboard('{Escape}');
  expect(tooltip()?.checkVisibility()).toBe(false);
});

it('chooses the cell that is clicked', () => {
  const { plot } = heat();
  const { x, y } = pointAt(plot, ...middle(1, 9));
  plot.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true }));
  expect(onSelect.mock.calls).toEqual([['2', '09']]);
});

it('tells a cell without a figure from 0 by a sign, and both apart', () => {
  heat({ measure: measures.meanDuration, figure: (_, column) => (column % 2 === 0 ? null : 0) });
  expect(document.querySelectorAll('.tally-heat-cells')).toHaveLength(1);
  expect(document.querySelector('.tally-heat-missing')).not.toBeNull();
  expect(document.querySelector('.tally-heat-key')?.textContent).toContain('No value');
});

describe('names', () => {
  const shown = (selector: string) =>
    [...document.querySelectorAll(`${selector} > span`)].filter((one) => one.checkVisibility());

  it.each([
    [880, week],
    [560, week],
    [440, { ...week, rows: hours, columns: weekdays }],
    [272, week],
    [272, { ...week, rows: longNames, columns: longNames }],
    [560, { ...week, rows: hours, columns: ['x'.repeat(10_000), '日本語の長い名前です', 'Ω'.repeat(300)].map(member) }],
  ] as const)('in a chart of %d px stand beside each other and inside of it', (width, spec) => {
    const { host } = heat(spec, { width });
    const chart = host.getBoundingClientRect();
    for (const selector of ['.tally-heat-column-names', '.tally-heat-row-names', '.tally-heat-totals']) {
      const boxes = shown(selector).map((one) => (one.firstElementChild ?? one).getBoundingClientRect());
      for (const [i, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(chart.left - 1);
        expect(a.right).toBeLessThanOrEqual(chart.right + 1);
        for (const b of boxes.slice(0, i)) {
          expect(a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1).toBe(
            true,
          );
        }
      }
    }
    expect(host.scrollWidth).toBeLessThanOrEqual(width);
    expect(document.documentElement.scrollHeight).toBeLessThan(1200);
  });

  it('stand at the height of their rows', () => {
    const { plot } = heat();
    const box = plot.getBoundingClientRect();
    shown('.tally-heat-row-names').forEach((name, row) => {
      const { top, bottom } = name.getBoundingClientRect();
      expect((top + bottom) / 2).toBeCloseTo(box.top + ((row + 0.5) / 7) * box.height, -0.5);
    });
  });
});

it('needs few elements for 10,000 members', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => member(`Tool ${i}`));
  const { host } = heat({ rows, columns: weekdays, figure: (row, column) => row * column });
  expect(host.querySelectorAll('*').length).toBeLessThan(200);
});
