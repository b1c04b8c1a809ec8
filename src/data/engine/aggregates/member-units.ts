import { UsageError } from '../../errors.js';
import { NULL_CODE } from '../dictionary.js';
import { type Accumulator, type AccumulatorParcel, type Batch, lengthened } from './accumulator.js';
import { NumberSet } from './number-set.js';
import { UnitCursor } from './unit-cursor.js';

/** Counts the days, weeks or months in which each member has events, all members together. Takes instants as values. */
export class MemberUnits implements Accumulator {
  /** Number of codes that there are. */
  readonly members: number;
  readonly units: number;
  readonly #bounds: Float64Array;
  readonly #cursor: UnitCursor;
  readonly #triples = new NumberSet();
  #counts: Float64Array = new Float64Array(0);
  #folded: { readonly target: Int32Array; readonly units: MemberUnits } | null = null;

  /**
   * @param members Number of codes that there are.
   * @param bounds First instants of the units, and the end of the last.
   */
  constructor(members: number, bounds: Float64Array) {
    this.members = members;
    this.units = Math.max(1, bounds.length - 1);
    this.#bounds = bounds;
    this.#cursor = new UnitCursor(bounds);
  }

  grow(cells: number): void {
    if (cells * this.members * this.units > Number.MAX_SAFE_INTEGER) {
      throw new UsageError(
        'limitExceeded',
        'There are too many groups to tell in each who was there when. Use a longer grain, fewer dimensions or a filter.',
      );
    }
    this.#counts = lengthened(this.#counts, cells);
    this.#triples.reserve(cells * this.members * this.units);
  }

  add({ from, to, groups, stride, bucket, codes, values }: Batch): void {
    this.#folded = null;
    for (let i = from; i < to; i++) {
      const code = codes[i] as number;
      if (code === NULL_CODE) continue;
      this.#add(Math.imul(groups[i] as number, stride) + bucket, code, this.#cursor.at(values[i] as number));
    }
  }

  /** Those who fold alike one after the other share what comes of it. */
  fold(target: Int32Array, cells: number): MemberUnits {
    if (this.#folded?.target === target) return this.#folded.units;
    const folded = new MemberUnits(this.members, this.#bounds);
    folded.grow(cells);
    folded.#take(this.inOrder(), target);
    this.#folded = { target, units: folded };
    return folded;
  }

  value(cell: number): number {
    return this.#counts[cell] ?? 0;
  }

  /** `(cell × members + member) × units + unit` of all units in which a member of a cell has events, ascending. */
  inOrder(): Float64Array {
    return this.#triples.inOrder();
  }

  toParcel(): AccumulatorParcel {
    return [this.inOrder()];
  }

  takeParcel([triples = new Float64Array(0)]: AccumulatorParcel, target: Int32Array): void {
    this.#folded = null;
    this.#take(triples, target);
  }

  /** Adds the units of other cells. */
  #take(triples: AccumulatorParcel[number], target: Int32Array): void {
    for (const triple of triples) {
      const unit = triple % this.units;
      const pair = (triple - unit) / this.units;
      const code = pair % this.members;
      const into = target[(pair - code) / this.members] ?? -1;
      if (into >= 0) this.#add(into, code, unit);
    }
  }

  #add(cell: number, code: number, unit: number): void {
    if (this.#triples.add((cell * this.members + code) * this.units + unit)) {
      this.#counts[cell] = (this.#counts[cell] as number) + 1;
    }
  }
}
