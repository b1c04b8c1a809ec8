import { UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import { query } from '../query/build-query.js';
import { factsLacking } from '../query/check-query.js';
import type { Filter } from '../query/filter.js';
import type { Query } from '../query/query.js';
import type { Calendar } from '../time/calendar.js';
import type { Grain } from '../time/grain.js';
import { oneMember } from './one-member.js';
import type { Panel, StagesPanel } from './panel.js';
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
const ROWS = 200;

/**
 * Turns a panel into its question. The same for the page, the preview and every export.
 *
 * @throws UsageError `choiceMissing` where the stages of a workflow are asked for and not exactly one owner is chosen.
 */
export function panelQuery(panel: Panel, context: PanelContext): PanelQuery {
  if (panel.view === 'stages') return ofOneOwner(panel, context, panel.measures, partOf(panel, context.grain));
  const measures = panel.view === 'timeSeries' || panel.view === 'table' ? panel.measures : [panel.measure];
  return asked(panel, context, measures, partOf(panel, context.grain));
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
export function panelQueries(panel: Panel, context: PanelContext): readonly PanelQuery[] {
  const transitions = panel.view === 'stages' ? transitionsQuery(panel, context) : null;
  return [panelQuery(panel, context), ...(transitions === null ? [] : [transitions])];
}

function ofOneOwner(panel: StagesPanel, context: PanelContext, measures: readonly string[], part: Partial<Query>) {
  const question = asked(panel, context, measures, part);
  if (oneMember(context.selection, panel.owner) !== null && !question.ignored.includes(panel.owner)) return question;
  throw new UsageError(
    'choiceMissing',
    `The stages of "${panel.title}" belong to one member of "${panel.owner}", so figures of several would mix different workflows. Choose exactly one, and take measures that have this dimension.`,
  );
}

function asked(panel: Panel, context: PanelContext, measures: readonly string[], part: Partial<Query>): PanelQuery {
  const { model, selection, calendar } = context;
  const applies = (dimension: string) => measures.every((name) => factsLacking(model, name, dimension).length === 0);
  const chosen = Object.entries(selection.filters).filter(([, values]) => values.length > 0);
  const filter = joined(
    filterOf({ filters: Object.fromEntries(chosen.filter(([dimension]) => applies(dimension))) }),
    panel.filter ?? null,
  );
  const base = { measures, period: selection.period, comparison: selection.comparison, calendar, filter };
  return {
    query: query(model, { ...base, ...part }),
    ignored: chosen.map(([dimension]) => dimension).filter((dimension) => !applies(dimension)),
  };
}

/** What each view asks beyond its measures. */
function partOf(panel: Panel, grain: Grain): Partial<Query> {
  switch (panel.view) {
    case 'stat':
      return { grain };
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
