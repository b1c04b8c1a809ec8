import type { CellLists } from './cell-lists.js';
import { type Selected, Selector } from './selector.js';
import type { SortedPart } from './sorted-part.js';

const NONE = -1;

/** Sorted values, of which those of a cell can be selected. */
export class SortedValues {
  readonly #parts: readonly SortedPart[];
  readonly #kinds: number;
  /** Number of values by kind of the cells that are selected from, which are those of a cell of `#lists`. */
  readonly #counts: Uint32Array;
  #lists: CellLists | null = null;
  #cell = 0;
  readonly #selector = new Selector();
  /** The kind whose values it has. */
  #gathered = NONE;

  /** @param parts In the same order. @param kinds Kinds of values that it tells apart in a cell. */
  constructor(parts: readonly SortedPart[], kinds: number) {
    this.#parts = parts;
    this.#kinds = kinds;
    this.#counts = new Uint32Array(kinds);
  }

  /** Turns to a cell; returns how many values it has. */
  open(lists: CellLists, cell: number): number {
    this.#lists = lists;
    this.#cell = cell;
    this.#gathered = NONE;
    if (this.#parts.length === 0) return 0;
    const [kinds, counts] = [this.#kinds, this.#counts];
    for (let i = 0; i < kinds; i++) counts[i] = 0;
    const end = lists.end(cell);
    for (const { starts } of this.#parts) {
      for (let position = lists.first(cell); position < end; position++) {
        const place = lists.at(position) * kinds;
        let start = starts[place] as number;
        for (let i = 0; i < kinds; i++) {
          const next = starts[place + i + 1] as number;
          counts[i] = (counts[i] as number) + next - start;
          start = next;
        }
      }
    }
    let size = 0;
    for (let i = 0; i < kinds; i++) size += counts[i] as number;
    return size;
  }

  /** Selects from the values of the cell. */
  select(rank: number): Selected {
    const counts = this.#counts;
    let left = rank;
    let kind = 0;
    while (left >= (counts[kind] as number)) left -= counts[kind++] as number;
    const selected = this.#selectOf(kind, left);
    if (selected.next !== undefined) return selected;
    do kind++;
    while (kind < counts.length && counts[kind] === 0);
    return kind === counts.length ? selected : { ...selected, next: this.#selectOf(kind, 0).value };
  }

  #selectOf(kind: number, rank: number): Selected {
    if (kind !== this.#gathered) this.#gather(kind);
    this.#gathered = kind;
    return this.#selector.select(rank);
  }

  #gather(kind: number): void {
    const into = this.#selector.room(this.#counts[kind] as number);
    const lists = this.#lists as CellLists;
    const end = lists.end(this.#cell);
    let next = 0;
    for (const { values, starts } of this.#parts) {
      for (let position = lists.first(this.#cell); position < end; position++) {
        const place = lists.at(position) * this.#kinds + kind;
        const last = starts[place + 1] as number;
        for (let i = starts[place] as number; i < last; i++) into[next++] = values[i] as number;
      }
    }
  }
}
