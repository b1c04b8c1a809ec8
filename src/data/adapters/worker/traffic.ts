import type { ErasureKind, ErasureReceipt, PurgeReceipt } from '../../engine/erasure.js';
import type { UsageError } from '../../errors.js';
import type { Assumptions } from '../../model/assumption.js';
import type { IngestReport } from '../../model/ingest-report.js';
import type { MemberList, MembersRequest } from '../../query/members.js';
import type { Query } from '../../query/query.js';
import type { Result } from '../../query/result.js';
import type { RunOptions } from '../adapter.js';
import type { CallOptions } from './calls.js';
import type { Parcel } from './parcel.js';

/** What there is in a store. */
export interface StoreContents {
  /** Number of events. */
  readonly size: number;
  /** Bytes of all columns, and of the indexes by which deliveries of the same event are told apart. */
  readonly bytes: { readonly columns: number; readonly ids: number };
  /** The versions of the assumptions, in the order in which they came into force. */
  readonly assumptions: Assumptions;
}

/** Moments that are told and not looked up: page and worker are to have one clock. */
export type Moment = Omit<RunOptions, 'signal'>;

/** What is asked of a store that may live elsewhere, and what it answers: plain data, both. */
export interface Traffic {
  readonly takeEvents: { readonly argument: Parcel; readonly answer: IngestReport };
  /** All parcels of a delivery have come. */
  readonly endDelivery: { readonly argument: null; readonly answer: null };
  readonly takeMembers: {
    readonly argument: { readonly entity: string; readonly rows: readonly unknown[] };
    readonly answer: IngestReport;
  };
  readonly assume: { readonly argument: Assumptions; readonly answer: null };
  readonly erase: {
    readonly argument: { readonly entity: string; readonly key: string; readonly as: ErasureKind };
    readonly answer: ErasureReceipt;
  };
  readonly purge: { readonly argument: number; readonly answer: PurgeReceipt };
  readonly compact: { readonly argument: null; readonly answer: null };
  readonly contents: { readonly argument: null; readonly answer: StoreContents };
  readonly run: {
    readonly argument: { readonly queries: readonly Query[]; readonly moment: Moment };
    readonly answer: readonly Result[];
  };
  readonly members: {
    readonly argument: { readonly request: MembersRequest; readonly moment: Moment };
    readonly answer: MemberList;
  };
}

/** What can be asked of a store. */
export type Method = keyof Traffic;

/** What a method is asked with. */
export type Argument<K extends Method> = Traffic[K]['argument'];

/** What a method answers. */
export type Answer<K extends Method> = Traffic[K]['answer'];

/** The way to a store: in a worker, or in this thread. */
export interface Link {
  /** Changes with every change of what is stored, as far as the last answer told. */
  readonly version: number;
  /**
   * Asks the store.
   *
   * @throws UsageError of the store, or `adapterFailed` where it cannot be reached any more.
   */
  call<K extends Method>(method: K, argument: Argument<K>, options: CallOptions): Promise<Answer<K>>;
  /** Gives the store up: what is asked, and what is asked from now on, is refused with `error`. */
  end(error: UsageError): void;
}
