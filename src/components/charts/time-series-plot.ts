import { line } from '@visx/vendor/d3-shape';
import type { Figure } from '../../data/query/result.js';
import type { SeriesColor } from './color-registry.js';
import type { Series, TimeSeriesData } from './series.js';
import { stack } from './stack.js';
import { stretchesOf } from './stretches.js';
import { along, type ValueAxis, valueAxis } from './value-axis.js';

/** How figures over time are to be drawn: bars of members on top of each other, or grouped, each on its own feet. */
export type Mark = 'line' | 'area' | 'bars' | 'groupedBars';

/** How they are drawn. */
export type DrawnMark = Exclude<Mark, 'groupedBars'>;

/** The side of the square that everything is drawn in; the browser stretches it to the plot. */
export const PLOT_SIDE = 1000;

/** One series as paths in the square. */
interface PlotLayer {
  readonly id: string;
  readonly color: SeriesColor;
  /** What is filled; null for lines. */
  readonly fill: string | null;
  /** What is stroked; null for bars. */
  readonly stroke: string | null;
  /** Figures with gaps on both sides, which no line leads to; null where there are none. */
  readonly dots: string | null;
  /** Where each bucket's mark ends: 0 at the top of the plot, 1 at its foot; null where there is none. */
  readonly ends: readonly Figure[];
}

/** A course of the comparison, dashed. */
interface PlotComparison {
  readonly id: string;
  /** Null for one that several series share. */
  readonly color: SeriesColor | null;
  readonly stroke: string;
}

/** Everything that is drawn, computed without measuring anything. */
export interface TimeSeriesPlot {
  readonly axis: ValueAxis;
  readonly mark: DrawnMark;
  readonly isStacked: boolean;
  readonly layers: readonly PlotLayer[];
  readonly comparisons: readonly PlotComparison[];
  /** Buckets side by side: those of the period, or of the comparison where it is longer. */
  readonly slots: number;
  /** How far from the start of the plot the middle of a bucket is, 0 to 1. */
  readonly position: (bucket: number) => number;
  /** The part of the plot that one bucket takes; 0 for lines. */
  readonly band: number;
  /** Where the goal is: 0 at the top of the plot, 1 at its foot; null where there is none. */
  readonly goal: number | null;
  /** The part of the plot that the bars of one bucket take; 0 for lines. */
  readonly bar: number;
}

/** More bars side by side are too thin to be told apart. */
const MOST_GROUPED = 240;

/** How series can be drawn: what does not add up in lines, many bars as well, and areas only of what stays on one side of 0. */
function drawnAs({ series }: TimeSeriesData, wanted: Mark, isStacked: boolean, slots: number): DrawnMark {
  const canGroup = series.length * slots <= MOST_GROUPED;
  if (wanted === 'groupedBars') return canGroup || series.length === 1 ? 'bars' : 'line';
  if (isStacked)
    return series.some(({ values }) => values.some((value) => value !== null && value < 0)) ? 'bars' : wanted;
  if (series.length === 1) return wanted;
  return wanted === 'bars' && series.every(({ member }) => member === null) ? 'bars' : 'line';
}

/** Draws the series that are `shown`. Courses that do not add up are never stacked, whatever the mark. */
export function timeSeriesPlot(
  data: TimeSeriesData,
  shown: readonly Series[],
  wanted: Mark,
  goal: number | null = null,
): TimeSeriesPlot {
  const isStacked = data.whole !== null && (wanted === 'area' || wanted === 'bars');
  const slots = Math.max(data.buckets.length, data.comparisonBuckets.length);
  const mark = drawnAs(data, wanted, isStacked, slots);
  const position =
    mark === 'bars' || slots === 1
      ? (bucket: number) => (bucket + 0.5) / slots
      : (bucket: number) => bucket / (slots - 1);
  const layers = isStacked
    ? stack(
        shown.map(({ values }) => values),
        data.buckets.length,
      )
    : shown.map(({ values }) => ({ base: null, top: values }));
  const compared = comparedCourses(shown, isStacked);
  const first = shown[0] ?? data.series[0];
  const axis = valueAxis(
    [...layers.map(({ top }) => top), ...compared.map(({ values }) => values), [goal]].flat(),
    first?.measure.unit ?? { kind: 'count' },
    first?.measure.scale ?? 0,
    mark !== 'line',
  );
  const x = (bucket: number) => round(position(bucket) * PLOT_SIDE);
  const y = (value: number) => round((1 - along(axis, value)) * PLOT_SIDE);
  const zero = Math.min(axis.max, Math.max(axis.min, 0));
  // On top of each other they stand at the same places.
  const stacked = mark === 'bars' && isStacked ? barBands(slots, 1, 0) : undefined;
  return {
    axis,
    mark,
    isStacked,
    slots,
    position,
    goal: goal === null ? null : round(1 - along(axis, goal), FINE),
    band: mark === 'bars' ? 1 / slots : 0,
    bar: mark === 'bars' ? round(barRoom(slots) / PLOT_SIDE, FINE) : 0,
    layers: layers.map(({ base, top }, i): PlotLayer => {
      const { id = '', color = 'accent' } = shown[i] ?? {};
      let places: readonly Figure[] | undefined;
      const named = {
        id,
        color,
        // Only a cursor asks for them.
        get ends() {
          places ??= top.map((value) => (value === null ? null : round(1 - along(axis, value), FINE)));
          return places;
        },
      };
      const from = (bucket: number) => base?.[bucket] ?? zero;
      if (mark === 'bars') {
        const bars = stacked ?? barBands(slots, shown.length, i);
        return Object.assign(named, { stroke: null, dots: null, fill: barsPath(top, from, bars, y) });
      }
      const stroke = linePath(top, x, y);
      const fill = mark === 'area' ? areaPath(top, from, x, y) : null;
      return Object.assign(named, { stroke, dots: dotsPath(top, x, y), fill });
    }),
    comparisons: compared.map(({ id, color, values }) => ({ id, color, stroke: linePath(values, x, y) })),
  };
}

