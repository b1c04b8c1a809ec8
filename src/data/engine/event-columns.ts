/** Texts or sets of texts, each stated once and then by its place in `values`; −1, or a place that holds null, is none. */
export interface CodedValues {
  readonly values: readonly (string | readonly string[] | null)[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array;
}

/**
 * The values of one attribute, one for each event: texts, choices, references, sets of texts or numbers as they are, texts and sets
 * by code, or numbers as a typed array in which NaN is none.
 */
export type AttributeColumn =
  | readonly (string | null | undefined)[]
  | readonly (readonly string[] | null | undefined)[]
  | readonly (number | null | undefined)[]
  | CodedValues
  | Float64Array;

/**
 * Events of one fact as columns: the fast way in, and the way from one thread to another. All columns are as long as `ids`; the
 * event at each position is checked and taken in just like the row of its values.
 */
export interface EventColumns<F extends string = string> {
  readonly fact: F;
  /** Known by it: events with the same id are one event. */
  readonly ids: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: Float64Array | readonly number[];
  /** When each was received, milliseconds since the epoch; NaN or null where that is not known. */
  readonly received?: Float64Array | readonly (number | null)[] | null;
  /** By the name of the attribute; those that are not there are none for every event. */
  readonly attributes: Readonly<Record<string, AttributeColumn>>;
  /** Events that came with fields which are not declared and were dropped on the way: 1 for each of them, 0 for the others. */
  readonly undeclared?: Uint8Array | null;
}
