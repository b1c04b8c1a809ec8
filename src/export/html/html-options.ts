import type { ReportMessages } from '../../data/messages/report-messages.js';
import type { DocumentBrand } from '../document-brand.js';

/** The texts of a page that are not about its figures. */
export type HtmlMessages = Pick<ReportMessages, 'contents' | 'asTable'>;

/** How a report looks as a page. */
export interface HtmlOptions {
  readonly brand?: DocumentBrand;
  /** Those of the part `report` in the language of the content; English unless stated. */
  readonly messages?: HtmlMessages;
}
