import { addsUpBy } from '../../model/adds-up.js';
import { calendarPartOf } from '../../model/calendar-path.js';
import type { Model } from '../../model/define-model.js';
import { own, resolvePath } from '../../model/path.js';
import { measureOf } from '../../model/system-measure.js';
import { unitOfMeasure } from '../../model/unit-of.js';
import { factsLacking } from '../../query/check-query.js';
import { dimensionsOfFilter } from '../../query/filter.js';
import { isNumeric } from '../../query/numeric-dimension.js';
import { CALENDAR_KEYS } from '../../time/calendar-part.js';
import { MOST_MEASURES } from '../definition/report-limits.js';
import type { BreakdownPanel, TimeSeriesPanel } from '../panel.js';
import type { ComposedView, PanelDraft, Workflow } from './panel-draft.js';

/** What of a panel still has to be chosen. */
export type MissingPart = 'view' | 'measures' | 'dimension' | 'columns';

/** What can be chosen of a panel, given what has been. Whatever is offered leads to a panel that has figures to show. */
export interface PanelChoices {
  readonly views: readonly ComposedView[];
  /** Measures that can be told by what was chosen, the chosen ones among them. */
  readonly measures: readonly string[];
  /** Most measures that the view shows. */
  readonly mostMeasures: number;
  /** Dimensions by which all chosen measures can be told; none where the view tells of none. */
  readonly dimensions: readonly string[];
  /** Columns of a heat map. */
  readonly columns: readonly string[];
  readonly marks: readonly TimeSeriesPanel['mark'][];
  readonly forms: readonly NonNullable<BreakdownPanel['form']>[];
  /** Numbers of members, or of rows of a table, from few to many; none where there is nothing to choose. */
  readonly counts: readonly number[];
  /** Whether it can be chosen which end of the order comes first. */
  readonly isOrdered: boolean;
  /** Whether members without events can be listed too. */
  readonly canListAll: boolean;
  readonly missing: readonly MissingPart[];
}

/** What hosts can tell about beyond their model. */
export interface ChoiceOptions {
  /** The workflows that there are: stages are offered of these alone. `workflowsOf` finds those of a dashboard. */
  readonly workflows?: readonly Workflow[];
}

const VIEWS: readonly ComposedView[] = ['stat', 'timeSeries', 'ranking', 'breakdown', 'heatMap', 'table', 'stages'];

const COUNTS: Readonly<Record<ComposedView, readonly number[]>> = {
  stat: [],
  timeSeries: [3, 4, 6, 8, 10],
  ranking: [3, 5, 10, 15, 20, 30, 50],
  breakdown: [3, 4, 5, 6, 8, 10],
  heatMap: [7, 10, 12, 24, 50, 100],
  table: [5, 10, 20, 50, 100, 200, 500],
  stages: [],
};

/** "Other" is one more part. */
const MOST_PARTS_OF_DONUT = 6;

/** Measures, dimensions, views and their settings that make sense together with what has been chosen of a panel. */
export function panelChoices(model: Model, draft: PanelDraft, { workflows = [] }: ChoiceOptions = {}): PanelChoices {
  const chosen = (draft.measures ?? []).filter((name) => own(model.measures, name) !== undefined);
  const views = VIEWS.filter((view) => canShow(model, view, chosen, workflows));
  const view = draft.view !== undefined && views.includes(draft.view) ? draft.view : undefined;
  const mostMeasures = mostMeasuresOf(view, draft);
  const shown = chosen.slice(0, mostMeasures);
  const dimensions = view === undefined || view === 'stat' ? [] : dimensionsFor(model, view, shown, workflows);
  const dimension = dimensions.find((name) => name === draft.dimension);
  const columns =
    view === 'heatMap' ? dimensionsFor(model, view, shown, workflows).filter((name) => name !== dimension) : [];
  const column = columns.find((name) => name === draft.columns);
  const filtered = dimensionsOfFilter(draft.filter ?? null);
  const by = [dimension, column, ...ownerOf(dimension, workflows, view), ...filtered].filter(
    (name) => name !== undefined,
  );
  const measures = Object.keys(model.measures).filter(
    (name) =>
      (view === undefined ? views.length > 0 : isShownIn(model, view, name)) &&
      by.every((each) => isToldBy(model, name, each)) &&
      (view !== 'breakdown' || dimension === undefined || addsUpBy(model, name, dimension)),
  );
  const isParted = view === 'breakdown';
  return {
    views,
    measures,
    mostMeasures,
    dimensions,
    columns,
    marks: view === 'timeSeries' ? marksFor(model, shown, dimension) : [],
    forms: isParted ? ['bar', ...((draft.count ?? 0) > MOST_PARTS_OF_DONUT ? [] : (['donut'] as const))] : [],
    counts: view === undefined || dimension === undefined ? [] : countsFor(model, view, dimension, draft),
    isOrdered: view === 'ranking' || view === 'table',
    canListAll: (view === 'ranking' || view === 'table') && dimension !== undefined && isEntity(model, dimension),
    missing: [
      ...(view === undefined ? (['view'] as const) : []),
      ...(shown.length === 0 ? (['measures'] as const) : []),
      ...(needsDimension(view) && dimension === undefined ? (['dimension'] as const) : []),
      ...(view === 'heatMap' && column === undefined ? (['columns'] as const) : []),
    ],
  };
}

