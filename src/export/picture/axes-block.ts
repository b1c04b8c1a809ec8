import type { TimeLabel } from '../../components/charts/chart-frame.js';
import { along, type ValueAxis } from '../../components/charts/value-axis.js';
import { type Kit, quietText, SMALL } from './kit.js';
import type { Block, Shape } from './picture.js';
import { placedPath } from './placed.js';

/** The place of a plot in a picture. */
export interface PlotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Axes {
  readonly axis: ValueAxis;
  readonly valueLabel: (tick: number) => string;
  readonly timeLabels: readonly TimeLabel[];
  /** Draws into the plot, over its grid. */
  readonly draw: (plot: PlotBox) => readonly Shape[];
}

const HEIGHT = 300;
const ABOVE = 18;
const BELOW = 28;
const GAP = 10;

/** Grid, values and times around a plot. */
export function axesBlock(
  { axis, valueLabel, timeLabels, draw }: Axes,
  { width, measure, plot: high = HEIGHT }: Kit,
): Block {
  const labels = axis.ticks.map((tick) => ({ tick, text: valueLabel(tick) }));
  const start = Math.max(...labels.map(({ text }) => measure(text, SMALL))) + GAP;
  const plot: PlotBox = { x: start, y: ABOVE, width: width - start, height: high };
  const heightOf = (tick: number) => round(plot.y + (1 - along(axis, tick)) * plot.height);
  const line = (tick: number) => `M${plot.x} ${heightOf(tick)}h${plot.width}`;
  return {
    height: ABOVE + high + BELOW,
    plots: 1,
    shapes: [
      { kind: 'path', d: axis.ticks.map(line).join(''), stroke: 'grid' },
      ...(axis.min < 0 && axis.max > 0 ? [{ kind: 'path', d: line(0), stroke: 'axis' } as const] : []),
      ...labels.map(({ tick, text }) => quietText(text, start - GAP, heightOf(tick), { anchor: 'end' })),
      ...draw(plot),
      ...timeTexts(timeLabels, plot, measure),
    ],
  };
}

/** Words under the axis, as many as have room beside each other. */
function timeTexts(labels: readonly TimeLabel[], plot: PlotBox, measure: Kit['measure']): readonly Shape[] {
  const middle = plot.y + plot.height + 18;
  const placedAt = ({ at, text }: TimeLabel) => {
    const width = measure(text, SMALL);
    const from = Math.min(plot.x + plot.width - width, Math.max(0, plot.x + at * plot.width - width / 2));
    return { text, from, to: from + width };
  };
  const shown = [2, 1, 0]
    .map((level) => labels.filter((label) => label.level <= level).map(placedAt))
    .find((places) => places.every(({ from }, i) => i === 0 || from > (places[i - 1]?.to ?? 0) + GAP));
  return (shown ?? []).map(({ text, from }) => quietText(text, from, middle));
}

/** What was drawn in a square of `side`, in the place of a plot. */
export function inPlot(d: string, plot: PlotBox, side: number): string {
  return placedPath(d, { x: plot.x, y: plot.y, across: plot.width / side, down: plot.height / side });
}

const round = (value: number) => Math.round(value * 100) / 100;
