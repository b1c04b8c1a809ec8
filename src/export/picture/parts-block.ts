import { DONUT_RADIUS, donutOf } from '../../components/charts/donut.js';
import { figuresBesideNames } from '../../components/charts/members.js';
import type { RankingData } from '../../components/charts/ranking.js';
import { bareUnit } from '../../components/charts/value-axis.js';
import { fittedText } from './fitted-text.js';
import { box, colorName, type Kit, quietText, SMALL, TEXT } from './kit.js';
import type { Block, Shape } from './picture.js';
import { placed, placedPath } from './placed.js';
import { rankingBlock } from './ranking-block.js';
import { stackedBlocks } from './stacked-blocks.js';

const BAR = 16;
const ROW = 28;
const SWATCH = 10;
const SHARE_WIDTH = 64;
const GAP = 16;

/** Parts of a whole as one divided bar over their list; members that are no parts of one are ranked instead. */
export function breakdownBlock(data: RankingData, kit: Kit): Block {
  return data.addsUp ? stackedBlocks([dividedBar(data, kit), partList(data, kit)], 12) : rankingBlock(data, kit);
}

/** Parts of a whole around their total, beside their list; what makes no circle is a divided bar. */
export function donutBlock(data: RankingData, kit: Kit): Block {
  const donut = donutOf(data);
  if (donut === null) return breakdownBlock(data, kit);
  const side = Math.min(240, kit.width * 0.4);
  const list = partList(data, { ...kit, width: kit.width - side - 2 * GAP });
  const height = Math.max(side, list.height);
  const scale = side / (2 * DONUT_RADIUS);
  const middle = { x: side / 2, y: height / 2, across: scale, down: scale };
  const { unit, scale: decimals, label } = data.measure;
  const whole = kit.wording.formatter.value(data.total, bareUnit(unit), 'compact', decimals);
  const inside = 60 * scale * 0.9;
  return {
    height,
    shapes: [
      ...donut.parts.map(
        ({ path, member }): Shape => ({
          kind: 'path',
          d: placedPath(path, middle),
          fill: colorName(member.color),
          stroke: 'surface',
          lineWidth: 2,
        }),
      ),
      quietText(fittedText(whole, inside, 24, kit.measure, true), side / 2, height / 2 - 8, {
        size: 24,
        fill: 'text',
        anchor: 'middle',
        isStrong: true,
      }),
      quietText(fittedText(label, inside, SMALL, kit.measure), side / 2, height / 2 + 16, {
        anchor: 'middle',
        whole: label,
      }),
      ...list.shapes.map((shape) => placed(shape, { x: side + 2 * GAP, y: (height - list.height) / 2 })),
    ],
  };
}

function dividedBar({ members, total }: RankingData, { width }: Kit): Block {
  let x = 0;
  const shapes = members.flatMap(({ color, value }): readonly Shape[] => {
    const room = ((value ?? 0) / (total ?? 1)) * width;
    const from = x;
    x += room;
    return room <= 0 ? [] : [box(from, 0, Math.max(0.5, room - 2), BAR, colorName(color))];
  });
  return { height: BAR, shapes };
}

function partList({ members, measure: info }: RankingData, { wording, width, measure }: Kit): Block {
  const { formatter } = wording;
  const figures = figuresBesideNames(
    members.map(({ value }) => value),
    info,
    formatter,
  );
  const shapes = members.flatMap(({ label, color, share }, i): readonly Shape[] => {
    const middle = i * ROW + ROW / 2;
    const figure = figures[i] ?? '';
    const end = width - (share === null ? 0 : SHARE_WIDTH);
    const room = end - measure(figure, TEXT, true) - SWATCH - 8 - GAP;
    return [
      box(0, middle - SWATCH / 2, SWATCH, SWATCH, colorName(color), 3),
      quietText(fittedText(label, room, TEXT, measure), SWATCH + 8, middle, { size: TEXT, fill: 'text', whole: label }),
      quietText(figure, end, middle, { size: TEXT, fill: 'text', anchor: 'end', isStrong: true }),
      ...(share === null
        ? []
        : [
            quietText(formatter.value(share, { kind: 'ratio' }, 'compact'), width, middle, {
              size: TEXT,
              anchor: 'end',
            }),
          ]),
    ];
  });
  return { height: members.length * ROW, shapes };
}
