import type { Group } from '../../data/query/result.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import { heatMapOf } from '../charts/heat-map.js';
import { cellAt } from '../charts/heat-map-reading.js';
import { memberId } from '../charts/members.js';
import { rankingOf } from '../charts/ranking.js';
import { stageActivityOf } from '../charts/stage-activity.js';
import type { ChosenFigure } from './figure-choice.js';

/** The figure of a card that a person read at a place of its chart; the total of its first measure where that is none. */
export function figureRead(answered: AnsweredPanel, place: number | null): ChosenFigure {
  const measure = answered.stages?.measure ?? answered.result.columns[0]?.name ?? '';
  const total: ChosenFigure = { measure, group: null, bucket: null, frame: 'current' };
  return place === null ? total : { ...total, ...partAt(answered, place) };
}

function partAt(answered: AnsweredPanel, place: number): Partial<ChosenFigure> {
  const { panel, result, wording, colors, stages } = answered;
  switch (panel.view) {
    case 'timeSeries': {
      const bucket = result.current.buckets[place];
      return { bucket: bucket === undefined || bucket.state === 'future' ? null : place };
    }
    case 'breakdown': {
      const member = rankingOf(result, colors, wording)?.members[place]?.member;
      return { group: member === undefined ? null : groupOf(result.groups, [member]) };
    }
    case 'heatMap': {
      const data = heatMapOf(result, wording);
      const cell = data && cellAt(data, place);
      return { group: cell === undefined ? null : groupOf(result.groups, [cell.row.member, cell.column.member]) };
    }
    case 'stages': {
      const { graph, transitions } = stages ?? { graph: null, transitions: null };
      const stage = stageActivityOf({ graph, figures: result, transitions }, wording).stages[place];
      return { group: stage === undefined ? null : groupOf(result.groups, [stage.member]) };
    }
    default:
      return {};
  }
}

/** Position of a group among those of a result; null where it has none. */
function groupOf(groups: readonly Group[], members: Group): number | null {
  const ids = members.map(memberId).join('\n');
  const found = groups.findIndex((group) => group.map(memberId).join('\n') === ids);
  return found < 0 ? null : found;
}
