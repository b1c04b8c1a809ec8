import type { IngestReport, Rejection, RejectReason } from '../model/ingest-report.js';

/** Counts what becomes of rows while they are read. */
export class IngestCount {
  read = 0;
  accepted = 0;
  duplicates = 0;
  stripped = 0;
  future = 0;
  readonly #rejected = new Map<string, { reason: RejectReason; field: string | null; count: number }>();

  /** Counts a row that is left out. Always false: the row was not taken. */
  reject(reason: RejectReason, field: string | null): false {
    const key = `${reason}\n${field ?? ''}`;
    const known = this.#rejected.get(key);
    if (known === undefined) this.#rejected.set(key, { reason, field, count: 1 });
    else known.count++;
    return false;
  }

  /** What was counted, the most frequent reasons first. */
  report(): IngestReport {
    const rejected: Rejection[] = [...this.#rejected.values()].sort((a, b) => b.count - a.count);
    const { read, accepted, duplicates, stripped, future } = this;
    return { read, accepted, duplicates, rejected, stripped, future };
  }
}