function needsDimension(view: ComposedView | undefined): boolean {
  return view !== undefined && view !== 'stat' && view !== 'timeSeries';
}

/** Series of members are of one measure: of several, nobody could tell which is which. */
function mostMeasuresOf(view: ComposedView | undefined, { dimension }: PanelDraft): number {
  if (view === 'table' || view === 'stages' || view === undefined) return MOST_MEASURES;
  return view === 'timeSeries' && dimension === undefined ? MOST_MEASURES : 1;
}

/** Whether a view can show the first of some measures, whatever else is chosen. */
function canShow(
  model: Model,
  view: ComposedView,
  [first]: readonly string[],
  workflows: readonly Workflow[],
): boolean {
  if (first !== undefined && !isShownIn(model, view, first)) return false;
  if (view === 'stat' || view === 'timeSeries') return true;
  const dimensions = dimensionsFor(model, view, first === undefined ? [] : [first], workflows);
  return dimensions.length > (view === 'heatMap' ? 1 : 0);
}

/** A moment is no length: it can be told, and not be drawn. What does not add up has no parts. */
function isShownIn(model: Model, view: ComposedView, measure: string): boolean {
  if (view === 'stat' || view === 'table') return true;
  const declared = measureOf(model, measure);
  if (declared === undefined || unitOfMeasure(model, declared).unit.kind === 'instant') return false;
  return view !== 'breakdown' || Object.keys(model.dimensions).some((name) => isPartedBy(model, measure, name));
}

function dimensionsFor(
  model: Model,
  view: ComposedView,
  measures: readonly string[],
  workflows: readonly Workflow[],
): readonly string[] {
  return Object.keys(model.dimensions).filter((name) => {
    if (isNumeric(model, name) || !measures.every((measure) => isToldBy(model, measure, name))) return false;
    if (view === 'breakdown') return measures.every((measure) => isPartedBy(model, measure, name));
    if (view !== 'stages') return measures.length > 0 || isTold(model, name);
    const [owner] = ownerOf(name, workflows, view);
    return owner !== undefined && measures.every((measure) => isToldBy(model, measure, owner));
  });
}

function ownerOf(dimension: string | undefined, workflows: readonly Workflow[], view: ComposedView | undefined) {
  const workflow = view === 'stages' ? workflows.find((each) => each.dimension === dimension) : undefined;
  return workflow === undefined ? [] : [workflow.owner];
}

function isToldBy(model: Model, measure: string, dimension: string): boolean {
  return factsLacking(model, measure, dimension).length === 0;
}

function isTold(model: Model, dimension: string): boolean {
  return Object.keys(model.measures).some((measure) => isToldBy(model, measure, dimension));
}

function isPartedBy(model: Model, measure: string, dimension: string): boolean {
  return isToldBy(model, measure, dimension) && addsUpBy(model, measure, dimension);
}

function marksFor(model: Model, measures: readonly string[], dimension: string | undefined) {
  const [first] = measures;
  if (dimension === undefined) return measures.length > 1 ? LINES : ALONE;
  return first !== undefined && isPartedBy(model, first, dimension) ? STACKED : LINES;
}

const ALONE = ['line', 'area', 'bars'] as const;
const LINES = ['line', 'groupedBars'] as const;
const STACKED = ['bars', 'area', 'line', 'groupedBars'] as const;

/** The one that was chosen is among them, however it came to be. */
function countsFor(
  model: Model,
  view: ComposedView,
  dimension: string,
  { form, count = 0 }: PanelDraft,
): readonly number[] {
  const most = Math.min(form === 'donut' ? MOST_PARTS_OF_DONUT : Infinity, membersOf(model, dimension) - 1);
  const usual = COUNTS[view];
  const offered = usual.length === 0 || count < 1 ? usual : [...new Set([...usual, count])].sort((a, b) => a - b);
  return offered.filter((each) => each <= most);
}

/** How many members a dimension has; as many as there can be where nobody says. */
function membersOf(model: Model, dimension: string): number {
  const part = calendarPartOf(model, dimension);
  if (part !== undefined) return CALENDAR_KEYS[part].length;
  const path = own(model.dimensions, dimension)?.path ?? '';
  const [resolved] = Object.keys(model.facts).flatMap((fact) => resolvePath(model, fact, path) ?? []);
  if (resolved === undefined || resolved.kind === 'entity' || resolved.declaration.kind !== 'choice') return Infinity;
  return Object.keys(resolved.declaration.values).length;
}

function isEntity(model: Model, dimension: string): boolean {
  const path = own(model.dimensions, dimension)?.path ?? '';
  return Object.keys(model.facts).some((fact) => resolvePath(model, fact, path)?.kind === 'entity');
}
