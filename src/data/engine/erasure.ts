import { UsageError } from '../errors.js';

/** What becomes of the events of a member that is erased. */
export type ErasureKind = 'removed' | 'anonymous';

/** What an erasure took out of a store. It does not name the member: a receipt can be kept. */
export interface ErasureReceipt {
  readonly entity: string;
  readonly as: ErasureKind;
  /** When, milliseconds since the epoch. */
  readonly at: number;
  /** Events that were removed or made anonymous, by fact. */
  readonly events: Readonly<Record<string, number>>;
  /** Members of the entity that had been told of and are no more: 1 or 0. */
  readonly entityRows: number;
}

/** What a purge took out of a store. */
export interface PurgeReceipt {
  /** Events before this instant were removed, milliseconds since the epoch. */
  readonly before: number;
  /** When, milliseconds since the epoch. */
  readonly at: number;
  /** Events that were removed, by fact. */
  readonly events: Readonly<Record<string, number>>;
}

/** Refuses a kind of erasure that is none: a receipt would tell of what did not happen. */
export function assertErasure(kind: ErasureKind): void {
  if (kind === 'removed' || kind === 'anonymous') return;
  throw new UsageError(
    'invalidOption',
    `Events cannot be erased as ${JSON.stringify(String(kind).slice(0, 32))}. Use "removed" or "anonymous".`,
  );
}

/** A key that nobody has and that tells nothing. */
export function anonymousKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(12));
  return `anonymous-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
