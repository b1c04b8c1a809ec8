import type { Direction } from '../data/format/intl-locale.js';
import type { PanelWidth } from '../data/report/panel.js';
import type { TextBlock } from '../data/report/text-blocks.js';
import type { FiguresScope } from './about-figures.js';
import type { NamedTable } from './named-table.js';
import type { DrawingRoom } from './picture/kit.js';
import type { Picture } from './picture/picture.js';

/** A line about a whole report, such as its period: what it is about, and what it says. */
export interface ContentFact {
  readonly label: string;
  readonly texts: readonly string[];
}

/**
 * Draws the figures of a panel, without title, scope, notes and padding around them, exactly as wide as the room. Lengths are CSS
 * pixels, and texts are measured by the fonts that they will be written in.
 */
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
  /** Words of whoever made the report: they may say anything in any language. */
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly title: string;
      readonly description: string | null;
      readonly text: readonly TextBlock[];
    }
  /** No figures, and why: there are none, or, where it `isFailure`, they could not be had and the report is not complete. */
  | {
      readonly kind: 'missing';
      readonly id: string;
      readonly title: string;
      readonly text: string;
      readonly isFailure: boolean;
      readonly width: PanelWidth;
    };

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
  /** Whose report it is; null where that is not stated. */
  readonly brand: string | null;
  readonly locale: string;
  readonly direction: Direction;
  /** Whether every figure is there. What is not complete is never handed on as if it were. */
  readonly isComplete: boolean;
  /** Exact, for programs. */
  readonly scope: FiguresScope;
  /** The same in words, for people: period, comparison, filters, moment, completeness. */
  readonly facts: readonly ContentFact[];
  readonly sections: readonly ContentSection[];
  /** What figures are and what they leave out, told once for all, under the heading `methodTitle`. */
  readonly method: readonly string[];
  readonly methodTitle: string;
  /** What whoever made the report says at its end. */
  readonly notes: readonly TextBlock[];
}
