import { UsageError } from '../errors.js';
import { AS_RECORDED, type AssumptionBasis } from '../model/assumption.js';
import type { Model } from '../model/define-model.js';
import { query } from '../query/build-query.js';
import { factsLacking } from '../query/check-query.js';
import type { Filter } from '../query/filter.js';
import type { Query } from '../query/query.js';
import type { Calendar } from '../time/calendar.js';
import type { Grain } from '../time/grain.js';
import { drilledPanel } from './drill.js';
import { oneMember } from './one-member.js';
import type { QueryPanel, StagesPanel, StatPanel } from './panel.js';
import { filterOf, type Selection } from './selection.js';

/** The question of a panel under a selection, and the chosen filters that do not apply to what it shows. */
export interface PanelQuery {
  readonly query: Query;
  /** Dimensions that are filtered by on the page but that the panel's events do not have. The panel says so. */
  readonly ignored: readonly string[];
}

/** What panels are asked under: a selection with its grain settled, and the calendar of the host. */
export interface PanelContext {
  readonly model: Model;
  readonly selection: Selection;
  readonly grain: Grain;
  readonly calendar: Calendar;
}

const SERIES = 6;
const BARS = 10;
const PARTS = 6;
const CELL_ROWS = 24;
const CELLS = 5000;
const ROWS = 200;

/**
 * Turns a panel into its question. The same for the page, the preview and every export.
 *
 * @throws UsageError `choiceMissing` where the stages of a workflow are asked for and not exactly one owner is chosen.
 */
export function panelQuery(declared: QueryPanel, context: PanelContext): PanelQuery {
  const panel = drilledPanel(declared, context.selection);
  if (panel.view === 'stages') return ofOneOwner(panel, context, panel.measures, partOf(panel, context.grain));
  return asked(panel, context, measuresOf(panel), partOf(panel, context.grain));
}

/** The question of what the figure of a panel would be by another estimate than the expected one, over the same events. */
export function estimateQuery(
  panel: StatPanel,
  context: PanelContext,
  estimate: Exclude<AssumptionBasis['estimate'], 'expected'>,
): PanelQuery {
  const assumptions = { ...AS_RECORDED, estimate };
  return asked(panel, context, [panel.measure], {
    ...partOf(panel, context.grain),
    grain: null,
    comparison: null,
    assumptions,
  });
}

/**
 * The question of what went on from one stage to another; null for a panel that does not ask it.
 *
 * @throws UsageError `choiceMissing` where not exactly one owner is chosen.
 */
export function transitionsQuery(panel: StagesPanel, context: PanelContext): PanelQuery | null {
  if (panel.transitions === undefined) return null;
  const { measure, to } = panel.transitions;
  return ofOneOwner(panel, context, [measure], { dimensions: [panel.dimension, to] });
}

/** All questions of a panel. */
export function panelQueries(panel: QueryPanel, context: PanelContext): readonly PanelQuery[] {
  const own = panelQuery(panel, context);
  if (panel.view === 'stat' && panel.range === true) {
    return [own, estimateQuery(panel, context, 'low'), estimateQuery(panel, context, 'high')];
  }
  const transitions = panel.view === 'stages' ? transitionsQuery(panel, context) : null;
  return [own, ...(transitions === null ? [] : [transitions])];
}

function ofOneOwner(panel: StagesPanel, context: PanelContext, measures: readonly string[], part: Partial<Query>) {
  const question = asked(panel, context, measures, part);
  if (oneMember(context.selection, panel.owner) !== null && !question.ignored.includes(panel.owner)) return question;
  throw new UsageError(
    'choiceMissing',
    `The stages of "${panel.title}" belong to one member of "${panel.owner}", so figures of several would mix different workflows. Choose exactly one, and take measures that have this dimension.`,
  );
}

function asked(
  panel: QueryPanel,
  context: PanelContext,
  measures: readonly string[],
  part: Partial<Query>,
): PanelQuery {
  const { model, selection, calendar } = context;
  const { filter, ignored } = applicableFilter(model, measures, selection, panel.filter);
  const { period, comparison } = selection;
  return { query: query(model, { measures, period, comparison, calendar, filter, ...part }), ignored };
}

/** The filter of a selection as far as the events of some measures have its dimensions, joined with that of a panel. */
export function applicableFilter(
  model: Model,
  measures: readonly string[],
  { filters }: Pick<Selection, 'filters'>,
  own: Filter | undefined,
): { readonly filter: Filter | null; readonly ignored: readonly string[] } {
  const applies = (dimension: string) => measures.every((name) => factsLacking(model, name, dimension).length === 0);
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  const applied = Object.fromEntries(chosen.filter(([dimension]) => applies(dimension)));
  return {
    filter: joined(filterOf({ filters: applied }), own ?? null),
    ignored: chosen.map(([dimension]) => dimension).filter((dimension) => !applies(dimension)),
  };
}

function measuresOf(panel: Exclude<QueryPanel, StagesPanel>): readonly string[] {
  if (panel.view === 'timeSeries' || panel.view === 'table') return panel.measures;
  return panel.view === 'stat' ? [...new Set([panel.measure, ...(panel.basis?.measures ?? [])])] : [panel.measure];
}

/** What each view asks beyond its measures. */
function partOf(panel: QueryPanel, grain: Grain): Partial<Query> {
  switch (panel.view) {
    case 'stat':
      return panel.period === undefined ? { grain } : { period: panel.period, comparison: null };
    case 'timeSeries': {
      const [by = ''] = panel.measures;
      if (panel.dimension === undefined) return { grain };
      return { grain, dimensions: [panel.dimension], top: top(panel.dimension, by, panel.count ?? SERIES) };
    }
    case 'ranking': {
      const count = panel.count ?? BARS;
      const direction = panel.direction ?? 'descending';
      const ranked = { ...top(panel.dimension, panel.measure, count), direction };
      return {
        dimensions: [panel.dimension],
        allMembers: panel.allMembers ?? false,
        top: panel.allMembers === true ? { ...ranked, other: false } : ranked,
      };
    }
    case 'breakdown':
      return { dimensions: [panel.dimension], top: top(panel.dimension, panel.measure, panel.count ?? PARTS) };
    case 'heatMap':
      return {
        dimensions: [panel.rows, panel.columns],
        top: top(panel.rows, panel.measure, panel.count ?? CELL_ROWS),
        limit: CELLS,
        subtotals: true,
        comparison: null,
      };
    case 'table': {
      const by = panel.orderBy ?? panel.measures[0] ?? '';
      return {
        dimensions: [panel.dimension],
        order: [{ by, direction: panel.direction ?? 'descending' }],
        limit: panel.limit ?? ROWS,
        allMembers: panel.allMembers ?? false,
      };
    }
    case 'stages':
      return { dimensions: [panel.dimension] };
  }
}

function top(dimension: string, by: string, count: number) {
  return { dimension, by, count, direction: 'descending' as const, other: true };
}

function joined(a: Filter | null, b: Filter | null): Filter | null {
  if (a === null || b === null) return a ?? b;
  return { kind: 'and', filters: [a, b] };
}
