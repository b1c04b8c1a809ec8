import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { timeSeriesOf } from '../../../src/components/charts/series.js';
import { TimeSeriesChart } from '../../../src/components/charts/time-series-chart.js';
import type { Mark } from '../../../src/components/charts/time-series-plot.js';
import type { Result } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { platforms } from '../../../stories/fixtures/panels.js';
import { makeResult, NOW } from '../../../stories/fixtures/results.js';
import { type ChartProbe, clear, pointAt, show, tooltipTitle as title, tooltip, wording } from './chart-probe.js';

afterEach(clear);

function series(result: Result, mark: Mark, { width = 800, dir = 'ltr' } = {}): ChartProbe {
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return show(<TimeSeriesChart title="Runs" data={data} mark={mark} {...wording} />, { width, dir });
}

const point = (plot: HTMLElement, along: number) => pointAt(plot, along, 0.1);
const year = { kind: 'last', count: 365, unit: 'day' } as const;
const stacked = makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms, isCompared: true });

describe('hovering', () => {
  it('moves the cursor over every bucket without a render of React', () => {
    const { plot, renders } = series(stacked, 'bars');
    const before = renders();
    const seen = new Set<string>();
    for (let along = 0.01; along < 1; along += 0.01) {
      point(plot, along);
      seen.add(title() ?? '');
    }
    expect(seen.size).toBe(30);
    expect(renders()).toBe(before);
  });

  it.each([
    ['bars', 800],
    ['line', 800],
    ['area', 320],
    ['line', 260],
  ] as const)('keeps the tooltip of %s inside a plot of %d px and off the point', (mark, width) => {
    const { plot } = series(stacked, mark, { width });
    const box = plot.getBoundingClientRect();
    for (let along = 0; along <= 1; along += 0.02) {
      point(plot, along);
      const tip = tooltip()?.getBoundingClientRect();
      const cursor = document.querySelector('.tally-cursor-line')?.getBoundingClientRect();
      if (tip === undefined || cursor === undefined) throw new Error('no cursor');
      expect(tip.left).toBeGreaterThanOrEqual(box.left - 1);
      expect(tip.right).toBeLessThanOrEqual(box.right + 1);
      expect(tip.bottom).toBeLessThanOrEqual(box.bottom + 1);
      const middle = (cursor.left + cursor.right) / 2;
      expect(tip.right < middle || tip.left > middle).toBe(true);
    }
  });

  it('reads from the right where the page does', () => {
    const { plot } = series(makeResult({ measures: [measures.runs] }), 'line', { dir: 'rtl' });
    point(plot, 0.999);
    expect(title()).toBe('Sat, Oct 24, 2026');
    point(plot, 0.001);
    expect(title()).toBe('Sun, Nov 22, 2026');
  });

  it('ends when the pointer leaves', () => {
    const { plot } = series(stacked, 'line');
    point(plot, 0.5);
    expect(tooltip()?.checkVisibility()).toBe(true);
    plot.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(tooltip()?.checkVisibility()).toBe(false);
  });
});

it('stays at the date that is read when others come, and goes where that one does', async () => {
  const [of, then] = [NOW, NOW + 3 * 86_400_000].map((now) => {
    const [data] = timeSeriesOf(makeResult({ measures: [measures.runs], now }), createColorRegistry(), wording);
    if (data === undefined) throw new Error('no data');
    return <TimeSeriesChart key="one" title="Runs" data={data} mark="line" {...wording} />;
  });
  const { redraw } = show(of);
  await userEvent.tab();
  await userEvent.keyboard('{End}{ArrowLeft}');
  expect(title()).toBe('Sat, Nov 21, 2026');
  redraw(then);
  expect(title()).toBe('Sat, Nov 21, 2026');
  expect(tooltip()?.checkVisibility()).toBe(true);
  await userEvent.keyboard('{ArrowRight}');
  expect(title()).toBe('Sun, Nov 22, 2026');
  redraw(of);
  await userEvent.keyboard('{Home}');
  expect(title()).toBe('Sat, Oct 24, 2026');
  redraw(then);
  expect(tooltip()?.checkVisibility() ?? false).toBe(false);
});

it('draws every bucket where the pointer finds it', () => {
  const { plot } = series(makeResult({ measures: [measures.runs] }), 'line');
  for (const along of [0, 0.25, 0.5, 1]) {
    point(plot, along);
    const dot = document.querySelector('.tally-cursor-point')?.getBoundingClientRect();
    const path = plot.querySelector<SVGPathElement>('.tally-mark-line');
    const bucket = Math.round(along * 29);
    const pair = path?.getAttribute('d')?.slice(1).split('L')[bucket]?.split(',').map(Number) ?? [];
    const box = plot.getBoundingClientRect();
    const [x = 0, y = 0] = pair;
    expect((dot?.left ?? 0) + 4.5).toBeCloseTo(box.left + (x / 1000) * box.width, -0.5);
    expect((dot?.top ?? 0) + 4.5).toBeCloseTo(box.top + (y / 1000) * box.height, -0.5);
  }
});

it('has the focus ring and the cursor of the keyboard on the same plot', async () => {
  series(stacked, 'bars');
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(page.getByRole('application')).toHaveFocus();
  await userEvent.keyboard('{End}');
  expect(title()).toBe('Sun, Nov 22, 2026');
  expect(document.querySelector('[aria-live]')?.textContent).toContain('So far');
});

it('needs few elements, whatever the number of buckets', () => {
  const { plot } = series(
    makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms, period: year }),
    'bars',
  );
  expect(plot.closest('figure')?.querySelectorAll('*').length).toBeLessThan(70);
});
