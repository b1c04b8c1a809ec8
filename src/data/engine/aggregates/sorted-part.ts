import type { LoggedValues } from './logged-values.js';
import { magnitudeOf, magnitudes, wordsOf } from './magnitude.js';

/** How values are sorted: by cell, and by magnitude where there is a detail of it. */
export interface SortOrder {
  readonly cells: number;
  readonly detail: number | null;
}

/** How many kinds of values of a cell an order tells apart. */
export function kindsOf({ detail }: SortOrder): number {
  return detail === null ? 1 : magnitudes(detail);
}

/** Logged values, sorted. */
export class SortedPart {
  readonly values: Float64Array;
  /** At `cell × kinds + kind`: where the values begin, which is where those before end. */
  readonly starts: Uint32Array;

  constructor(logs: readonly LoggedValues[], order: SortOrder) {
    const { detail } = order;
    const room = logs.reduce((most, { used }) => Math.max(most, used), 0);
    const places = new Int32Array(detail === null ? 0 : room);
    const write = (log: LoggedValues) => (detail === null ? log.cells : writePlaces(log, detail, places));
    // Counted two further on and added up, then moved by one as values are written: a place begins where the one before ends.
    const starts = new Uint32Array(order.cells * kindsOf(order) + 2);
    for (const log of logs) count(write(log), log.used, starts);
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    this.starts = starts;
    this.values = new Float64Array(starts[starts.length - 1] as number);
    for (const log of logs) move(logs.length === 1 && detail !== null ? places : write(log), log, starts, this.values);
  }
}

function writePlaces({ cells, values, used }: LoggedValues, detail: number, into: Int32Array): Int32Array {
  const words = wordsOf(values);
  const kinds = magnitudes(detail);
  for (let i = 0; i < used; i++) into[i] = Math.imul(cells[i] as number, kinds) + magnitudeOf(words, i, detail);
  return into;
}

function count(places: Int32Array, used: number, counts: Uint32Array): void {
  for (let i = 0; i < used; i++) {
    const place = (places[i] as number) + 2;
    counts[place] = (counts[place] as number) + 1;
  }
}

function move(places: Int32Array, { values, used }: LoggedValues, starts: Uint32Array, into: Float64Array): void {
  for (let i = 0; i < used; i++) {
    const place = (places[i] as number) + 1;
    const position = starts[place] as number;
    into[position] = values[i] as number;
    starts[place] = position + 1;
  }
}
