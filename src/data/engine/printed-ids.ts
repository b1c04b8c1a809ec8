import type { RejectReason } from '../model/ingest-report.js';
import type { EventColumns } from './event-columns.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import type { IngestCount } from './ingest-count.js';
import type { Stage } from './stage.js';

/** Ids that were checked before, of which nothing is left but their fingerprints. */
export interface PrintedIds {
  readonly length: number;
  /** The two halves of each; whatever they are where there is no id. */
  readonly prints: Uint32Array;
  /** Positions where there is no id that can be kept, ascending, and why. */
  readonly refused: readonly { readonly at: number; readonly reason: RejectReason }[];
}

/** Events of one fact as columns whose ids were checked before. All of them are printed under the same secret. */
export type PrintedColumns = Omit<EventColumns, 'ids'> & { readonly ids: PrintedIds };

/** Tells printed ids from those that are handed in, whatever they are. */
export function arePrinted(ids: unknown): ids is PrintedIds {
  return typeof ids === 'object' && ids !== null && 'prints' in ids;
}

/** Writes fingerprints behind the rows of a stage. Marks rows without one, and counts them. */
export function readPrints(
  { prints, refused }: PrintedIds,
  from: number,
  stage: Stage,
  bad: Uint8Array,
  count: IngestCount,
): void {
  const to = from + bad.length;
  stage.ids.set(prints.subarray(from * FINGERPRINT_PARTS, to * FINGERPRINT_PARTS), stage.rows * FINGERPRINT_PARTS);
  for (const { at, reason } of refused) {
    if (at < from || at >= to) continue;
    bad[at - from] = 1;
    count.reject(reason, 'id');
  }
}
