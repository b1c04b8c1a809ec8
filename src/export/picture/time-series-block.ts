import { annotatedBuckets, goalTexts, goalValue, type Landmarks } from '../../components/charts/landmarks.js';
import type { TimeSeriesData } from '../../components/charts/series.js';
import { axisText, timeLabelsOf } from '../../components/charts/time-labels.js';
import { type Mark, PLOT_SIDE, type TimeSeriesPlot, timeSeriesPlot } from '../../components/charts/time-series-plot.js';
import { axesBlock, inPlot, type PlotBox } from './axes-block.js';
import { fittedText } from './fitted-text.js';
import { hatching } from './hatching.js';
import { colorName, type Kit, quietText, SMALL } from './kit.js';
import { type LegendItem, legendBlock } from './legend-block.js';
import type { Block, Shape } from './picture.js';
import { stackedBlocks } from './stacked-blocks.js';

/** Figures over time, as the chart of a panel draws them. */
export function timeSeriesBlock(data: TimeSeriesData, mark: Mark, landmarks: Landmarks, kit: Kit): Block {
  const { wording } = kit;
  const plot = timeSeriesPlot(data, data.series, mark, goalValue(landmarks));
  const [first] = data.series;
  const axes = axesBlock(
    {
      axis: plot.axis,
      valueLabel: (tick) => (first === undefined ? '' : axisText(tick, first, wording)),
      timeLabels: timeLabelsOf(data, plot, wording),
      draw: (box) => [
        ...marks(plot, box),
        ...comparisons(plot, box),
        ...unfinished(data, plot, box, kit),
        ...held(data, plot, landmarks, box, kit),
        ...happened(data, plot, landmarks, box, kit),
      ],
    },
    kit,
  );
  return stackedBlocks([legendBlock(legendOf(data, plot, kit), kit), axes], 4);
}

function legendOf(data: TimeSeriesData, plot: TimeSeriesPlot, { wording }: Kit): readonly LegendItem[] {
  const { series, period, comparisonPeriod } = data;
  const isOne = series.length === 1;
  const named = isOne
    ? []
    : series.map(({ label, color }) => ({ label, color: colorName(color), form: 'filled' as const }));
  if (comparisonPeriod === null || plot.comparisons.length === 0) return named;
  const color = isOne ? colorName(series[0]?.color ?? 'accent') : 'text-quiet';
  return [
    ...named,
    ...(isOne ? [{ label: wording.formatter.period(period), color, form: 'filled' as const }] : []),
    { label: wording.formatter.period(comparisonPeriod), color, form: 'dashed' },
  ];
}

function marks({ layers, mark, isStacked, slots }: TimeSeriesPlot, box: PlotBox): readonly Shape[] {
  const isArea = mark === 'area';
  return layers.flatMap(({ color, fill, stroke, dots }): readonly Shape[] => {
    const name = colorName(color);
    const shapes: Shape[] = [];
    if (fill !== null && fill !== '') {
      const opacity = isArea ? (isStacked ? 0.82 : 0.12) : undefined;
      const edge = !isArea && isStacked && slots <= 90 ? ('surface' as const) : undefined;
      shapes.push({ kind: 'path', d: inPlot(fill, box, PLOT_SIDE), fill: name, opacity, stroke: edge });
    }
    if (stroke !== null && stroke !== '') {
      const isEdge = isArea && isStacked;
      const d = inPlot(stroke, box, PLOT_SIDE);
      shapes.push({ kind: 'path', d, stroke: isEdge ? 'surface' : name, lineWidth: isEdge ? 1 : 2 });
    }
    if (dots !== null) shapes.push({ kind: 'path', d: inPlot(dots, box, PLOT_SIDE), stroke: name, lineWidth: 6 });
    return shapes;
  });
}

function comparisons({ comparisons: courses, mark }: TimeSeriesPlot, box: PlotBox): readonly Shape[] {
  return courses.map(({ color, stroke }) => ({
    kind: 'path',
    d: inPlot(stroke, box, PLOT_SIDE),
    stroke: color === null || mark === 'bars' ? 'text-quiet' : colorName(color),
    lineWidth: 1.5,
    dash: [4, 4],
    opacity: color === null || mark === 'bars' ? undefined : 0.7,
  }));
}

function unfinished(data: TimeSeriesData, plot: TimeSeriesPlot, box: PlotBox, kit: Kit): readonly Shape[] {
  const running = data.buckets.findIndex(({ state }) => state === 'running');
  if (running < 0) return [];
  const { position, bar } = plot;
  const from = bar > 0 ? position(running) - bar / 2 : position(Math.max(0, running - 1));
  const to = position(running) + bar / 2;
  const area = { ...box, x: box.x + from * box.width, width: (to - from) * box.width };
  const label = kit.wording.messages.soFar;
  const middle = Math.min(area.x + area.width / 2, box.x + box.width - kit.measure(label, SMALL) / 2);
  return [hatching(area), quietText(label, middle, box.y - 9, { anchor: 'middle' })];
}

function held(
  data: TimeSeriesData,
  { goal }: TimeSeriesPlot,
  landmarks: Landmarks,
  box: PlotBox,
  { wording, measure }: Kit,
): readonly Shape[] {
  const texts = goalTexts(data, landmarks, wording);
  if (goal === null || texts === null) return [];
  const y = box.y + goal * box.height;
  const whole = wording.messages.labelled(texts.label, texts.exact);
  const text = fittedText(whole, box.width - 8, SMALL, measure);
  return [
    { kind: 'path', d: `M${box.x} ${y}h${box.width}`, stroke: 'text-quiet', lineWidth: 1.5, dash: [2, 3] },
    quietText(text, box.x + 4, goal < 0.12 ? y + 10 : y - 10, { fill: 'text', whole }),
  ];
}

function happened(
  data: TimeSeriesData,
  { position, band }: TimeSeriesPlot,
  landmarks: Landmarks,
  box: PlotBox,
  { wording, measure }: Kit,
): readonly Shape[] {
  const flags = [...annotatedBuckets(data.buckets, landmarks, wording)];
  const xOf = (bucket: number) => box.x + (position(bucket) - band / 2) * box.width;
  return flags.flatMap(([bucket, label], i): readonly Shape[] => {
    const x = xOf(bucket);
    const next = flags[i + 1];
    const after = (next === undefined ? box.x + box.width : xOf(next[0])) - x;
    const before = x - (i === 0 ? box.x : xOf(flags[i - 1]?.[0] ?? 0));
    const isBack = next === undefined && before > after;
    const text = fittedText(label, Math.max(24, (isBack ? before / (i === 0 ? 1 : 2) : after) - 8), SMALL, measure);
    return [
      { kind: 'path', d: `M${x} ${box.y}v${box.height}`, stroke: 'text-quiet', dash: [1, 3] },
      quietText(text, isBack ? x - 4 : x + 4, box.y + 8, {
        anchor: isBack ? 'end' : 'start',
        fill: 'text',
        whole: label,
      }),
    ];
  });
}
