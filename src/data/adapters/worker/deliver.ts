import { IngestCount } from '../../engine/ingest-count.js';
import type { IngestReport } from '../../model/ingest-report.js';
import { turn } from '../../turn.js';

/** Most parcels that are on their way at once: neither end waits for the other, and memory stays small. */
const MOST_UNDER_WAY = 4;

/**
 * Sends parcels, each made up in a turn of its own. Where making them throws, those made before are taken in first.
 */
export async function deliver<T>(
  parcels: Iterable<T>,
  send: (parcel: T) => Promise<IngestReport>,
): Promise<IngestReport> {
  const count = new IngestCount();
  const underWay: Promise<void>[] = [];
  try {
    for (const parcel of parcels) {
      const sent = send(parcel).then((report) => count.add(report));
      underWay.push(sent);
      // It is awaited later, perhaps after it was refused.
      sent.catch(() => {});
      await turn();
      if (underWay.length >= MOST_UNDER_WAY) await underWay.shift();
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
  return count.report();
}
