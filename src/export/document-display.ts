import { createDisplay, type Display, type DisplayOptions } from '../data/messages/display.js';
import type { ReportDocument } from '../data/report/report-document.js';

/** Who reads a document. */
export type DocumentDisplayOptions = Partial<Pick<DisplayOptions, 'locale' | 'messages'>>;

/**
 * How a document is told: in the zone and the year that it was run with, and in the language of `locale` and `messages`. Without a
 * locale it is that of the report, English where it states none; without messages they are English.
 *
 * @throws UsageError `unknownLocale`.
 */
export function documentDisplay(
  { report, calendar }: Pick<ReportDocument, 'report' | 'calendar'>,
  { locale = report.locale ?? 'en', messages }: DocumentDisplayOptions = {},
): Display {
  const { zone, fiscalYearStart } = calendar;
  return createDisplay({ locale, zone, fiscalYearStart, ...(messages === undefined ? {} : { messages }) });
}
