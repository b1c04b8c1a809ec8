import '../../../src/components/theme/styles.css';
import { Profiler, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { timeSeriesOf } from '../../../src/components/charts/series.js';
import { TimeSeriesChart } from '../../../src/components/charts/time-series-chart.js';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { makeResult } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
/** Thirty days, from October 24 to November 22, 2026. */
const result = makeResult({ measures: [measures.runs] });
let root: Root | undefined;
let renders = 0;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show(onZoom: ((...chosen: readonly unknown[]) => void) | undefined, dir = 'ltr'): HTMLElement {
  const [data] = timeSeriesOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  const host = document.createElement('div');
  host.style.width = '600px';
  document.body.append(host);
  root = createRoot(host);
  const made = root;
  renders = 0;
  flushSync(() =>
    made.render(
      <StrictMode>
        <ThemeScope dir={dir}>
          <Profiler id="chart" onRender={() => renders++}>
            <TimeSeriesChart title="Runs" data={data} mark="bars" onZoom={onZoom} {...wording} />
          </Profiler>
        </ThemeScope>
      </StrictMode>,
    ),
  );
  const plot = host.querySelector<HTMLElement>('.tally-plot');
  if (plot === null) throw new Error('no plot');
  vi.spyOn(plot, 'setPointerCapture').mockImplementation(() => {});
  return plot;
}

/** A pointer at the middle of a bucket of thirty, as a browser tells of it. */
function pointer(plot: HTMLElement, type: string, bucket: number, pointerType = 'mouse'): void {
  const { left, right, top, width } = plot.getBoundingClientRect();
  const along = ((bucket + 0.5) / 30) * width;
  const clientX = getComputedStyle(plot).direction === 'rtl' ? right - along : left + along;
  const at = { clientX, clientY: top + 20, bubbles: true, cancelable: true, isPrimary: true, pointerType };
  plot.dispatchEvent(type === 'click' ? new MouseEvent(type, at) : new PointerEvent(type, at));
}

const drag = (plot: HTMLElement, from: number, to: number) => {
  pointer(plot, 'pointerdown', from);
  for (let at = from; at !== to; at += Math.sign(to - from)) pointer(plot, 'pointermove', at);
  pointer(plot, 'pointermove', to);
};
const lift = (plot: HTMLElement, at: number, pointerType = 'mouse') => {
  pointer(plot, 'pointerup', at, pointerType);
  pointer(plot, 'click', at, pointerType);
};
const range = () => document.querySelector<HTMLElement>('.tally-range');
const isRanging = () => range()?.checkVisibility() ?? false;
const days = (start: string, end: string) => ({ kind: 'range', start, end });
const chosen = (onZoom: ReturnType<typeof vi.fn>) => onZoom.mock.calls.map(([period]) => period);

describe('dragging over a time axis', () => {
  it.each(['ltr', 'rtl'])('goes into the days between, in either direction, without a render of React, %s', (dir) => {
    const onZoom = vi.fn();
    const plot = show(onZoom, dir);
    const before = renders;
    drag(plot, 3, 9);
    expect(isRanging()).toBe(true);
    expect(range()?.textContent).toBe('Oct 27 – Nov 2, 2026');
    const box = range()?.getBoundingClientRect();
    const whole = plot.getBoundingClientRect();
    expect(box?.width).toBeCloseTo((7 / 30) * whole.width, -0.5);
    lift(plot, 9);
    drag(plot, 9, 3);
    lift(plot, 3);
    expect(chosen(onZoom)).toEqual([days('2026-10-27', '2026-11-03'), days('2026-10-27', '2026-11-03')]);
    expect(onZoom.mock.calls[0]?.[1]).toHaveLength(7);
    expect(isRanging()).toBe(false);
    expect(renders).toBe(before);
  });

  it('is given up by Escape, wherever focus is, and nothing around hears of it', () => {
    const onZoom = vi.fn();
    const onKey = vi.fn();
    document.body.addEventListener('keydown', onKey, { once: true });
    const plot = show(onZoom);
    drag(plot, 3, 9);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(isRanging()).toBe(false);
    lift(plot, 9);
    expect(onZoom).not.toHaveBeenCalled();
    expect(onKey).not.toHaveBeenCalled();
  });

  it('is nothing over all of it, and nothing when the browser takes the pointer away', () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    drag(plot, 0, 29);
    lift(plot, 29);
    drag(plot, 3, 9);
    pointer(plot, 'pointercancel', 9);
    lift(plot, 9);
    expect(onZoom).not.toHaveBeenCalled();
  });

  it('is not offered where nobody listens', () => {
    const plot = show(undefined);
    expect(plot.hasAttribute('data-zoomable')).toBe(false);
    drag(plot, 3, 9);
    expect(range()).toBeNull();
  });
});

describe('choosing one bucket', () => {
  it('is a click', () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    pointer(plot, 'pointermove', 5);
    pointer(plot, 'pointerdown', 5);
    lift(plot, 5);
    expect(chosen(onZoom)).toEqual([days('2026-10-29', '2026-10-30')]);
  });

  it('is a second touch: the first one reads it', async () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    for (const _ of [1, 2]) {
      expect(onZoom).not.toHaveBeenCalled();
      pointer(plot, 'pointerdown', 5, 'touch');
      await Promise.resolve();
      lift(plot, 5, 'touch');
    }
    expect(chosen(onZoom)).toEqual([days('2026-10-29', '2026-10-30')]);
  });
});

describe('with a finger', () => {
  it('reads figures when it moves at once, and chooses after it has rested', async () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    pointer(plot, 'pointerdown', 3, 'touch');
    pointer(plot, 'pointermove', 6, 'touch');
    expect(isRanging()).toBe(false);
    lift(plot, 6, 'touch');
    expect(onZoom).not.toHaveBeenCalled();

    pointer(plot, 'pointerdown', 3, 'touch');
    await vi.waitFor(() => expect(isRanging()).toBe(true));
    pointer(plot, 'pointermove', 6, 'touch');
    lift(plot, 6, 'touch');
    expect(chosen(onZoom)).toEqual([days('2026-10-27', '2026-10-31')]);
  });
});

describe('by keys', () => {
  it('chooses with Shift and the arrows, says what, and goes into it on Enter', async () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    plot.focus();
    await userEvent.keyboard('{Home}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(isRanging()).toBe(true);
    expect(document.querySelector('[aria-live]')?.textContent).toBe('Oct 25 – 27, 2026 chosen. Enter shows this part.');
    await userEvent.keyboard('{Enter}');
    expect(chosen(onZoom)).toEqual([days('2026-10-25', '2026-10-28')]);
  });

  it('gives the choice up first and then the cursor', async () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    const cursor = () => document.querySelector('.tally-tooltip')?.checkVisibility();
    plot.focus();
    await userEvent.keyboard('{End}{Shift>}{ArrowLeft}{/Shift}{Escape}');
    expect([isRanging(), cursor()]).toEqual([false, true]);
    await userEvent.keyboard('{Escape}');
    expect(cursor()).toBe(false);
    await userEvent.keyboard('{Enter}');
    expect(onZoom).not.toHaveBeenCalled();
  });

  it('goes into one bucket by Enter alone', async () => {
    const onZoom = vi.fn();
    const plot = show(onZoom);
    plot.focus();
    await userEvent.keyboard('{End}{Enter}');
    expect(chosen(onZoom)).toEqual([days('2026-11-22', '2026-11-23')]);
  });
});
