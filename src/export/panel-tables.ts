import { rankingTable, resultTable, timeSeriesTable } from '../components/charts/chart-table.js';
import type { ColorRegistry } from '../components/charts/color-registry.js';
import { heatMapOf } from '../components/charts/heat-map.js';
import { heatMapTable } from '../components/charts/heat-map-table.js';
import type { Landmarks } from '../components/charts/landmarks.js';
import type { Wording } from '../components/charts/members.js';
import { rankingOf } from '../components/charts/ranking.js';
import { timeSeriesOf } from '../components/charts/series.js';
import { type ActivitySource, stageActivityOf } from '../components/charts/stage-activity.js';
import { stageTable, transitionTable } from '../components/charts/stage-table.js';
import type { StageWording } from '../components/charts/stage-words.js';
import { statTable } from '../components/charts/stat-table.js';
import type { ActionMessages } from '../data/messages/action-messages.js';
import type { Result } from '../data/query/result.js';
import type { QueryPanel } from '../data/report/panel.js';
import type { NamedTable } from './named-table.js';

/** What is known of a workflow beside the figures of its stages. */
export interface AnsweredStages extends Pick<ActivitySource, 'graph' | 'transitions'> {
  /** Name of the measure that stages are weighed by; the first one of the panel unless stated. */
  readonly measure?: string | undefined;
  readonly wording: StageWording;
}

/** A panel with the answer to its question, and what its figures are told with. */
export interface AnsweredPanel {
  readonly panel: QueryPanel;
  readonly result: Result;
  readonly wording: Wording;
  readonly colors: ColorRegistry;
  readonly labelOf: (dimension: string) => string;
  readonly landmarks: Landmarks;
  /** What a workflow is laid out by, and what went on between its stages, as far as they are known. */
  readonly stages?: AnsweredStages;
}

/** Every figure that a panel shows, as tables: the one that it turns into, and what else it draws. */
export function panelTables(answered: AnsweredPanel, messages: ActionMessages): readonly NamedTable[] {
  const { panel, result, wording, colors, labelOf } = answered;
  switch (panel.view) {
    case 'stat': {
      const figure = { title: panel.title, data: statTable(result, wording) };
      const course = result.current.buckets.length > 1 ? courses(answered, messages.overTime(panel.title)) : [];
      return [figure, ...course];
    }
    case 'timeSeries':
      return courses(answered, panel.title);
    case 'ranking':
    case 'breakdown': {
      const data = rankingOf(result, colors, wording);
      return data === undefined
        ? []
        : [{ title: panel.title, data: rankingTable(data, labelOf(panel.dimension), wording) }];
    }
    case 'heatMap': {
      const data = heatMapOf(result, wording);
      return data === undefined ? [] : [{ title: panel.title, data: heatMapTable(data, labelOf(panel.rows), wording) }];
    }
    case 'stages': {
      const { stages } = answered;
      const { graph = null, transitions = null } = stages ?? {};
      const activity = stageActivityOf({ graph, figures: result, transitions }, wording);
      const table = { title: panel.title, data: stageTable(activity, labelOf(panel.dimension), wording) };
      if (stages === undefined) return [table];
      const moved = transitionTable(activity, stages.wording);
      return moved === null ? [table] : [table, { title: stages.wording.messages.transitions, data: moved }];
    }
    case 'table': {
      const { title, share = false } = panel;
      return [{ title, data: resultTable(result, labelOf(panel.dimension), wording, { share }) }];
    }
  }
}

/** Measures of different units have a table each, named by them. */
function courses({ result, colors, wording, landmarks }: AnsweredPanel, title: string): readonly NamedTable[] {
  const all = timeSeriesOf(result, colors, wording);
  return all.map((data, i) => {
    const labels = [...new Set(data.series.map(({ measure }) => measure.label))];
    return {
      title: all.length === 1 ? title : wording.formatter.list(labels),
      data: timeSeriesTable(data, wording, { ...landmarks, goal: i === 0 ? landmarks.goal : undefined }),
    };
  });
}
