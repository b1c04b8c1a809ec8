import { stageActivityOf } from '../../components/charts/stage-activity.js';
import { fittingLayout } from '../../components/charts/stage-layout.js';
import { describeStages, outsideTexts, wayLabels } from '../../components/charts/stage-reading.js';
import { isThicket } from '../../components/charts/stage-rows.js';
import type { AnsweredPanel } from '../panel-tables.js';
import { framedPicture, type PictureFrame, roomIn } from './framed-picture.js';
import type { Picture } from './picture.js';
import { stageGraphBlock } from './stage-graph-block.js';
import type { Measure } from './text-width.js';

/** Narrowest picture, and the widest that a graph is laid across rather than down. */
const WIDTH = { least: 960, across: 1280 } as const;

/** The graph of a workflow as a picture of its own, as wide as it needs; null without a graph, and where it is too large to draw. */
export function stagesPicture(
  { result, stages }: AnsweredPanel,
  frame: Omit<PictureFrame, 'description'>,
  measure: Measure,
): Picture | null {
  if (stages === undefined || stages.graph === null) return null;
  const { graph, transitions, measure: weighed, wording } = stages;
  const activity = stageActivityOf({ graph, figures: result, transitions }, wording);
  if (isThicket(activity)) return null;
  const labels = wayLabels(activity, wording);
  const layout = fittingLayout(
    activity,
    roomIn(WIDTH.across),
    Math.max(0, ...labels.map((label) => label?.length ?? 0)),
  );
  const shown = Math.max(
    0,
    activity.measures.findIndex(({ name }) => name === weighed),
  );
  const kit = { wording, measure, width: Math.max(roomIn(WIDTH.least), layout.width) };
  return framedPicture(
    {
      ...frame,
      description: describeStages(activity, shown, wording),
      notes: [...outsideTexts(activity, wording), ...frame.notes],
    },
    stageGraphBlock({ activity, layout, labels, shown }, kit),
    kit,
  );
}
