import { SPARKLINE_HEIGHT, SPARKLINE_WIDTH, sparklinePlot } from '../../components/charts/sparkline-plot.js';
import type { Result } from '../../data/query/result.js';
import { statWords } from '../stat-words.js';
import { fittedText } from './fitted-text.js';
import { type Kit, quietText, SMALL } from './kit.js';
import type { Block, Shape } from './picture.js';
import { placedPath } from './placed.js';

const FIGURE = 32;
const CHANGE = 56;
const COURSE = { top: 84, height: 56 } as const;
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
  const compact = () => kit.wording.formatter.value(current.totals[name] ?? null, unit, 'compact', scale);
  const figure = kit.measure(words.figure, FIGURE, true) <= kit.width ? words.figure : compact();
  const shapes: Shape[] = [
    quietText(fittedText(figure, kit.width, FIGURE, kit.measure, true), 0, FIGURE / 2, {
      size: FIGURE,
      fill: 'text',
      isStrong: true,
    }),
  ];
  if (words.change !== null) {
    const { text, tone } = words.change;
    shapes.push(quietText(text, 0, CHANGE, { fill: TONES[tone], isStrong: true }));
    if (words.from !== null) {
      const start = kit.measure(text, SMALL, true) + 8;
      shapes.push(quietText(fittedText(words.from, kit.width - start, SMALL, kit.measure), start, CHANGE));
    }
  }
  const values = current.bucketTotals[name] ?? [];
  if (values.length < 2) return { height: CHANGE + 10, shapes };
  const begun = current.buckets.filter(({ state }) => state !== 'future').length;
  const fromZero = whenNull === null && unit.kind !== 'ratio';
  const isUnfinished = current.buckets[begun - 1]?.state === 'running';
  const plot = sparklinePlot(values.slice(0, begun), { isUnfinished, fromZero });
  const to = { x: 0, y: COURSE.top, across: kit.width / SPARKLINE_WIDTH, down: COURSE.height / SPARKLINE_HEIGHT };
  const line = (d: string, dash?: readonly number[]): Shape => ({
    kind: 'path',
    d: placedPath(d, to),
    stroke: 'accent',
    lineWidth: 2,
    dash,
  });
  if (plot.filled) shapes.push({ kind: 'path', d: placedPath(plot.filled, to), fill: 'accent', opacity: 0.1 });
  shapes.push(line(plot.course), ...(plot.rest === null ? [] : [line(plot.rest, [1, 5])]));
  return { height: COURSE.top + COURSE.height, shapes };
}
