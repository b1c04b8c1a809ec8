import type { Stage } from './stage.js';

/** Who has the events of a fact whose table only checks them and gives their texts codes. */
export interface Elsewhere {
  /** Events that count. */
  readonly size: number;
  /** What was taken out just now, and whether some events still refer to the member. */
  readonly removal: { readonly events: number; readonly isKept: boolean };
  /** Takes the staged rows. */
  take(stage: Stage): void;
  /** The different codes of a column in events that count and are not before an instant. */
  usedCodes(column: number, notBefore: number | null): Iterable<number>;
}
