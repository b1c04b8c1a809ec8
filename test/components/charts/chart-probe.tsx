import '../../../src/components/theme/styles.css';
import { Profiler, type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';

/** What charts in tests speak with. */
export const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

/** A chart in the page, whose renders are counted. */
export interface ChartProbe {
  readonly host: HTMLElement;
  /** What takes pointer and keys; throws in a chart that has no such thing. */
  readonly plot: HTMLElement;
  readonly renders: () => number;
  /** Draws it anew, such as with other figures. */
  readonly redraw: (chart: ReactNode) => void;
}

let root: Root | undefined;

/** Puts a chart into the page, as wide as it is told to be. */
export function show(chart: ReactNode, { width = 800, dir = 'ltr' } = {}): ChartProbe {
  const host = document.createElement('div');
  host.dir = dir;
  host.style.width = `${width}px`;
  document.body.append(host);
  const made = createRoot(host);
  root = made;
  let renders = 0;
  const redraw = (drawn: ReactNode) =>
    flushSync(() =>
      made.render(
        <StrictMode>
          <ThemeScope dir={dir}>
            <Profiler id="chart" onRender={() => renders++}>
              {drawn}
            </Profiler>
          </ThemeScope>
        </StrictMode>,
      ),
    );
  redraw(chart);
  return {
    host,
    get plot() {
      const plot = host.querySelector<HTMLElement>('.tally-plot');
      if (plot === null) throw new Error('no plot');
      return plot;
    },
    renders: () => renders,
    redraw,
  };
}

/** Takes it out again. */
export function clear(): void {
  root?.unmount();
  document.body.replaceChildren();
}

/** Moves the pointer to a point of a plot, as fractions from its left and its top. */
export function pointAt(plot: HTMLElement, across: number, down: number): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = plot.getBoundingClientRect();
  const [x, y] = [left + width * across, top + height * down];
  plot.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' }));
  return { x, y };
}

/** The box beside the cursor, and what it is about. */
export const tooltip = () => document.querySelector<HTMLElement>('.tally-tooltip');
export const tooltipTitle = () => document.querySelector('.tally-tooltip-name')?.textContent;
