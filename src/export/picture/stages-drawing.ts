import { stageActivityOf } from '../../components/charts/stage-activity.js';
import { fittingLayout } from '../../components/charts/stage-layout.js';
import { describeStages, outsideTexts, wayLabels } from '../../components/charts/stage-reading.js';
import { isThicket } from '../../components/charts/stage-rows.js';
import type { AnsweredPanel } from '../panel-tables.js';
import type { Draw } from './drawing.js';
import { stageGraphBlock } from './stage-graph-block.js';

/** Room that a graph takes also where it could do with less. */
const LEAST = 912;

/** Draws the graph of a workflow, across where there is room for that; null without a graph, and where it is too large to draw. */
export function drawStages({ result, stages }: AnsweredPanel): Draw | null {
  if (stages === undefined || stages.graph === null) return null;
  const { graph, transitions, measure: weighed, wording } = stages;
  const activity = stageActivityOf({ graph, figures: result, transitions }, wording);
  if (isThicket(activity)) return null;
  const labels = wayLabels(activity, wording);
  const longest = Math.max(0, ...labels.map((label) => label?.length ?? 0));
  const shown = Math.max(
    0,
    activity.measures.findIndex(({ name }) => name === weighed),
  );
  return ({ measure, width: room }) => {
    const layout = fittingLayout(activity, room, longest);
    const width = Math.max(Math.min(LEAST, room), layout.width);
    return {
      ...stageGraphBlock({ activity, layout, labels, shown }, { wording, measure, width }),
      width,
      description: describeStages(activity, shown, wording),
      notes: outsideTexts(activity, wording),
    };
  };
}
