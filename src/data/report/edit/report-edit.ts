import type { Panel } from '../panel.js';
import type { Report, Section } from '../report.js';

/** A section or a panel of a report. Each kind has ids of its own. */
export interface ReportItem {
  readonly kind: 'section' | 'panel';
  readonly id: string;
}

/** Where something is put: before or after a section or panel, or as the last panel of a section. */
export interface ReportPlace {
  readonly at: 'before' | 'after' | 'in';
  readonly item: ReportItem;
}

/** What a panel needs of its section, and what a new section is called if there is none that has it. */
export interface PanelHome extends Pick<Section, 'needs' | 'needsOne'> {
  readonly title: string;
}

/** What is told of a report as a whole. An empty text takes away what need not be there. */
export type ReportSettings = Omit<Report, 'kind' | 'version' | 'model' | 'sections'>;

/** One change of a report. */
export type ReportEdit =
  | { readonly kind: 'set'; readonly settings: Partial<ReportSettings> }
  | { readonly kind: 'addSection'; readonly title: string; readonly after?: ReportItem }
  | {
      readonly kind: 'addPanel';
      readonly panel: Panel;
      readonly home: PanelHome;
      /** Near what it is put, in a section that needs just what it needs. */
      readonly after?: ReportItem;
      /** Where it is put, if it can stand there. */
      readonly to?: ReportPlace;
    }
  | { readonly kind: 'changePanel'; readonly id: string; readonly panel: Panel }
  | {
      readonly kind: 'changeSection';
      readonly id: string;
      readonly change: { readonly title?: string; readonly description?: string };
    }
  | { readonly kind: 'move'; readonly item: ReportItem; readonly to: ReportPlace }
  /** One step up (-1) or down (1); a panel at an end goes on to the next section that can have it. */
  | { readonly kind: 'step'; readonly item: ReportItem; readonly by: -1 | 1 }
  | { readonly kind: 'duplicate'; readonly item: ReportItem; readonly title: string }
  | { readonly kind: 'remove'; readonly item: ReportItem };
