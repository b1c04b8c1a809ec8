import type { IngestReport, Rejection, RejectReason } from '../model/ingest-report.js';

/** What rows are checked against, and where what becomes of them is counted. */
export interface Arrival {
  readonly count: IngestCount;
  /** The present moment. */
  readonly now: number;
  /** The first instant at which there can be an event. */
  readonly epoch: number;
  /** Whether rows with an undeclared field are refused. */
  readonly strict: boolean;
}

/** Counts what becomes of rows while they are read. */
export class IngestCount {
  read = 0;
  accepted = 0;
  duplicates = 0;
  stripped = 0;
  future = 0;
  readonly #rejected = new Map<string, { reason: RejectReason; field: string | null; count: number }>();

  /** Counts a row, or several, that are left out. Always false: the row was not taken. */
  reject(reason: RejectReason, field: string | null, count = 1): false {
    const key = `${reason}\n${field ?? ''}`;
    const known = this.#rejected.get(key);
    if (known === undefined) this.#rejected.set(key, { reason, field, count });
    else known.count += count;
    return false;
  }

  /** Counts what a report says: then rows that came in parts are as if they had come at once. */
  add({ read, accepted, duplicates, rejected, stripped, future }: IngestReport): void {
    this.read += read;
    this.accepted += accepted;
    this.duplicates += duplicates;
    this.stripped += stripped;
    this.future += future;
    for (const { reason, field, count } of rejected) this.reject(reason, field, count);
  }

  /** What was counted, the most frequent reasons first; in whatever order rows came. */
  report(): IngestReport {
    const rejected: Rejection[] = [...this.#rejected.values()].sort(
      (a, b) => b.count - a.count || compare(a.reason, b.reason) || compare(a.field ?? '', b.field ?? ''),
    );
    const { read, accepted, duplicates, stripped, future } = this;
    return { read, accepted, duplicates, rejected, stripped, future };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
