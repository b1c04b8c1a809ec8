import type { Filter } from '../../query/filter.js';
import type { Direction } from '../../query/query.js';
import type { BreakdownPanel, PanelWidth, QueryPanel, StagesPanel, TimeSeriesPanel } from '../panel.js';

/** A view that panels can be composed in. */
export type ComposedView = QueryPanel['view'];

/** What has been chosen of a panel so far. Nothing of it need be there, or go together. */
export interface PanelDraft {
  readonly view?: ComposedView;
  /** In the order in which they are shown; views of one measure take the first. */
  readonly measures?: readonly string[];
  /** What figures are told by: members, rows of a heat map, stages. */
  readonly dimension?: string;
  /** The columns of a heat map. */
  readonly columns?: string;
  readonly mark?: TimeSeriesPanel['mark'];
  readonly form?: NonNullable<BreakdownPanel['form']>;
  /** How many members are told apart, or how many rows a table has. */
  readonly count?: number;
  readonly direction?: Direction;
  /** Whether members without events are listed. */
  readonly allMembers?: boolean;
  readonly filter?: Filter;
  readonly width?: PanelWidth;
}

/** Stages that a report can tell of: what they are members of, whose they are, and what goes on between them. */
export type Workflow = Pick<StagesPanel, 'dimension' | 'owner' | 'transitions'>;

/** What has been chosen of a panel, as a draft to choose on from. */
export function draftOf(panel: QueryPanel): PanelDraft {
  const { view, filter, width } = panel;
  const base = {
    view,
    ...(filter === undefined ? {} : { filter }),
    ...(width === undefined ? {} : { width }),
    measures: 'measure' in panel ? [panel.measure] : panel.measures,
  };
  switch (panel.view) {
    case 'stat':
      return base;
    case 'heatMap':
      return { ...base, dimension: panel.rows, columns: panel.columns, ...stated({ count: panel.count }) };
    case 'timeSeries':
      return { ...base, mark: panel.mark, ...stated({ dimension: panel.dimension, count: panel.count }) };
    case 'ranking': {
      const { dimension, count, direction, allMembers } = panel;
      return { ...base, dimension, ...stated({ count, direction, allMembers }) };
    }
    case 'breakdown':
      return { ...base, dimension: panel.dimension, ...stated({ form: panel.form, count: panel.count }) };
    case 'table': {
      const { dimension, limit, direction, allMembers } = panel;
      return { ...base, dimension, ...stated({ count: limit, direction, allMembers }) };
    }
    case 'stages':
      return { ...base, dimension: panel.dimension };
  }
}

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What is stated of some parts, without those that are not. */
export function stated<T extends object>(parts: T): Stated<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Stated<T>;
}
