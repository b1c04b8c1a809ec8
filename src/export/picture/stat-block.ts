import { SPARKLINE_HEIGHT, SPARKLINE_WIDTH, sparklinePlot } from '../../components/charts/sparkline-plot.js';
import { changeBetween } from '../../data/format/change.js';
import type { Result } from '../../data/query/result.js';
import { fittedText } from './fitted-text.js';
import { type Kit, quietText, SMALL } from './kit.js';
import type { Block, Shape } from './picture.js';
import { placedPath } from './placed.js';

const FIGURE = 32;
const CHANGE = 56;
const COURSE = { top: 84, height: 56 } as const;
const ARROWS = { up: '↑ ', down: '↓ ', flat: '→ ', new: '', none: '' } as const;
const TONES = { good: 'positive', bad: 'negative', neutral: 'text' } as const;

/** A figure with its change and its course. */
export function statBlock({ columns: [column], current, comparison }: Result, kit: Kit): Block {
  if (column === undefined) return { height: 0, shapes: [] };
  const { formatter, messages } = kit.wording;
  const { name, unit, scale, better, whenNull } = column;
  const value = current.totals[name] ?? null;
  const base = comparison?.totals[name] ?? null;
  const exact = formatter.value(value, unit, 'exact', scale);
  const figure = kit.measure(exact, FIGURE, true) <= kit.width ? exact : formatter.value(value, unit, 'compact', scale);
  const shapes: Shape[] = [
    quietText(fittedText(figure, kit.width, FIGURE, kit.measure, true), 0, FIGURE / 2, {
      size: FIGURE,
      fill: 'text',
      isStrong: true,
    }),
  ];
  if (comparison !== null && value !== null) {
    const { text, tone, direction } = formatter.change(changeBetween(value, base, unit), unit, better);
    const change = `${ARROWS[direction]}${text}`;
    shapes.push(quietText(change, 0, CHANGE, { fill: TONES[tone], isStrong: true }));
    if (base !== null) {
      const from = messages.from(formatter.value(base, unit, 'exact', scale));
      const start = kit.measure(change, SMALL, true) + 8;
      shapes.push(quietText(fittedText(from, kit.width - start, SMALL, kit.measure), start, CHANGE));
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
