import { NULL_CODE } from '../dictionary.js';
import { type Accumulator, type AccumulatorParcel, type Batch, lengthened } from './accumulator.js';
import { PositionMap } from './position-map.js';
import { UnitCursor } from './unit-cursor.js';

/** Latest events in order: of member after member, and of each in order of time. */
export interface LatestInOrder {
  /** `member × stretches + stretch`. */
  readonly keys: Float64Array;
  readonly at: Float64Array;
  /** The cells of one of them, each once. */
  readonly cells: (i: number) => readonly number[];
}

/**
 * The latest events of each member, in each of some stretches of time: when they were, and which cells they belong to. Takes
 * instants as values; has no value of its own: who stands is told by what is latest of all and what is latest of those that
 * meet a condition.
 */
export class Latest implements Accumulator {
  /** Number of stretches. */
  readonly stretches: number;
  readonly #bounds: Float64Array;
  readonly #cursor: UnitCursor;
  /** `member × stretches + stretch`. */
  readonly #keys = new PositionMap();
  /** By position: the latest instant, and a cell of it. */
  #at: Float64Array = new Float64Array(512);
  #cells: Float64Array = new Float64Array(512);
  /** By position: further cells of the same instant, each once. */
  readonly #more = new Map<number, number[]>();
  #inOrder: LatestInOrder | null = null;

  /** @param bounds First instants of the stretches, and the end of the last. */
  constructor(bounds: Float64Array) {
    this.stretches = Math.max(1, bounds.length - 1);
    this.#bounds = bounds;
    this.#cursor = new UnitCursor(bounds);
  }

  grow(): void {
    // Members that have events take room, cells take none.
  }

  add({ from, to, groups, stride, bucket, codes, values }: Batch): void {
    this.#inOrder = null;
    for (let i = from; i < to; i++) {
      const member = codes[i] as number;
      if (member === NULL_CODE) continue;
      const at = values[i] as number;
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      this.#take(member * this.stretches + this.#cursor.at(at), at, cell);
    }
  }

  fold(target: Int32Array, _cells: number): Latest {
    const folded = new Latest(this.#bounds);
    const keys = this.#keys.keys();
    for (let position = 0; position < keys.length; position++) {
      for (const cell of this.#cellsAt(position)) {
        const into = target[cell] ?? -1;
        if (into >= 0) folded.#take(keys[position] as number, this.#at[position] as number, into);
      }
    }
    return folded;
  }

  value(): null {
    return null;
  }

  /** The latest events of all members. */
  inOrder(): LatestInOrder {
    if (this.#inOrder === null) {
      const keys = this.#keys.keys().slice().sort();
      const positions = new Int32Array(keys.length);
      const at = new Float64Array(keys.length);
      for (let i = 0; i < keys.length; i++) {
        positions[i] = this.#keys.find(keys[i] as number);
        at[i] = this.#at[positions[i] as number] as number;
      }
      this.#inOrder = { keys, at, cells: (i) => this.#cellsAt(positions[i] as number) };
    }
    return this.#inOrder;
  }

  /** Keys, instants and a cell of each; then the positions and cells of those that have further ones. */
  toParcel(): AccumulatorParcel {
    const { size } = this.#keys;
    const more = [...this.#more].flatMap(([position, cells]) => cells.map((cell) => [position, cell] as const));
    return [
      this.#keys.keys(),
      this.#at.subarray(0, size),
      this.#cells.subarray(0, size),
      Float64Array.from(more, ([position]) => position),
      Float64Array.from(more, ([, cell]) => cell),
    ];
  }

  takeParcel([keys, at, cells, positions, more]: AccumulatorParcel, target: Int32Array): void {
    this.#inOrder = null;
    const take = (position: number, cell: number) =>
      this.#take(keys?.[position] as number, at?.[position] as number, target[cell] as number);
    cells?.forEach((cell, position) => {
      take(position, cell);
    });
    positions?.forEach((position, i) => {
      take(position, more?.[i] as number);
    });
  }

  #cellsAt(position: number): readonly number[] {
    const cell = this.#cells[position] as number;
    const more = this.#more.get(position);
    return more === undefined ? [cell] : [cell, ...more];
  }

  #take(key: number, at: number, cell: number): void {
    const before = this.#keys.size;
    const position = this.#keys.add(key);
    const isNew = position === before;
    if (isNew) {
      this.#at = lengthened(this.#at, position + 1);
      this.#cells = lengthened(this.#cells, position + 1);
    }
    const latest = this.#at[position] as number;
    if (isNew || at > latest) {
      this.#at[position] = at;
      this.#cells[position] = cell;
      this.#more.delete(position);
    } else if (at === latest && this.#cells[position] !== cell) {
      this.#addMore(position, cell);
    }
  }

  #addMore(position: number, cell: number): void {
    const more = this.#more.get(position);
    if (more === undefined) this.#more.set(position, [cell]);
    else if (!more.includes(cell)) more.push(cell);
  }
}
