import type { Assumptions } from '../../model/assumption.js';
import type { IngestReport } from '../../model/ingest-report.js';
import type { ErasureKind } from '../erasure.js';
import type { StagedColumns } from '../stage.js';
import type { ChangedText, NewTexts } from './lexicon.js';
import type { FoundCells, SentRequest } from './sent-request.js';

/** By fact. */
type ByFact<T> = Readonly<Record<string, T>>;

/** Rows of one fact on their way to a shard. */
export interface SentRows {
  readonly fact: string;
  readonly staged: StagedColumns;
}

/** What a shard has of a fact. */
export interface TableState {
  /** Events that count. */
  readonly size: number;
  /** Largest magnitude so far of each column, which tells how sums stay exact. */
  readonly largest: readonly number[];
}

/** A column of a fact. */
export interface ColumnOfFact {
  readonly fact: string;
  readonly column: number;
}

/** What a shard took out. */
export interface Removal {
  /** Events, by fact. */
  readonly events: ByFact<number>;
  /** Facts some of whose events still refer to the member. */
  readonly kept: readonly string[];
  readonly tables: ByFact<TableState>;
}

/** What is asked of a shard, and what it answers: plain data, both. */
export interface ShardTraffic {
  /** Takes in rows. Texts are told before anything that has them. */
  readonly take: {
    readonly argument: { readonly texts: NewTexts | null; readonly rows: readonly SentRows[]; readonly now: number };
    readonly answer: { readonly report: IngestReport; readonly tables: ByFact<TableState> };
  };
  readonly upsert: {
    readonly argument: { readonly texts: NewTexts | null; readonly entity: string; readonly rows: readonly unknown[] };
    readonly answer: null;
  };
  readonly assume: { readonly argument: Assumptions; readonly answer: null };
  /** Takes out the events of a member, or it out of them. Its texts are forgotten by `forget`. */
  readonly removeMember: {
    readonly argument: { readonly entity: string; readonly code: number; readonly as: ErasureKind };
    readonly answer: Removal;
  };
  readonly purge: { readonly argument: { readonly before: number }; readonly answer: Removal };
  /** Forgets what was told of a member, if there is one, and texts that no shard has any more. */
  readonly forget: {
    readonly argument: {
      readonly member: { readonly entity: string; readonly code: number } | null;
      readonly texts: readonly ChangedText[];
      readonly assumptions: Assumptions;
    };
    readonly answer: null;
  };
  readonly compact: { readonly argument: null; readonly answer: null };
  /** Bytes that it takes. */
  readonly bytes: {
    readonly argument: null;
    readonly answer: { readonly columns: number; readonly ids: number };
  };
  /** The different codes of columns. */
  readonly usedCodes: {
    readonly argument: { readonly columns: readonly ColumnOfFact[]; readonly notBefore: number | null };
    readonly answer: readonly Int32Array[];
  };
  /** Scans for cells. */
  readonly scan: { readonly argument: readonly SentRequest[]; readonly answer: readonly FoundCells[] };
}

/** What can be asked of a shard. */
export type ShardMethod = keyof ShardTraffic;

/** What a method is asked with. */
export type ShardArgument<K extends ShardMethod> = ShardTraffic[K]['argument'];

/** What a method answers. */
export type ShardAnswer<K extends ShardMethod> = ShardTraffic[K]['answer'];

/** How a shard is called. */
export interface ShardCallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Buffers of the argument that are handed over and not copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** The way to a shard, in another thread or in this one. Calls arrive in the order in which they are made. */
export interface ShardLink {
  call<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K>,
    options?: ShardCallOptions,
  ): Promise<ShardAnswer<K>>;
}
