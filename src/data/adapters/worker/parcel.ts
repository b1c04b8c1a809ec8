import type { PrintedColumns } from '../../engine/printed-ids.js';

/** Stands for a row that is no event of the model, with as much of it as decides what it is refused for. */
export type Stray = { readonly leftOut: string } | { readonly fact?: null } | null;

/** Some rows or columns of events on their way to the store, as data that can go from one thread to another. */
export interface Parcel {
  /** Those of one fact together, in the order in which they came. */
  readonly columns: readonly PrintedColumns[];
  readonly strays: readonly Stray[];
}

/** Most events of a parcel. */
export const PARCEL_ROWS = 8192;

/** The buffers of a parcel, which nobody else has. */
export function buffersOf({ columns }: Parcel): ArrayBuffer[] {
  return columns
    .flatMap(({ ids, at, received, attributes, undeclared }) => [
      ids.prints,
      at,
      received,
      undeclared,
      ...Object.values(attributes),
    ])
    .map((column) => (column !== null && column !== undefined && 'codes' in column ? column.codes : column))
    .filter((column) => ArrayBuffer.isView(column))
    .map(({ buffer }) => buffer as ArrayBuffer);
}
