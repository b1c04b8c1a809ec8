import type { ActiveStage, StageActivity } from '../../components/charts/stage-activity.js';
import { drawWays, mostOf, weightOf } from '../../components/charts/stage-drawing.js';
import { STAGE_HEIGHT, type StageLayout } from '../../components/charts/stage-layout.js';
import { fittedText } from './fitted-text.js';
import { box, type Kit, quietText, SMALL, TEXT } from './kit.js';
import { legendBlock } from './legend-block.js';
import type { Block, Shape } from './picture.js';
import { placed } from './placed.js';
import { stackedBlocks } from './stacked-blocks.js';

const PADDING = 12;
const WEIGHT = 3;
const LABEL = { height: 18, padding: 5 } as const;

/** What a graph of stages is drawn from. */
export interface DrawnStages {
  readonly activity: StageActivity;
  readonly layout: StageLayout;
  /** What is written on ways. */
  readonly labels: readonly (string | null)[];
  /** Place of the measure that stages are weighed by. */
  readonly shown: number;
}

/** Stages as boxes with their figures, ways as arrows as thick as what goes along them. */
export function stageGraphBlock(drawn: DrawnStages, kit: Kit): Block {
  const { activity, layout, shown } = drawn;
  const measure = activity.measures[shown];
  const items = [
    ...(measure === undefined ? [] : [{ label: measure.label, color: 'accent', form: 'filled' } as const]),
    ...(activity.transition === null || activity.ways.length === 0
      ? []
      : [{ label: activity.transition.label, color: 'accent', form: 'arrow' } as const]),
  ];
  const start = (kit.width - layout.width) / 2;
  const shapes = [...ways(drawn, kit), ...activity.stages.flatMap((stage, i) => stageShapes(stage, i, drawn, kit))];
  const graph = { height: layout.height, shapes: shapes.map((shape) => placed(shape, { x: start, y: 0 })) };
  return stackedBlocks([legendBlock(items, kit), graph], 4);
}

function ways({ activity, layout, labels }: DrawnStages, { measure }: Kit): readonly Shape[] {
  const lines = drawWays(activity, layout).flatMap(({ line, head, width }, i): readonly Shape[] => {
    const way = activity.ways[i];
    const color = way?.value ? 'accent' : 'border-strong';
    // Ends of dashes are round, so that thick ones need more between them.
    const dash = way?.isBack ? [6, 4 + width] : undefined;
    return [
      { kind: 'path', d: line, stroke: color, lineWidth: width, dash },
      { kind: 'path', d: head, fill: color },
    ];
  });
  const texts = labels.flatMap((text, i): readonly Shape[] => {
    const at = layout.ways[i]?.label;
    if (text === null || at === undefined) return [];
    const width = measure(text, SMALL) + 2 * LABEL.padding;
    const pill = box(at.x - width / 2, at.y - LABEL.height / 2, width, LABEL.height, 'surface', LABEL.height / 2);
    return [pill, quietText(text, at.x, at.y, { fill: 'text', anchor: 'middle' })];
  });
  return [...lines, ...texts];
}

function stageShapes(
  { label, figures }: ActiveStage,
  place: number,
  { activity, layout, shown }: DrawnStages,
  { wording, measure }: Kit,
): readonly Shape[] {
  const at = layout.stages[place];
  if (at === undefined) return [];
  const { stageWidth: width } = layout;
  const [x, y] = [at.x - width / 2, at.y - STAGE_HEIGHT / 2];
  const room = width - 2 * PADDING;
  const isQuiet = figures.every(({ value }) => !value);
  const info = activity.measures[shown];
  const value = figures[shown]?.value ?? null;
  const most = mostOf(activity.stages.map((stage) => stage.figures[shown]?.value ?? null));
  const weight = weightOf(value, most) * room;
  const figure = info === undefined ? '' : wording.formatter.value(value, info.unit, 'compact', info.scale);
  return [
    {
      ...box(x, y, width, STAGE_HEIGHT, 'surface', 6),
      stroke: isQuiet ? 'border' : 'border-strong',
      dash: isQuiet ? [3, 3] : undefined,
    },
    quietText(fittedText(label, room, SMALL, measure), x + PADDING, y + 16, { whole: label }),
    quietText(fittedText(figure, room, TEXT, measure, !isQuiet), x + PADDING, y + 34, {
      size: TEXT,
      fill: isQuiet ? 'text-quiet' : 'text',
      isStrong: !isQuiet,
    }),
    ...(weight > 0 ? [box(x + PADDING, y + STAGE_HEIGHT - 9, Math.max(1, weight), WEIGHT, 'accent', 2)] : []),
  ];
}
