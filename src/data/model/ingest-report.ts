/**
 * Why a row was left out.
 *
 * - `notAnObject`, `unknownFact`: it is no event of the model.
 * - `missing`, `wrongType`, `unknownValue`, `belowMinimum`, `tooLarge`: a field does not fit its declaration.
 * - `invalidDate`, `beforeEpoch`: its moment is none, or lies before there can be events.
 * - `unknownField`: it has a field that is not declared, and the reader is strict.
 * - `leftOut`: whoever read it left it out, for the reason that `field` states.
 */
export type RejectReason =
  | 'notAnObject'
  | 'unknownFact'
  | 'missing'
  | 'wrongType'
  | 'unknownValue'
  | 'belowMinimum'
  | 'tooLarge'
  | 'invalidDate'
  | 'beforeEpoch'
  | 'unknownField'
  | 'leftOut';

/** Rows that were left out for one reason. Values are never part of it. */
export interface Rejection {
  readonly reason: RejectReason;
  /** The declared field that did not fit, or the reason in words for `leftOut`; null where it is about the whole row. */
  readonly field: string | null;
  readonly count: number;
}

/** What became of the rows that were handed in: `read = accepted + duplicates + rejected`. */
export interface IngestReport {
  readonly read: number;
  /** Events that were new. */
  readonly accepted: number;
  /** Deliveries of an event that was known by its id; the last received one is kept. */
  readonly duplicates: number;
  readonly rejected: readonly Rejection[];
  /** Fields that are not declared and were dropped, with how many rows had some. Names of fields are not echoed. */
  readonly stripped: number;
  /** Accepted events whose moment lies after they were handed in. They count once that moment has come. */
  readonly future: number;
}

/** Stands for a row that whoever reads a source leaves out, so that it is counted and not lost. */
export class LeftOut {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Leaves a row out for a reason in words, such as `never started`. */
export function leaveOut(reason: string): LeftOut {
  return new LeftOut(reason);
}
