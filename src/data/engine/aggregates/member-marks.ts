import { ONE_GROUP } from '../group-ids.js';
import type { AccumulatorParcel, Batch, Collected, Collector } from './accumulator.js';
import { Distinct } from './distinct.js';

/** Most marks, of a byte each: beyond, a bit for each member of each group takes less. */
export const MOST_MARKS = 2 ** 23;

/** Marks of so many members are looked at together. */
const MARKS_OF_WORD = 4;

/** Marks the members that have rows in each bucket, whatever their groups are: a mark is written without being looked at. */
export class MemberMarks implements Collector {
  /** At `bucket × stride + code`. */
  #marks = new Uint8Array(0);
  readonly #members: number;
  /** Marks of a bucket: whole words. */
  readonly #stride: number;

  /** @param members Number of codes that there are. */
  constructor(members: number) {
    this.#members = members;
    this.#stride = Math.ceil(members / MARKS_OF_WORD) * MARKS_OF_WORD;
  }

  grow(buckets: number): void {
    const marks = buckets * this.#stride;
    if (marks > this.#marks.length) this.#marks = new Uint8Array(marks);
  }

  add({ from, to, groups, stride, bucket, codes }: Batch): void {
    if (groups === ONE_GROUP) markAll(codes, from, to, this.#marks, bucket * this.#stride);
    else this.#markEach(groups, stride, bucket, codes, from, to);
  }

  /**
   * The members that are marked, by cell.
   *
   * @param groups By code: the group that the member is in.
   * @param size Number of groups.
   */
  distinct(groups: Int32Array, size: number): Distinct {
    const distinct = new Distinct(this.#members);
    const buckets = this.#marks.length / Math.max(1, this.#stride);
    distinct.grow(size * buckets);
    distinct.takeMarks(this.#marks, this.#stride, groups);
    return distinct;
  }

  #markEach(cells: Int32Array, stride: number, bucket: number, codes: Int32Array, from: number, to: number): void {
    const marks = this.#marks;
    const each = this.#stride;
    for (let i = from; i < to; i++) {
      marks[Math.imul(Math.imul(cells[i] as number, stride) + bucket, each) + (codes[i] as number)] = 1;
    }
  }
}

/** Four at a time, since a round of a loop takes longer than a mark. */
function markAll(codes: Int32Array, from: number, to: number, marks: Uint8Array, first: number): void {
  let i = from;
  for (; i + 3 < to; i += 4) {
    marks[first + (codes[i] as number)] = 1;
    marks[first + (codes[i + 1] as number)] = 1;
    marks[first + (codes[i + 2] as number)] = 1;
    marks[first + (codes[i + 3] as number)] = 1;
  }
  for (; i < to; i++) marks[first + (codes[i] as number)] = 1;
}

/** Counts different members of groups that members are in for good, such as their departments: by what is marked of them. */
export class DistinctOfMembers implements Collected {
  readonly #marks: MemberMarks;
  readonly #groups: Int32Array;
  readonly #size: number;
  #distinct: Distinct | null = null;

  /**
   * @param groups By code: the group that the member is in.
   * @param size Number of groups.
   */
  constructor(marks: MemberMarks, groups: Int32Array, size: number) {
    this.#marks = marks;
    this.#groups = groups;
    this.#size = size;
  }

  fold(target: Int32Array, cells: number): Distinct {
    return this.#counted().fold(target, cells);
  }

  value(cell: number): number {
    return this.#counted().value(cell);
  }

  toParcel(cells: number): AccumulatorParcel {
    return this.#counted().toParcel(cells);
  }

  #counted(): Distinct {
    this.#distinct ??= this.#marks.distinct(this.#groups, this.#size);
    return this.#distinct;
  }
}
