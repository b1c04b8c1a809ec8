import type { ReportMessages } from '../../data/messages/report-messages.js';
import type { DocumentBrand } from '../document-brand.js';

/** A font that a document may be written in, beside the one that it comes with. */
export interface PdfFont {
  /** What it is called, such as `Noto Sans Arabic`. */
  readonly name: string;
  /** The bytes of a TrueType font (.ttf). A document carries no more of it than it uses. */
  readonly regular: Uint8Array;
  /** Its bolder weight, for titles and figures; `regular` unless there is one. */
  readonly strong?: Uint8Array;
  /** The characters that it may be used for, such as `/\p{Script=Arabic}/u`; all that it has unless stated. */
  readonly covers?: RegExp;
}

/** The texts of a document of pages that are not about its figures. */
export type PdfMessages = Pick<ReportMessages, 'contents' | 'page' | 'figures' | 'noteOn'>;

/** How a report looks on paper. */
export interface PdfOptions {
  /** `A4` unless stated. */
  readonly paper?: 'A4' | 'Letter';
  /** `portrait` unless stated. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Around every page, in points; 42 unless stated. */
  readonly margin?: number;
  readonly brand?: DocumentBrand;
  /**
   * Fonts for what is beyond Latin, Greek and Cyrillic, in the order in which they are asked for a character. Documents in
   * Arabic, Hebrew, Chinese, Japanese, Korean and others need one. A function is asked for those of a document's language when the
   * document is made, so that nobody loads fonts who makes none.
   */
  readonly fonts?: readonly PdfFont[] | ((locale: string) => Promise<readonly PdfFont[]>);
  /** Those of the part `report` in the language of the content; English unless stated. */
  readonly messages?: PdfMessages;
  /**
   * Which tables come at the end: those of the charts, which is so unless stated, those of single figures too, with their courses
   * and what they are compared with, or none.
   */
  readonly figures?: 'charts' | 'all' | 'none';
  /** Characters that no font has, each once. A sign stands in their place, and copying gives the character. */
  readonly onMissingGlyphs?: (characters: readonly string[]) => void;
  readonly signal?: AbortSignal;
}
