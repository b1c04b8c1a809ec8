import { IngestCount } from '../../engine/ingest-count.js';
import type { IngestReport } from '../../model/ingest-report.js';

/**
 * Sends parcels, each once the one before the last is taken in: one is made up while another is on its way, and no more than two
 * are in memory. Where making them throws, what was made before is taken in first.
 */
export async function deliver<T>(
  parcels: Iterable<T>,
  send: (parcel: T) => Promise<IngestReport>,
): Promise<IngestReport> {
  const count = new IngestCount();
  let underWay: Promise<void> = Promise.resolve();
  try {
    for (const parcel of parcels) {
      const sent = send(parcel).then((report) => count.add(report));
      // Awaited below, or given up with the one before.
      sent.catch(() => {});
      await underWay;
      underWay = sent;
    }
  } finally {
    await underWay;
  }
  return count.report();
}
