import { changeBetween } from '../../data/format/change.js';
import { cutMiddle } from '../../data/format/middle-cut.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { SeriesColor } from './color-registry.js';
import { beforeTexts, type Reading, type ReadingRow } from './reading.js';
import type { ActiveStage, ActivityFigure, StageActivity } from './stage-activity.js';
import type { StageWording } from './stage-words.js';

/** Longest name over the figures of a stage: as long as names of a graph may be. */
const LONGEST = 200;
/** Longest name in a sentence, and where there are two of them. What is cut is whole in the tables. */
const LONGEST_IN_TEXT = 64;
const LONGEST_OF_TWO = 32;

/** Where work goes from a stage, or comes from. */
interface Neighbour extends ActivityFigure {
  readonly id: string;
  readonly name: string;
}

/** The stages that work comes from, with what came; those of the graph first. */
function waysInto({ stages, ways, strays }: StageActivity, stage: number): readonly Neighbour[] {
  return [
    ...ways
      .filter(({ to }) => to === stage)
      .map(({ from, value, before }) => ({ id: `in ${from}`, name: stages[from]?.label ?? '', value, before })),
    ...strays
      .filter(({ toStage }) => toStage === stage)
      .map(({ id, from, value, before }) => ({ id, name: from, value, before })),
  ];
}

/** The stages that work goes on to, with what went; those of the graph first. */
function waysOutOf(
  { stages, ways, strays }: StageActivity,
  stage: number,
  { messages }: StageWording,
): readonly Neighbour[] {
  return [
    ...ways
      .filter(({ from }) => from === stage)
      .map(({ to, value, before }) => ({ id: `out ${to}`, name: stages[to]?.label ?? '', value, before })),
    ...strays
      .filter(({ fromStage }) => fromStage === stage)
      .map(({ id, to, value, before }) => ({ id, name: to ?? messages.noFurtherStage, value, before })),
  ];
}

/** What the graph says where the cursor is: at one of the stages, or after them at one of the ways. */
export function stageReading(activity: StageActivity, place: number, wording: StageWording): Reading {
  const { stages, ways, measures, transition } = activity;
  const { messages } = wording;
  const stage = stages[place];
  if (stage !== undefined) {
    const figures = measures.map((measure, i) =>
      rowOf(measure.name, measure.label, stage.figures[i], measure, 'accent', wording),
    );
    const out = transition === null ? [] : waysOutOf(activity, place, wording);
    const onwards = out
      .filter(({ value }) => value !== 0)
      .map(({ id, name, ...figure }) =>
        rowOf(id, messages.onTo(name), figure, transition as MeasureInfo, null, wording),
      );
    return { title: cutMiddle(stage.label, LONGEST), state: null, comparedWith: null, rows: [...figures, ...onwards] };
  }
  const way = ways[place - stages.length];
  if (way === undefined || transition === null) return { title: '', state: null, comparedWith: null, rows: [] };
  return {
    title: messages.fromTo(nameAt(activity, way.from), nameAt(activity, way.to)),
    state: way.isBack ? messages.leadsBack : null,
    comparedWith: null,
    rows: [rowOf('way', transition.label, way, transition, 'accent', wording)],
  };
}

/** The same in words: name, figures, ways in and ways out. */
export function spokenStage(activity: StageActivity, place: number, wording: StageWording): string {
  const { stages, measures, transition } = activity;
  const { formatter, messages } = wording;
  const stage = stages[place];
  if (stage === undefined) return '';
  const say = (measure: MeasureInfo, figure: ActivityFigure = MISSING) => {
    const { spoken, change, before } = rowOf(measure.name, measure.label, figure, measure, null, wording);
    return messages.clauses([spoken, ...[change, before].flatMap((beside) => beside?.spoken ?? [])]);
  };
  const figures = measures.map((measure, i) => `${measure.label} ${say(measure, stage.figures[i])}`);
  const neighbours = (list: readonly Neighbour[]) =>
    formatter.list(
      list.map(({ name, ...figure }) =>
        transition === null ? name : messages.withFigure(name, say(transition, figure)),
      ),
    );
  const into = waysInto(activity, place);
  const out = waysOutOf(activity, place, wording);
  return messages.sentences([
    messages.labelled(stage.label, messages.items(figures)),
    into.length === 0 ? messages.noWaysIn : messages.waysIn(neighbours(into)),
    out.length === 0 ? messages.noWaysOut : messages.waysOut(neighbours(out)),
  ]);
}

