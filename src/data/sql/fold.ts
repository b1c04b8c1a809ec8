import type { MemberKey } from '../query/filter.js';

/** What becomes of the members of one dimension under a `top`. */
export interface Fold {
  /** Position of the dimension among those of the query. */
  readonly position: number;
  /** Members that stay. */
  readonly kept: readonly MemberKey[];
  /** Number of the others. */
  readonly rest: number;
  /** Whether the others become one group; otherwise they are left out. */
  readonly other: boolean;
}