/** More dashed courses than these would hide what they are compared with; tooltip and table have them still. */
const MOST_COMPARED = 2;

/** One dashed course a series, or the sum of all where the series are stacked. */
function comparedCourses(shown: readonly Series[], isStacked: boolean) {
  const courses = shown.flatMap(({ id, color, comparison }) =>
    comparison === null ? [] : [{ id, color: color as SeriesColor | null, values: comparison }],
  );
  const [first] = courses;
  if (!isStacked) return courses.length > MOST_COMPARED ? [] : courses;
  if (first === undefined || courses.length === 1) return courses;
  // A figure that is withheld leaves no sum to be known.
  const values = first.values.map((_, i) =>
    courses.reduce<Figure>((sum, course) => {
      const value = course.values[i] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
  return [{ id: 'comparison', color: null, values }];
}

function linePath(values: readonly Figure[], x: (i: number) => number, y: (value: number) => number): string {
  const draw = line<Figure>(
    (_, i) => x(i),
    (value) => y(value ?? 0),
  ).defined(isFigure);
  return draw(values as Figure[]) ?? '';
}

function areaPath(
  values: readonly Figure[],
  from: (i: number) => number,
  x: (i: number) => number,
  y: (value: number) => number,
): string {
  const draw = line();
  const areas = stretchesOf(values).map(({ from: first, figures }) => {
    const top = figures.map((value, i): [number, number] => [x(first + i), y(value)]);
    const foot = top.map(([along], i): [number, number] => [along, y(from(first + i))]).reverse();
    return `${draw([...top, ...foot])}Z`;
  });
  return areas.join('');
}

function dotsPath(values: readonly Figure[], x: (i: number) => number, y: (value: number) => number): string | null {
  const alone = stretchesOf(values).filter(({ figures }) => figures.length === 1);
  return alone.length === 0
    ? null
    : alone.map(({ from, figures: [value = 0] }) => `M${x(from)} ${y(value)}h0`).join('');
}

interface BarBands {
  /** One per bucket. */
  readonly starts: readonly number[];
  readonly width: number;
}

/** The widest that the bars of one bucket get, so that one day is no wall. */
const WIDEST = PLOT_SIDE * 0.09;

/** How much of the square the bars of one bucket take: less air between them the more there are. */
function barRoom(slots: number): number {
  const air = slots <= 14 ? 0.36 : slots <= 62 ? 0.26 : slots <= 150 ? 0.14 : 0;
  return Math.min((PLOT_SIDE / slots) * (1 - air), WIDEST);
}

/** Where the bars of one of `count` series side by side are. */
function barBands(slots: number, count: number, index: number): BarBands {
  const room = barRoom(slots);
  const width = room / count;
  const start = (bucket: number) => ((bucket + 0.5) * PLOT_SIDE) / slots - room / 2 + index * width;
  return { width: round(width, 100), starts: Array.from({ length: slots }, (_, bucket) => round(start(bucket), 100)) };
}

function barsPath(
  values: readonly Figure[],
  from: (i: number) => number,
  bars: BarBands,
  y: (value: number) => number,
): string {
  let path = '';
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (value === null) continue;
    const foot = y(from(i));
    const end = y(value);
    if (foot !== end) path += `M${bars.starts[i]} ${foot}h${bars.width}V${end}h${-bars.width}Z`;
  }
  return path;
}

const isFigure = (value: Figure) => value !== null;

/** Of a fraction of the plot. */
const FINE = 1e4;

function round(value: number, steps = 10): number {
  return Math.round(value * steps) / steps;
}
