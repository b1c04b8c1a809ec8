import type { Assumptions } from 'tallyboard/data';

/** What a source of usage comes to: plain rows, as an event store takes them in. */
export interface UsageRows {
  readonly users: readonly UserRow[];
  readonly tools: readonly ToolRow[];
  /** Tools whose numbers have changed since a moment. */
  readonly toolChanges?: readonly ToolRow[];
  readonly assumptions?: Assumptions;
  /** Events, and rows that were left out with a reason. */
  readonly events: readonly object[];
}

/** A person, as this product knows them. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly department?: string | undefined;
  readonly role?: string | undefined;
}

/** A tool, as this product knows it. */
export interface ToolRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly tags?: readonly string[];
  readonly minutesReplaced?: number | null;
}
