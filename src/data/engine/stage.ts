import { CHUNK_ROWS } from './chunk.js';

/** Rows of one fact on their way into chunks, in the order in which they came. */
export class Stage {
  rows = 0;
  readonly at = new Float64Array(CHUNK_ROWS);
  /** When each row was received; NaN where it does not say. */
  readonly received = new Float64Array(CHUNK_ROWS);
  /** Where the index of ids knows each row. */
  readonly slots = new Uint32Array(CHUNK_ROWS);
  /** 1 for rows that a later delivery has replaced. */
  readonly dead = new Uint8Array(CHUNK_ROWS);
  /** A column for each attribute. */
  readonly columns: readonly Float64Array[];

  constructor(columns: number) {
    this.columns = Array.from({ length: columns }, () => new Float64Array(CHUNK_ROWS));
  }

  /** Positions of the rows that count, in order of time, then of arrival. */
  order(): Uint32Array {
    const order = new Uint32Array(this.rows);
    let rows = 0;
    let ascending = true;
    for (let i = 0; i < this.rows; i++) {
      if (this.dead[i] === 1) continue;
      if (rows > 0 && (this.at[i] as number) < (this.at[order[rows - 1] as number] as number)) ascending = false;
      order[rows++] = i;
    }
    return ascending ? order.subarray(0, rows) : inOrder(this.at, order.subarray(0, rows));
  }

  /** Makes room for other rows. */
  clear(): void {
    this.dead.fill(0, 0, this.rows);
    this.rows = 0;
  }
}

/** Sorts positions by instant, then position. Both fit one safe integer where a stage spans less than four years. */
function inOrder(at: Float64Array, positions: Uint32Array): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < positions.length; i++) {
    const instant = at[positions[i] as number] as number;
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  if ((last - first + 1) * CHUNK_ROWS > Number.MAX_SAFE_INTEGER) {
    return positions.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
  }
  const keys = new Float64Array(positions.length);
  for (let i = 0; i < keys.length; i++) {
    const position = positions[i] as number;
    keys[i] = ((at[position] as number) - first) * CHUNK_ROWS + position;
  }
  keys.sort();
  for (let i = 0; i < keys.length; i++) positions[i] = (keys[i] as number) % CHUNK_ROWS;
  return positions;
}
