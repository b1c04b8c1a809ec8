import type { Filter } from '../query/filter.js';
import type { Direction } from '../query/query.js';

/** How much of a row a panel takes on a wide page. */
export type PanelWidth = 'quarter' | 'third' | 'half' | 'twoThirds' | 'full';

interface PanelBase<D extends string> {
  /** Unique in its report. */
  readonly id: string;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: string;
  readonly width?: PanelWidth;
  /** Restricts this panel beyond what the report and the person filter by. */
  readonly filter?: Filter<D>;
}

/** One figure with its change and, where the report has a grain, its course. */
export interface StatPanel<M extends string = string, D extends string = string> extends PanelBase<D> {
  readonly view: 'stat';
  readonly measure: M;
}

/** Figures over time: one series a measure, or one a member of `dimension`. */
export interface TimeSeriesPanel<M extends string = string, D extends string = string> extends PanelBase<D> {
  readonly view: 'timeSeries';
  readonly measures: readonly M[];
  readonly mark: 'line' | 'area' | 'bars';
  readonly dimension?: D;
  /** Members that get a series of their own, the rest being "Other"; 6 unless stated. */
  readonly count?: number;
}

/** Members in order of a measure, as bars. */
export interface RankingPanel<M extends string = string, D extends string = string> extends PanelBase<D> {
  readonly view: 'ranking';
  readonly measure: M;
  readonly dimension: D;
  /** Bars before "Other"; 10 unless stated. */
  readonly count?: number;
  readonly direction?: Direction;
  /** Whether members without events are ranked too; then there is no "Other". */
  readonly allMembers?: boolean;
}

/** Shares of a whole, as one divided bar with its list or as a donut. */
export interface BreakdownPanel<M extends string = string, D extends string = string> extends PanelBase<D> {
  readonly view: 'breakdown';
  readonly measure: M;
  readonly dimension: D;
  /** `bar` unless stated. A donut has up to seven parts, "Other" included; more of them are shown as a bar all the same. */
  readonly form?: 'bar' | 'donut';
  /** Parts before "Other"; 6 unless stated. */
  readonly count?: number;
}

/** Several figures of each member. */
export interface TablePanel<M extends string = string, D extends string = string> extends PanelBase<D> {
  readonly view: 'table';
  readonly measures: readonly M[];
  readonly dimension: D;
  /** Measure that rows are ordered by, the first one unless stated. */
  readonly orderBy?: M;
  readonly direction?: Direction;
  readonly allMembers?: boolean;
  /** Most rows; 200 unless stated. */
  readonly limit?: number;
}

/** Several figures of each stage of a workflow, as a table and over the graph of its stages. */
export interface StagesPanel<M extends string = string, D extends string = string> extends PanelBase<D> {
  readonly view: 'stages';
  readonly measures: readonly M[];
  /** The stages. */
  readonly dimension: D;
  /** Whose workflow it is, such as the project: the figures are of exactly one member of it and never of several together. */
  readonly owner: D;
  /** What went on from one stage to another: a measure, and the dimension of the stage that it went on to. */
  readonly transitions?: { readonly measure: M; readonly to: D };
}

/** A question and a way to show its answer. Plain data. */
export type Panel<M extends string = string, D extends string = string> =
  | StatPanel<M, D>
  | TimeSeriesPanel<M, D>
  | RankingPanel<M, D>
  | BreakdownPanel<M, D>
  | TablePanel<M, D>
  | StagesPanel<M, D>;
