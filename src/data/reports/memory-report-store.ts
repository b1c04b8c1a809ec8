import { keptReports, NO_REPORTS, type ReportList } from './kept-reports.js';
import type { ReportStore } from './report-store.js';

/** Keeps reports for as long as the page is open: for tests and examples. */
export function memoryReportStore({ now = Date.now }: { readonly now?: () => number } = {}): ReportStore {
  let kept: ReportList = NO_REPORTS;
  const write = (list: ReportList) => {
    kept = list;
  };
  return keptReports({ read: () => kept, write }, now);
}
