import type { ContractReport } from '../credits/contract-report.js';
import type { MemberKey } from '../query/filter.js';
import type { Result } from '../query/result.js';
import type { PluginComparison } from '../roi/plugin-comparison.js';
import type { Calendar } from '../time/calendar.js';
import type { CalendarPart } from '../time/calendar-part.js';
import type { Grain } from '../time/grain.js';
import type { ResolvedPeriod } from '../time/period.js';
import type { StageGraph } from '../workflow/stage-graph.js';
import type { EstimateRange } from './estimate-range.js';
import type { ContractPanel, Panel, PluginsPanel, QueryPanel, TextPanel } from './panel.js';
import type { Report } from './report.js';

/** A dimension that the figures of a document are filtered by, with the names of what was chosen. */
export interface DocumentFilter {
  readonly dimension: string;
  readonly label: string;
  readonly members: readonly DocumentMember[];
}

/** A member that is filtered by; without a label where it is that of events that have none. */
export interface DocumentMember {
  readonly key: MemberKey;
  readonly label: string | null;
  /** What of the calendar it is: whoever shows it names it in a language. */
  readonly calendar?: CalendarPart;
}

/** Why something was not answered. */
export interface DocumentError {
  readonly code: string;
  readonly message: string;
}

/** A panel with what it was answered, or why it was not. */
export type DocumentPanel =
  | {
      readonly status: 'answered';
      readonly panel: QueryPanel;
      readonly result: Result;
      /** Dimensions that the report is filtered by but that these events do not have. */
      readonly ignored: readonly string[];
      /** What the figure is by the low and by the high estimate, where the panel tells it. */
      readonly range: EstimateRange | null;
      /** What went on between stages, and what they are laid out by; null for all that are no workflow. */
      readonly transitions: Result | null;
      readonly graph: StageGraph | null;
      /** Why its range, what went on between its stages, or their graph is missing; null where nothing is. */
      readonly lacking: DocumentError | null;
    }
  | { readonly status: 'answered'; readonly panel: ContractPanel; readonly report: ContractReport }
  | {
      readonly status: 'answered';
      readonly panel: PluginsPanel;
      readonly comparison: PluginComparison;
      readonly ignored: readonly string[];
    }
  | { readonly status: 'answered'; readonly panel: TextPanel }
  | {
      readonly status: 'failed';
      readonly panel: Panel;
      readonly error: DocumentError;
    };

/** A section of a report with its answers. */
export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** The dimension of which exactly one member would have to be chosen; the section has no panels then. */
  readonly needsOne: string | null;
  readonly panels: readonly DocumentPanel[];
}

/**
 * A report as it was run: the definition, what it came to mean at the moment, and every answer. Plain JSON, from which the
 * page, CSV, JSON, HTML, PDF and e-mail are made without asking anything again.
 */
export interface ReportDocument {
  readonly kind: 'reportDocument';
  readonly version: 1;
  /** The definition, with what was chosen when it was run. */
  readonly report: Report;
  readonly calendar: Calendar;
  readonly period: ResolvedPeriod;
  readonly comparison: ResolvedPeriod | null;
  readonly grain: Grain;
  readonly filters: readonly DocumentFilter[];
  /** Labels of the dimensions that are spoken of. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** When it was run, and the moment that its figures are of, milliseconds since the epoch. */
  readonly generatedAt: number;
  readonly asOf: number;
  /** Whether every panel was answered, with all that it shows. What is not complete is never handed on as if it were. */
  readonly isComplete: boolean;
  readonly sections: readonly DocumentSection[];
}
