import { SPARKLINE_HEIGHT, SPARKLINE_WIDTH, sparklinePlot } from '../../components/charts/sparkline-plot.js';
import { shifted } from '../../data/format/decimals.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure, Result } from '../../data/query/result.js';
import { statWords } from '../stat-words.js';
import { fittedText, wrappedText } from './fitted-text.js';
import { type Kit, quietText, SMALL, SMALL_LINE } from './kit.js';
import type { Block, Shape } from './picture.js';
import { placedPath } from './placed.js';

const FIGURE = 32;
/** A figure is made smaller before it is shortened, and shortened before a part of it is cut. */
const EXACT_SIZES = [FIGURE, 28, 24] as const;
const SMALLEST = 17;
const COMPACT_SIZES = [...EXACT_SIZES, 20, SMALLEST] as const;
const CHANGE = 56;
const COURSE = { top: 84, height: 56, dense: 44 } as const;
const TONES = { good: 'positive', bad: 'negative', neutral: 'text' } as const;

/** A figure with its change and its course. */
export function statBlock(result: Result, kit: Kit): Block {
  const {
    columns: [column],
    current,
  } = result;
  const words = statWords(result, kit.wording);
  if (column === undefined || words === undefined) return { height: 0, shapes: [] };
  const { name, unit, scale, whenNull } = column;
  const value = current.totals[name] ?? null;
  const compact = kit.wording.formatter.value(value, unit, 'compact', scale);
  const { text: figure, size } = fittedFigure(isLong(value, column) ? compact : words.figure, compact, kit);
  const shapes: Shape[] = [quietText(figure, 0, FIGURE / 2, { size, fill: 'text', isStrong: true })];
  let below = 0;
  if (words.change !== null) {
    const { text, tone } = words.change;
    shapes.push(
      quietText(fittedText(text, kit.width, SMALL, kit.measure, true), 0, CHANGE, {
        fill: TONES[tone],
        isStrong: true,
      }),
    );
    if (words.from !== null) {
      const beside = kit.measure(text, SMALL, true) + 8;
      const isBeside = beside + kit.measure(words.from, SMALL) <= kit.width;
      const lines = isBeside
        ? [words.from]
        : wrappedText(words.from, kit.width, SMALL, kit.measure, kit.wording.formatter.locale);
      below = isBeside ? 0 : lines.length * SMALL_LINE;
      lines.forEach((line, i) => {
        shapes.push(quietText(line, isBeside ? beside : 0, CHANGE + (isBeside ? 0 : (i + 1) * SMALL_LINE)));
      });
    }
  }
  const values = current.bucketTotals[name] ?? [];
  if (values.length < 2) return { height: CHANGE + below + 10, shapes };
  const begun = current.buckets.filter(({ state }) => state !== 'future').length;
  const fromZero = whenNull === null && unit.kind !== 'ratio';
  const isUnfinished = current.buckets[begun - 1]?.state === 'running';
  const plot = sparklinePlot(values.slice(0, begun), { isUnfinished, fromZero });
  const high = kit.isDense ? COURSE.dense : COURSE.height;
  const to = {
    x: 0,
    y: COURSE.top + below,
    across: kit.width / SPARKLINE_WIDTH,
    down: high / SPARKLINE_HEIGHT,
  };
  const line = (d: string, dash?: readonly number[]): Shape => ({
    kind: 'path',
    d: placedPath(d, to),
    stroke: 'accent',
    lineWidth: 2,
    dash,
  });
  if (plot.filled) shapes.push({ kind: 'path', d: placedPath(plot.filled, to), fill: 'accent', opacity: 0.1 });
  shapes.push(line(plot.course), ...(plot.rest === null ? [] : [line(plot.rest, [1, 5])]));
  return { height: COURSE.top + below + high, shapes };
}

/** Whether a figure has more decimals than anybody reads at a glance, as quotients have; tables have them all. */
function isLong(value: Figure, { unit: { kind }, scale }: MeasureInfo): boolean {
  const isPlain = kind === 'count' || kind === 'quantity';
  return value !== null && isPlain && scale > 2 && !Number.isInteger(shifted(value, 2));
}

function fittedFigure(exact: string, compact: string, { width, measure }: Kit): { text: string; size: number } {
  const hasRoom = (text: string) => (size: number) => measure(text, size, true) <= width;
  const whole = EXACT_SIZES.find(hasRoom(exact));
  if (whole !== undefined) return { text: exact, size: whole };
  const size = COMPACT_SIZES.find(hasRoom(compact)) ?? SMALLEST;
  return { text: fittedText(compact, width, size, measure, true), size };
}
