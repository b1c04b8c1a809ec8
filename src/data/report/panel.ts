import type { Filter } from '../query/filter.js';
import type { Direction } from '../query/query.js';
import type { Period } from '../time/period.js';

/** How much of a row a panel takes on a wide page. */
export type PanelWidth = 'quarter' | 'third' | 'half' | 'twoThirds' | 'full';

interface PanelBase {
  /** Unique in its report. */
  readonly id: string;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: string;
  readonly width?: PanelWidth;
}

interface QueryPanelBase<D extends string> extends PanelBase {
  /** Restricts this panel beyond what the report and the person filter by. */
  readonly filter?: Filter<D>;
}

/** On how much a figure rests, told quietly under it. */
export interface Basis<M extends string = string> {
  /** The measures that are told. */
  readonly measures: readonly M[];
  /** A sentence in which the name of a measure in braces stands for its figure: `Based on {coveredTools} tools.` */
  readonly text: string;
}

/** One figure with its change and, where the report has a grain, its course. */
export interface StatPanel<M extends string = string, D extends string = string> extends QueryPanelBase<D> {
  readonly view: 'stat';
  readonly measure: M;
  /**
   * Its own period in place of that of the page, for what is asked of all time, such as when a tool was last used. Such a
   * figure is compared with nothing and has no course.
   */
  readonly period?: Period;
  readonly basis?: Basis<M>;
  /** Whether what it is by the low and by the high estimate is told under it, where the host states ranges. */
  readonly range?: boolean;
  /** The dimension by whose members the figure is shown on hover, on focus and on a tap. */
  readonly breakdown?: D;
}

/** Figures over time: one series a measure, or one a member of `dimension`. */
export interface TimeSeriesPanel<M extends string = string, D extends string = string> extends QueryPanelBase<D> {
  readonly view: 'timeSeries';
  readonly measures: readonly M[];
  /** Bars of members are on top of each other where they add up; grouped ones are side by side, whether they do or not. */
  readonly mark: 'line' | 'area' | 'bars' | 'groupedBars';
  readonly dimension?: D;
  /** Members that get a series of their own, the rest being "Other"; 6 unless stated. */
  readonly count?: number;
}

/** Where choosing a member leads. */
interface Drillable<D extends string> {
  /**
   * Dimensions that choosing a member leads through, one after the other: the page is filtered by the member, and the panel
   * shows the next dimension, with a way back. Without it, or at its end, the page is filtered alone.
   */
  readonly drill?: readonly D[];
}

/** Members in order of a measure, as bars. */
export interface RankingPanel<M extends string = string, D extends string = string>
  extends QueryPanelBase<D>,
    Drillable<D> {
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
export interface BreakdownPanel<M extends string = string, D extends string = string>
  extends QueryPanelBase<D>,
    Drillable<D> {
  readonly view: 'breakdown';
  readonly measure: M;
  readonly dimension: D;
  /** `bar` unless stated. A donut has up to seven parts, "Other" included; more of them are shown as a bar all the same. */
  readonly form?: 'bar' | 'donut';
  /** Parts before "Other"; 6 unless stated. */
  readonly count?: number;
}

/** The figures of two dimensions, such as weekday and hour, as cells. */
export interface HeatMapPanel<M extends string = string, D extends string = string> extends QueryPanelBase<D> {
  readonly view: 'heatMap';
  readonly measure: M;
  /** The one with more members, if they are of no fixed number. */
  readonly rows: D;
  readonly columns: D;
  /** Rows before "Other"; 24 unless stated. */
  readonly count?: number;
}

/** Several figures of each member. */
export interface TablePanel<M extends string = string, D extends string = string>
  extends QueryPanelBase<D>,
    Drillable<D> {
  readonly view: 'table';
  readonly measures: readonly M[];
  readonly dimension: D;
  /** Measure that rows are ordered by, the first one unless stated. */
  readonly orderBy?: M;
  readonly direction?: Direction;
  readonly allMembers?: boolean;
  /** Most rows; 200 unless stated. */
  readonly limit?: number;
  /** Whether every measure that adds up has its share of the total beside it. */
  readonly share?: boolean;
}

/** Several figures of each stage of a workflow, as a table and over the graph of its stages. */
export interface StagesPanel<M extends string = string, D extends string = string> extends QueryPanelBase<D> {
  readonly view: 'stages';
  readonly measures: readonly M[];
  /** The stages. */
  readonly dimension: D;
  /** Whose workflow it is, such as the project: the figures are of exactly one member of it and never of several together. */
  readonly owner: D;
  /** What went on from one stage to another: a measure, and the dimension of the stage that it went on to. */
  readonly transitions?: { readonly measure: M; readonly to: D };
}

/**
 * What commercial plugins would have cost over the period against what the tools cost that replace them. Shown where the host
 * gives `plugins` to `UsageProvider`.
 */
export interface PluginsPanel extends PanelBase {
  readonly view: 'plugins';
}

/**
 * Where the contract for credits of the organisation stands, over its whole term: neither the period nor the filters of a page
 * apply to it. Not shown where there is none.
 */
export interface ContractPanel<M extends string = string, D extends string = string> extends PanelBase {
  readonly view: 'contract';
  /** What the contract counts. */
  readonly measure: M;
  /** What the categories of the contract are members of. */
  readonly dimension: D;
}

/** Words of whoever made the report, with no figures in them. */
export interface TextPanel extends PanelBase {
  readonly view: 'text';
  /** Paragraphs with blank lines between them; lines that begin with `- ` are bullets. Plain text and never markup. */
  readonly text: string;
}

/** A panel that is answered by questions under a selection. */
export type QueryPanel<M extends string = string, D extends string = string> =
  | StatPanel<M, D>
  | TimeSeriesPanel<M, D>
  | RankingPanel<M, D>
  | BreakdownPanel<M, D>
  | HeatMapPanel<M, D>
  | TablePanel<M, D>
  | StagesPanel<M, D>;

/** Something to know and a way to show it. Plain data. */
export type Panel<M extends string = string, D extends string = string> =
  | QueryPanel<M, D>
  | PluginsPanel
  | ContractPanel<M, D>
  | TextPanel;
