import { isRecord, keptJson, type TextStorage } from '../kept-json.js';
import { keptReports, NO_REPORTS, type ReportList } from './kept-reports.js';
import type { ReportStore } from './report-store.js';
import { isStoredReport } from './saved-report.js';

/** Where reports are kept in a browser. */
export interface LocalReportStoreOptions {
  /** Where they are kept, such as `localStorage`. */
  readonly storage: TextStorage;
  /** What they are kept under; `tallyboard.reports` unless stated. */
  readonly key?: string;
  /** Calls its listener when another page has written under the key: `(listener) => listen to "storage"`. */
  readonly subscribe?: ReportStore['subscribe'];
  /** Says when it is, milliseconds since the epoch; `Date.now` unless stated. */
  readonly now?: () => number;
}

/** What is kept, with whatever else was found in it. */
interface Kept extends ReportList {
  readonly version: typeof VERSION;
  /** What stands among reports and is none, or none that this version knows. */
  readonly strangers: readonly unknown[];
  readonly others: Readonly<Record<string, unknown>>;
}

const VERSION = 1;

/**
 * Keeps reports in a browser. What it finds and cannot read is not lost: entries that are none stay where they are, and a text
 * that is none of its own is put aside under the key with `.unreadable` before anything is written in its place.
 */
export function localReportStore(options: LocalReportStoreOptions): ReportStore {
  const { storage, key = 'tallyboard.reports', subscribe, now = Date.now } = options;
  const kept = keptJson<unknown>({ storage, key, noun: 'report', parse: (value) => keptIn(value) && value });
  const read = (): Kept => keptIn(kept.read()) ?? { ...NO_REPORTS, version: VERSION, strangers: [], others: {} };
  const store = keptReports(
    {
      read,
      write({ reports, last }) {
        const { strangers, others } = read();
        kept.write({ ...others, version: VERSION, last, reports: [...reports, ...strangers] });
      },
    },
    now,
  );
  return subscribe === undefined ? store : { ...store, subscribe };
}

function keptIn(value: unknown): Kept | undefined {
  if (!isRecord(value)) return undefined;
  const { version, last, reports, ...others } = value;
  if (version !== VERSION || !Array.isArray(reports)) return undefined;
  const known = reports.filter(isStoredReport);
  const numbers = known.map(({ id }) => Number(/^report-(\d{1,15})$/.exec(id)?.[1] ?? 0));
  return {
    version,
    others,
    reports: known,
    strangers: reports.filter((report) => !isStoredReport(report)),
    last: Math.max(0, typeof last === 'number' && Number.isSafeInteger(last) ? last : 0, ...numbers),
  };
}
