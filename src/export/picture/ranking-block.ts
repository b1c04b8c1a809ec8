import { figureBesideName } from '../../components/charts/members.js';
import { extentOf, type RankingData, withinExtent } from '../../components/charts/ranking.js';
import { fittedText } from './fitted-text.js';
import { box, type Kit, quietText, TEXT } from './kit.js';
import type { Block, Shape } from './picture.js';

const ROW = 44;
const BAR = 8;
const GAP = 24;
const COLORS = { member: 'accent', null: 'none', other: 'other' } as const;

/** Members as bars in their order, each with its figure and a tick at the one before. */
export function rankingBlock(data: RankingData, { wording, width, measure }: Kit): Block {
  const extent = extentOf(data.members);
  const xOf = (value: number) => withinExtent(extent, value) * width;
  const shapes = data.members.flatMap(({ label, member, value, comparison }, i): readonly Shape[] => {
    const top = i * ROW;
    const figure = figureBesideName(value, data.measure, wording.formatter);
    const name = fittedText(label, width - measure(figure, TEXT, true) - GAP, TEXT, measure);
    const [from, to] = [xOf(Math.min(0, value ?? 0)), xOf(Math.max(0, value ?? 0))];
    const tick = data.isCompared && comparison !== null && comparison >= extent.min && comparison <= extent.max;
    return [
      quietText(name, 0, top + 12, { size: TEXT, fill: 'text', whole: label }),
      quietText(figure, width, top + 12, { size: TEXT, fill: 'text', anchor: 'end', isStrong: true }),
      box(0, top + 26, width, BAR, 'raised', 3),
      ...(to > from ? [box(from, top + 26, to - from, BAR, COLORS[member.kind], 3)] : []),
      ...(tick ? [box(Math.min(width - 2, Math.max(0, xOf(comparison) - 1)), top + 22, 2, BAR + 8, 'text')] : []),
    ];
  });
  return { height: Math.max(0, data.members.length * ROW - 8), shapes };
}
