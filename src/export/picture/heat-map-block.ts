import { axisNames, namesWithin } from '../../components/charts/axis-names.js';
import type { HeatMapData } from '../../components/charts/heat-map.js';
import { type HeatMapPlot, heatMapPlot } from '../../components/charts/heat-map-plot.js';
import { figuresBesideNames } from '../../components/charts/members.js';
import { PLOT_SIDE } from '../../components/charts/time-series-plot.js';
import { inPlot, type PlotBox } from './axes-block.js';
import { fittedText } from './fitted-text.js';
import { box, type Kit, quietText, SMALL } from './kit.js';
import type { Block, Shape } from './picture.js';
import { stackedBlocks } from './stacked-blocks.js';

const ROW = 26;
/** So many rows are as high as their names; of more of them some are left out. */
const NAMED_ROWS = 24;
/** The part of the picture that names of rows take at most. */
const NAMES = 0.3;
const GAP = 10;
const LINE = 24;
const STEPS = [0, 1, 2, 3, 4, 5] as const;
const SAMPLE = 16;

/** The figures of two dimensions as cells, each with the colour of its figure, beside what its row comes to. */
export function heatMapBlock(data: HeatMapData, kit: Kit): Block {
  const plot = heatMapPlot(data);
  return stackedBlocks([cellsBlock(data, plot, kit), keyBlock(data, plot, kit)], 8);
}

function cellsBlock(data: HeatMapData, { layers, missing, isDense }: HeatMapPlot, kit: Kit): Block {
  const { rows, measure: info, rowTotals } = data;
  if (data.values.length === 0) return { height: 0, shapes: [] };
  const { width, measure, wording } = kit;
  const named = rows.map(({ label }) => fittedText(label, width * NAMES, SMALL, measure));
  const totals = rowTotals === null ? [] : figuresBesideNames(rowTotals, info, wording.formatter);
  const totalName = rowTotals === null ? '' : wording.messages.total;
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, measure(text, SMALL)), 0);
  const x = widest(named) + GAP;
  const after = rowTotals === null ? 0 : widest([...totals, totalName]) + GAP;
  const place: PlotBox = { x, y: 0, width: width - x - after, height: Math.min(rows.length, NAMED_ROWS) * ROW };
  const step = Math.ceil(rows.length / NAMED_ROWS);
  const middleOf = (row: number) => ((row + 0.5) / rows.length) * place.height;
  const beside = (texts: readonly string[], at: number, wholes = texts) =>
    texts.flatMap((text, row) =>
      row % step === 0 ? [quietText(text, at, middleOf(row), { anchor: 'end', whole: wholes[row] })] : [],
    );
  const foot = place.height + LINE / 2;
  return {
    height: place.height + LINE,
    shapes: [
      ...layers.map(({ step: heat, path }): Shape => {
        const edge = isDense ? {} : ({ stroke: 'surface', lineWidth: 2 } as const);
        return { kind: 'path', d: inPlot(path, place, PLOT_SIDE), fill: `heat-${heat}`, ...edge };
      }),
      ...(missing === null || isDense
        ? []
        : [{ kind: 'path', d: inPlot(missing, place, PLOT_SIDE), stroke: 'border-strong', lineWidth: 1.25 } as const]),
      ...beside(
        named,
        x - GAP,
        rows.map(({ label }) => label),
      ),
      ...beside(totals, width),
      ...columnNames(data, place, foot, kit),
      ...(totalName === '' ? [] : [quietText(totalName, width, foot, { anchor: 'end' })]),
    ],
  };
}

/** Under the middle of their columns; at the beginning of them where some are left out. */
function columnNames({ columns }: HeatMapData, place: PlotBox, middle: number, { measure }: Kit): readonly Shape[] {
  const { indexes, step } = namesWithin(axisNames(columns.map(({ tick }) => tick)), place.width);
  const room = place.width / columns.length;
  return indexes.map((index) => {
    const from = place.x + index * room;
    const end = Math.min(from + step * room, place.x + place.width);
    const whole = columns[index]?.tick ?? '';
    const text = fittedText(whole, end - from - 4, SMALL, measure);
    return step === 1
      ? quietText(text, from + room / 2, middle, { anchor: 'middle', whole })
      : quietText(text, from + 2, middle, { whole });
  });
}

/** Which colours reach from which figure to which, and how a cell without a figure looks. */
function keyBlock(
  { measure: info }: HeatMapData,
  { scale, missing }: HeatMapPlot,
  { wording, width, measure }: Kit,
): Block {
  const { formatter, messages } = wording;
  const text = (value: number) => formatter.value(value, info.unit, 'compact', info.scale);
  const middle = LINE / 2;
  const shapes: Shape[] = [];
  let end = width;
  const before = (label: string) => {
    shapes.push(quietText(label, end, middle, { anchor: 'end' }));
    end -= measure(label, SMALL) + 6;
  };
  if (scale !== null) {
    before(text(scale.high));
    for (const step of STEPS.slice(scale.fromZero ? 0 : 1).reverse()) {
      end -= SAMPLE;
      shapes.push(box(end, middle - 5, SAMPLE - 2, 10, `heat-${step}`, 2));
    }
    end -= 6;
    before(text(scale.low));
    end -= GAP;
  }
  if (missing !== null) {
    before(messages.noValue);
    const d = `M${end - 8} ${middle + 3}L${end - 2} ${middle - 3}`;
    shapes.push({ kind: 'path', d, stroke: 'border-strong', lineWidth: 1.25 });
  }
  return { height: shapes.length === 0 ? 0 : LINE, shapes };
}
