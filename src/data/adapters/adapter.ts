import type { Model } from '../model/define-model.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import type { Query } from '../query/query.js';
import type { Result } from '../query/result.js';

/** How a batch is run. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  /** The moment that relative periods are resolved against, milliseconds; the present one unless stated. */
  readonly now?: number;
  /**
   * Events before this instant are as if they were not there, for figures, comparisons and members alike: periods begin with
   * the first civil day after it. Set by `retained`, and honoured by every adapter.
   */
  readonly notBefore?: number;
}

/**
 * Answers queries. Implement these two methods to bring your own source of figures; `semantics` of the documentation
 * says what each figure means.
 */
export interface UsageAdapter {
  readonly model: Model;
  /**
   * Answers a batch: one result per query, in order. A batch lets an adapter share one scan or one request.
   *
   * @throws UsageError `invalidQuery`, `unknownName`, `incompatible`, `invalidPeriod`, `limitExceeded`, `aborted`.
   */
  run(queries: readonly Query[], options?: RunOptions): Promise<readonly Result[]>;
  /** Lists members of a dimension. */
  members(request: MembersRequest, options?: RunOptions): Promise<MemberList>;
}

/** A port of hosts whose events arrive while people watch: tells when figures may have changed. */
export interface ChangeFeed {
  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
