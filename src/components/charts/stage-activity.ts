import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure, Frame, Member, Result } from '../../data/query/result.js';
import type { ResolvedPeriod } from '../../data/time/period.js';
import type { StageGraph } from '../../data/workflow/stage-graph.js';
import { memberId, memberLabel, type Wording } from './members.js';

/** A figure, with what it was before; undefined where nothing is compared. */
export interface ActivityFigure {
  readonly value: Figure;
  readonly before: Figure | undefined;
}

/** A stage with its figures, one for each measure. */
export interface ActiveStage {
  readonly id: string;
  readonly member: Member;
  readonly label: string;
  readonly figures: readonly ActivityFigure[];
}

/** A way from one stage to another that the graph has, by their places among its stages. */
export interface ActiveWay extends ActivityFigure {
  readonly from: number;
  readonly to: number;
  /** Whether it leads to a stage that usually comes earlier. */
  readonly isBack: boolean;
}

/** A transition that no edge of the graph stands for. Without a stage that it went on to where it went no further. */
export interface StrayTransition extends ActivityFigure {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  /** Places of the two stages; -1 where the graph lacks one. */
  readonly fromStage: number;
  readonly toStage: number;
}

/** What happened in a workflow, over the graph of its stages. */
export interface StageActivity {
  readonly period: ResolvedPeriod;
  readonly measures: readonly MeasureInfo[];
  /** Those of the graph in its order, also those in which nothing happened; without a graph those in which something did. */
  readonly stages: readonly ActiveStage[];
  /** Stages with events that the graph lacks, and events in no stage. */
  readonly outside: readonly ActiveStage[];
  /** What ways are weighed by; null where that is not known. */
  readonly transition: MeasureInfo | null;
  readonly ways: readonly ActiveWay[];
  readonly strays: readonly StrayTransition[];
  /** Over all stages and none, computed from the events; one for each measure. */
  readonly totals: readonly ActivityFigure[];
  readonly isCompared: boolean;
}

/** What activity is made from. */
export interface ActivitySource {
  /** Null where there is none: then there are stages and no ways. */
  readonly graph: StageGraph | null;
  /** Figures by stage. */
  readonly figures: Result;
  /** One measure by the stage that was left and the stage that was gone on to. */
  readonly transitions: Result | null;
}

/** Lays figures over a graph. Nothing that was recorded is dropped: what the graph lacks stands beside it. */
export function stageActivityOf({ graph, figures, transitions }: ActivitySource, wording: Wording): StageActivity {
  const found = new Map(figures.groups.map((group, i) => [memberId(memberOf(group)), i]));
  const stageAt = (member: Member, label: string, group: number | undefined): ActiveStage => ({
    id: memberId(member),
    member,
    label,
    figures: figures.columns.map((measure) => figureAt(figures, measure, group)),
  });
  const drawn = (graph?.stages ?? []).map(({ key, label }) => {
    const member: Member = { kind: 'member', key, label };
    return stageAt(member, memberLabel(member, wording), found.get(memberId(member)));
  });
  const known = new Map(drawn.map(({ id }, i) => [id, i]));
  const others = figures.groups.flatMap((group, i) => {
    const member = memberOf(group);
    return known.has(memberId(member)) ? [] : [stageAt(member, memberLabel(member, wording), i)];
  });
  return {
    period: figures.current.period,
    measures: figures.columns,
    stages: graph === null ? others : drawn,
    outside: graph === null ? [] : others,
    transition: transitions?.columns[0] ?? null,
    ...transitionsOver(graph, known, drawn, transitions, wording),
    totals: figures.columns.map(({ name }) => ({
      value: figures.current.totals[name] ?? null,
      before: figures.comparison === null ? undefined : (figures.comparison.totals[name] ?? null),
    })),
    isCompared: figures.comparison !== null,
  };
}

function transitionsOver(
  graph: StageGraph | null,
  known: ReadonlyMap<string, number>,
  drawn: readonly ActiveStage[],
  result: Result | null,
  wording: Wording,
): Pick<StageActivity, 'ways' | 'strays'> {
  const measure = result?.columns[0];
  const at = (group: number | undefined): ActivityFigure =>
    result === null || measure === undefined ? { value: null, before: undefined } : figureAt(result, measure, group);
  const places = new Map(drawn.map(({ member }, i) => [member.kind === 'member' ? member.key : '', i]));
  const placeOf = (key: string) => places.get(key) ?? -1;
  const edges = (graph?.edges ?? []).map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  const drawnWays = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  const groupOf = new Map<string, number>();
  const strays: StrayTransition[] = [];
  result?.groups.forEach(([from = NOBODY, to = NOBODY], i) => {
    const fromStage = known.get(memberId(from)) ?? -1;
    const toStage = known.get(memberId(to)) ?? -1;
    const way = `${fromStage} ${toStage}`;
    if (drawnWays.has(way)) {
      groupOf.set(way, i);
      return;
    }
    const figure = at(i);
    if (isNothing(figure)) return;
    strays.push({
      id: `${memberId(from)} ${memberId(to)}`,
      from: drawn[fromStage]?.label ?? memberLabel(from, wording),
      to: to.kind === 'null' ? null : (drawn[toStage]?.label ?? memberLabel(to, wording)),
      fromStage,
      toStage,
      ...figure,
    });
  });
  return {
    ways: edges.map(({ from, to }) => ({ from, to, isBack: to < from, ...at(groupOf.get(`${from} ${to}`)) })),
    strays,
  };
}

const NOBODY: Member = { kind: 'null' };

function memberOf([first]: readonly Member[]): Member {
  return first ?? NOBODY;
}

const isNothing = ({ value, before }: ActivityFigure) => value === 0 && (before === undefined || before === 0);

/** The figure of a group. Where nothing happened it is 0, or missing for figures that need something to be taken from. */
function figureAt(result: Result, measure: MeasureInfo, group: number | undefined): ActivityFigure {
  const { current, comparison } = result;
  return {
    value: inFrame(current, measure, group),
    before: comparison === null ? undefined : inFrame(comparison, measure, group),
  };
}

function inFrame({ groupTotals }: Frame, { name, whenNull }: MeasureInfo, group: number | undefined): Figure {
  if (group === undefined) return whenNull === null ? 0 : null;
  return groupTotals[name]?.[group] ?? null;
}
