import type { Unit } from '../format/unit.js';
import type { Better } from './measure.js';

/** A number that is no event and that figures rest on: an hourly rate, the price of a credit, the share of time saved that is realised. */
export interface AssumptionDeclaration {
  readonly label: string;
  readonly unit: Unit;
  /** Decimal places that are kept, 0 to 9. */
  readonly scale: number;
  /**
   * Paths whose members it may differ by, such as `user.department` and `user.role`. The first path for which a version
   * states a value for the member of the event decides; else the version's general value does; else there is none.
   */
  readonly by?: readonly string[];
  /** Which way raises what is saved: a low estimate takes the low value where it is `higher`, and the high one where it is `lower`. */
  readonly better?: Better;
  readonly description?: string;
}

/** One value of a version of the assumptions. */
export interface AssumptionValue {
  /** Name of the assumption that the model declares. */
  readonly assumption: string;
  /** The path and member that it is for; for everyone where there is none. */
  readonly of?: { readonly path: string; readonly member: string | null };
  readonly value: number;
  /** Bounds of the range that the host states; both are `value` unless stated. */
  readonly low?: number;
  readonly high?: number;
}

/** Everything that is assumed from one moment on, until the next version. */
export interface AssumptionVersion {
  /** Its name, such as `2026-04`: reports restate by it. */
  readonly version: string;
  /** The instant from which it is in force, milliseconds; null for one that always was. */
  readonly from: number | null;
  /** Why it was made, shown where a figure is explained. */
  readonly note?: string;
  readonly values: readonly AssumptionValue[];
}

/** The versions of the assumptions of a model, in the order in which they came into force. */
export type Assumptions = readonly AssumptionVersion[];

/** Which assumptions a query rests on. */
export interface AssumptionBasis {
  /** The version that all events are restated with; null for as recorded: with the one in force at the time of each event. */
  readonly version: string | null;
  readonly estimate: 'low' | 'expected' | 'high';
}

/** As recorded, with the values that are expected. */
export const AS_RECORDED: AssumptionBasis = Object.freeze({ version: null, estimate: 'expected' });
