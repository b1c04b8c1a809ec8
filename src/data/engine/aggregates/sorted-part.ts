import type { LoggedValues } from './logged-values.js';
import { magnitudeOf, wordsOf } from './magnitude.js';
import type { SortOrder } from './sort-order.js';

/** Logged values, sorted. */
export class SortedPart {
  readonly values: Float64Array;
  /** At `cell × kinds + kind`: where the values begin, which is where those before end. */
  readonly starts: Uint32Array;

  /** @param cells Number of cells that the values are of. */
  constructor(logs: readonly LoggedValues[], cells: number, order: SortOrder) {
    const places = new Int32Array(order.kinds === 1 ? 0 : logs.reduce((most, { used }) => Math.max(most, used), 0));
    // Counted two further on and added up, then moved by one as values are written: a place begins where the one before ends.
    const starts = new Uint32Array(cells * order.kinds + 2);
    let placed: Int32Array = places;
    for (const log of logs) {
      placed = placesOf(log, order, places);
      count(placed, log.used, starts);
    }
    addUp(starts);
    const values = new Float64Array(starts[starts.length - 1] as number);
    for (const log of logs) {
      if (logs.length > 1) placed = placesOf(log, order, places);
      move(placed, log, starts, values);
    }
    this.starts = starts;
    this.values = values;
  }

  /** Logs all values, `kinds` being that of the order. */
  log(into: LoggedValues, kinds: number): void {
    into.values.set(this.values, into.used);
    for (let place = 0; place + 1 < this.starts.length; place++) {
      const from = into.used + (this.starts[place] as number);
      into.cells.fill(Math.floor(place / kinds), from, into.used + (this.starts[place + 1] as number));
    }
    into.used += this.values.length;
  }
}

function placesOf(log: LoggedValues, order: SortOrder, into: Int32Array): Int32Array {
  if (order.kinds === 1) return log.cells;
  writePlaces(log, order, into);
  return into;
}

function writePlaces(
  { cells, values, used }: LoggedValues,
  { detail, least, kinds }: SortOrder,
  into: Int32Array,
): void {
  const words = wordsOf(values);
  for (let i = 0; i < used; i++) {
    const kind = Math.max(0, Math.min(kinds - 1, magnitudeOf(words, i, detail) - least));
    into[i] = Math.imul(cells[i] as number, kinds) + kind;
  }
}

function addUp(starts: Uint32Array): void {
  let sum = 0;
  for (let i = 2; i < starts.length; i++) {
    sum += starts[i] as number;
    starts[i] = sum;
  }
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
