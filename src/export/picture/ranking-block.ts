import { figuresBesideNames } from '../../components/charts/members.js';
import { extentOf, type RankingData, withinExtent } from '../../components/charts/ranking.js';
import { fittedText } from './fitted-text.js';
import { box, type Kit, quietText, SMALL, TEXT } from './kit.js';
import type { Block, Shape } from './picture.js';

/** From one member to the next, and from its top to the middle of its name and to its bar. */
interface Rows {
  readonly row: number;
  readonly name: number;
  readonly bar: number;
  readonly high: number;
}

const USUAL: Rows = { row: 44, name: 12, bar: 26, high: 8 };
const DENSE: Rows = { row: 32, name: 9, bar: 19, high: 6 };
/** Name, bar and figure in one line. */
const LINE: Rows = { row: 24, name: 10, bar: 7, high: 6 };
/** Room from which on names and figures have room beside bars. */
const WIDE = 560;
/** The part of a line that names take at most. */
const NAMES = 0.36;
const GAP = 24;
const SIZES = [TEXT, 13, SMALL] as const;
const COLORS = { member: 'accent', null: 'none', other: 'other' } as const;

/** Members as bars in their order, each with its figure and a tick at the one before. */
export function rankingBlock(data: RankingData, { wording, width, measure, isDense = false }: Kit): Block {
  const isLine = isDense && width >= WIDE;
  const { row, name: middle, bar, high } = isLine ? LINE : isDense ? DENSE : USUAL;
  const values = data.members.map(({ value }) => value);
  const figures = figuresBesideNames(values, data.measure, wording.formatter);
  const roomAt = (size: number, i: number) =>
    isLine ? width * NAMES : width - measure(figures[i] ?? '', size, true) - (isDense ? GAP / 2 : GAP);
  const hasRoom = (size: number) => data.members.every(({ label }, i) => measure(label, size) <= roomAt(size, i));
  // On paper nothing tells what a name was cut from: it is smaller first.
  const size = isDense ? (SIZES.find(hasRoom) ?? SMALL) : TEXT;
  const names = data.members.map(({ label }, i) => fittedText(label, roomAt(size, i), size, measure));
  const widest = (texts: readonly string[], isStrong: boolean) =>
    texts.reduce((most, text) => Math.max(most, measure(text, size, isStrong)), 0);
  const start = isLine ? widest(names, false) + GAP / 2 : 0;
  const end = isLine ? width - widest(figures, true) - GAP / 2 : width;
  const extent = extentOf(data.members);
  const xOf = (value: number) => start + withinExtent(extent, value) * (end - start);
  const shapes = data.members.flatMap(({ label, member, value, comparison }, i): readonly Shape[] => {
    const top = i * row;
    const [from, to] = [xOf(Math.min(0, value ?? 0)), xOf(Math.max(0, value ?? 0))];
    const tick = data.isCompared && comparison !== null && comparison >= extent.min && comparison <= extent.max;
    const style = { size, fill: 'text' } as const;
    return [
      quietText(names[i] ?? '', 0, top + middle, { ...style, whole: label }),
      quietText(figures[i] ?? '', width, top + middle, { ...style, anchor: 'end', isStrong: true }),
      box(start, top + bar, end - start, high, 'raised', 3),
      ...(to > from ? [box(from, top + bar, to - from, high, COLORS[member.kind], 3)] : []),
      ...(tick
        ? [box(Math.min(end - 2, Math.max(start, xOf(comparison) - 1)), top + bar - 4, 2, high + 8, 'text')]
        : []),
    ];
  });
  return { height: Math.max(0, data.members.length * row - 8), shapes };
}
