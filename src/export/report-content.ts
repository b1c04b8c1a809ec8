import type { Direction } from '../data/format/intl-locale.js';
import type { PanelWidth } from '../data/report/panel.js';
import type { FiguresScope } from './about-figures.js';
import type { NamedTable } from './named-table.js';
import type { Picture } from './picture/picture.js';
import type { Measure } from './picture/text-width.js';

/** A line about a whole report, such as its period: what it is about, and what it says. */
export interface ContentFact {
  readonly label: string;
  readonly texts: readonly string[];
}

/** The room for a drawing, in CSS pixels, and what texts are measured by there: the fonts that it will be written in. */
export interface DrawingRoom {
  readonly width: number;
  readonly measure: Measure;
}

/** Draws the figures of a panel, without title, scope, notes and padding around them, exactly as wide as the room. */
export type DrawContent = (room: DrawingRoom) => Picture;

/** A panel, in the form that every document is made of. */
export type ContentBlock =
  | {
      readonly kind: 'figures';
      /** Id of the panel, unique in the report. */
      readonly id: string;
      readonly title: string;
      readonly description: string | null;
      /** The one figure of a panel that has no more, with its change in words; null where there are several. */
      readonly figure: { readonly text: string; readonly change: string | null } | null;
      /** How much of a row it takes where several blocks stand beside each other. */
      readonly width: PanelWidth;
      readonly tables: readonly NamedTable[];
      /** Null where the figures are not drawn. */
      readonly picture: DrawContent | null;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'text'; readonly id: string; readonly title: string; readonly paragraphs: readonly string[] }
  /** Not answered, and why. */
  | { readonly kind: 'missing'; readonly id: string; readonly title: string; readonly text: string };

/** A section, in the form that every document is made of. */
export interface ContentSection {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Why it has no blocks; null where it has some. */
  readonly empty: string | null;
  readonly blocks: readonly ContentBlock[];
}

/**
 * A report in words, tables and pictures of one language: what CSV, HTML, PDF, spreadsheets and e-mail are written from, so that
 * none of them reads or formats a figure by itself.
 */
export interface ReportContent {
  readonly title: string;
  readonly locale: string;
  readonly direction: Direction;
  /** Exact, for programs. */
  readonly scope: FiguresScope;
  /** The same in words, for people: period, comparison, filters, moment, completeness. */
  readonly facts: readonly ContentFact[];
  readonly sections: readonly ContentSection[];
  /** How figures are computed and what they leave out, told once for all. */
  readonly method: readonly string[];
}
