import { afterEach, expect, it, vi } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { DonutChart } from '../../../src/components/charts/donut-chart.js';
import { rankingOf } from '../../../src/components/charts/ranking.js';
import type { Member } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { longNames, platforms } from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';
import { type ChartProbe, clear, pointAt, show, tooltipTitle as title, tooltip, wording } from './chart-probe.js';

const onSelect = vi.fn();

afterEach(() => {
  clear();
  onSelect.mockReset();
});

function donut(members: readonly Member[], { width = 600, dir = 'ltr' } = {}): ChartProbe {
  const result = makeResult({ measures: [measures.runs], dimension: 'part', members, grain: null, isCompared: true });
  const data = rankingOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return show(<DonutChart title="Runs" data={data} onSelect={onSelect} {...wording} />, { width, dir });
}

/** Points at the middle of the ring at a turn, clockwise from the top, as it is seen. */
function point(plot: HTMLElement, turn: number) {
  return pointAt(plot, 0.5 + 0.39 * Math.sin(turn * 2 * Math.PI), 0.5 - 0.39 * Math.cos(turn * 2 * Math.PI));
}

it('finds every part under the pointer without a render of React, and none in the hole', () => {
  const { plot, renders } = donut(platforms);
  const before = renders();
  const seen = new Set<string>();
  for (let turn = 0.005; turn < 1; turn += 0.01) {
    point(plot, turn);
    seen.add(title() ?? '');
  }
  expect([...seen]).toEqual(['Blender', 'Revit', 'Rhino', 'SketchUp']);
  pointAt(plot, 0.5, 0.5);
  expect(tooltip()?.checkVisibility()).toBe(false);
  expect(renders()).toBe(before);
});

it.each([
  [600, 'ltr', platforms],
  [600, 'rtl', platforms],
  [300, 'ltr', platforms],
  [300, 'rtl', longNames],
  [520, 'ltr', longNames],
] as const)('keeps the tooltip inside a chart of %d px (%s)', (width, dir, members) => {
  const { plot } = donut(members, { width, dir });
  const chart = (plot.closest('.tally-chart') as HTMLElement).getBoundingClientRect();
  for (let turn = 0.02; turn < 1; turn += 0.04) {
    point(plot, turn);
    const tip = tooltip()?.getBoundingClientRect() ?? new DOMRect();
    expect(tip.width).toBeGreaterThan(40);
    expect(tip.left).toBeGreaterThanOrEqual(chart.left - 1);
    expect(tip.right).toBeLessThanOrEqual(chart.right + 1);
  }
});

it('runs the other way round where the page does', () => {
  const { plot } = donut(platforms, { dir: 'rtl' });
  point(plot, 0.98);
  expect(title()).toBe('Blender');
  point(plot, 0.02);
  expect(title()).toBe('SketchUp');
});

it('lets labels stand beside it without touching each other or the ring', () => {
  const { plot } = donut(platforms);
  const ring = plot.getBoundingClientRect();
  const labels = [...document.querySelectorAll('.tally-breakdown-list > li')].map((one) => one.getBoundingClientRect());
  for (const [i, a] of labels.entries()) {
    expect(a.right < ring.left || a.left > ring.right).toBe(true);
    for (const b of labels.slice(0, i)) {
      const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(isApart).toBe(true);
    }
  }
});

it('chooses the part that is clicked', () => {
  const { plot } = donut(platforms);
  const { x, y } = point(plot, 0.5);
  plot.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true }));
  expect(onSelect.mock.calls).toEqual([['Revit']]);
});