/** What a person who cannot see the graph should know of it: its size, its figures, and what it lacks. */
export function describeStages(activity: StageActivity, shown: number, wording: StageWording): string {
  const { formatter, messages } = wording;
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const { stages, ways, measures } = activity;
  const measure = measures[shown];
  const figures = stages.map(({ label, figures }) =>
    measure === undefined
      ? label
      : messages.withFigure(label, formatter.spoken(figures[shown]?.value ?? null, measure.unit, measure.scale)),
  );
  return messages.sentences([
    messages.stageGraph,
    messages.inPeriod(formatter.period(activity.period)),
    messages.graphSize(count(stages.length), count(ways.length), stages.length, ways.length),
    messages.labelled(measure?.label ?? '', messages.items(figures)),
    ...outsideTexts(activity, wording),
  ]);
}

/** What is written on ways: nothing where nothing went along, or where that is not known. */
export function wayLabels(
  { transition, ways }: StageActivity,
  { formatter }: Pick<StageWording, 'formatter'>,
): readonly (string | null)[] {
  return ways.map(({ value }) =>
    transition === null || !value ? null : formatter.value(value, transition.unit, 'compact', transition.scale),
  );
}

/** What was recorded and has no place in the graph, in words; nothing where all of it has. */
export function outsideTexts(activity: StageActivity, wording: StageWording): readonly string[] {
  const { outside, strays, transition } = activity;
  const { formatter, messages } = wording;
  const inNone = outside
    .filter(({ member }) => member.kind === 'null')
    .map((stage) => presentFigures(activity, stage, wording));
  const stages = outside
    .filter(({ member }) => member.kind !== 'null')
    .map((stage) =>
      messages.withFigure(cutMiddle(stage.label, LONGEST_IN_TEXT), presentFigures(activity, stage, wording)),
    );
  const transitions = strays.flatMap(({ from, to, value }) =>
    to === null || transition === null
      ? []
      : [
          messages.withFigure(
            messages.fromTo(cutMiddle(from, LONGEST_OF_TWO), cutMiddle(to, LONGEST_OF_TWO)),
            formatter.value(value, transition.unit, 'exact', transition.scale),
          ),
        ],
  );
  return [
    ...(stages.length === 0 ? [] : [messages.outsideGraph(messages.items(stages))]),
    ...(transitions.length === 0 ? [] : [messages.strayTransitions(messages.items(transitions))]),
    ...inNone.map(messages.inNoStage),
  ];
}

/** The figures of a stage that are there, with their names: "Questions 12, Simulations 3". */
function presentFigures(
  { measures }: StageActivity,
  { figures }: ActiveStage,
  { formatter, messages }: StageWording,
): string {
  const texts = measures.flatMap(({ label, unit, scale }, i) => {
    const value = figures[i]?.value ?? null;
    return value === null || value === 0 ? [] : [`${label} ${formatter.value(value, unit, 'exact', scale)}`];
  });
  return texts.length === 0 ? messages.onlyBefore : messages.clauses(texts);
}

const MISSING: ActivityFigure = { value: null, before: undefined };

const nameAt = ({ stages }: StageActivity, stage: number) => cutMiddle(stages[stage]?.label ?? '', LONGEST_OF_TWO);

function rowOf(
  id: string,
  label: string,
  { value, before }: ActivityFigure = MISSING,
  measure: MeasureInfo,
  color: SeriesColor | null,
  wording: StageWording,
): ReadingRow {
  const { formatter } = wording;
  const { unit, scale, better } = measure;
  const change = changeBetween(value, before, unit);
  const isCompared = change.kind !== 'noBaseline' && change.kind !== 'noValue';
  return {
    id,
    label,
    color,
    value: formatter.value(value, unit, 'exact', scale),
    spoken: formatter.spoken(value, unit, scale),
    change: isCompared ? formatter.change(change, unit, better) : null,
    before: beforeTexts(before, measure, wording),
    share: null,
  };
}
