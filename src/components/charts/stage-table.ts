import type { MeasureInfo } from '../../data/model/describe-measure.js';
import { changeCell, figure, measureColumns, type TableCell, type TableColumn, type TableData } from './chart-table.js';
import type { Wording } from './members.js';
import type { ActivityFigure, StageActivity } from './stage-activity.js';
import type { StageWording } from './stage-words.js';

/** The figures of a workflow by stage, in the order of its graph, and then those that the graph lacks. */
export function stageTable(
  { measures, stages, outside, totals, isCompared }: StageActivity,
  dimensionLabel: string,
  wording: Wording,
): TableData {
  const cells = (figures: readonly ActivityFigure[]) =>
    measures.flatMap((measure, i) => cellsOf(figures[i] ?? { value: null, before: undefined }, measure, wording));
  return {
    columns: columnsOf(dimensionLabel, measures, isCompared, wording),
    rows: [...stages, ...outside].map(({ id, member, label, figures }) => ({
      id,
      member,
      cells: [{ text: label, value: label }, ...cells(figures)],
    })),
    totals: [{ text: wording.messages.total, value: null }, ...cells(totals)],
  };
}

/** What went on from one stage to another: all ways of the graph, then what no way stands for. Null where that is not known. */
export function transitionTable(
  { transition, stages, ways, strays, isCompared }: StageActivity,
  wording: StageWording,
): TableData | null {
  if (transition === null) return null;
  const { fromTo, noFurtherStage, transition: label } = wording.messages;
  const row = (id: string, text: string, moved: ActivityFigure) => ({
    id,
    member: null,
    cells: [{ text, value: text }, ...cellsOf(moved, transition, wording)],
  });
  return {
    columns: columnsOf(label, [transition], isCompared, wording),
    rows: [
      ...ways.map((way) =>
        row(`${way.from} ${way.to}`, fromTo(stages[way.from]?.label ?? '', stages[way.to]?.label ?? ''), way),
      ),
      ...strays.map((stray) => row(stray.id, fromTo(stray.from, stray.to ?? noFurtherStage), stray)),
    ],
    totals: null,
  };
}

function columnsOf(name: string, measures: readonly MeasureInfo[], isCompared: boolean, wording: Wording) {
  const column: TableColumn = { id: 'member', label: name, kind: 'name' };
  return [column, ...measureColumns(measures, isCompared, wording)];
}

function cellsOf({ value, before }: ActivityFigure, measure: MeasureInfo, wording: Wording): readonly TableCell[] {
  const cell = figure(value, measure, wording);
  return before === undefined ? [cell] : [cell, changeCell(value, before, measure, wording)];
}
