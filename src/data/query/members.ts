import type { MemberKey } from './filter.js';
import type { Member } from './result.js';

/** Asks for members of a dimension, for filter choices. */
export interface MembersRequest {
  readonly dimension: string;
  /** Keeps members whose label contains this, whatever its case. */
  readonly search?: string;
  /** Only these members, by key; null is the member of events that have none. */
  readonly keys?: readonly MemberKey[];
  /** Most members to return; 200 unless stated. */
  readonly limit?: number;
}

/** Members in the order of their labels (weekdays from Monday), that of events which have none last, and whether there are more than the limit. */
export interface MemberList {
  readonly members: readonly Member[];
  readonly more: boolean;
}
