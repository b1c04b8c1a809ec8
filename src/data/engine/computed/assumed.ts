import type { AssumptionBasis, AssumptionVersion } from '../../model/assumption.js';
import type { Model } from '../../model/define-model.js';
import { own, resolvePath } from '../../model/path.js';
import type { Block } from '../block.js';
import { type DimensionView, viewDimension } from '../dimension-view.js';
import type { EventStore } from '../event-store.js';
import { Constant } from './columns.js';
import { Derived, toExact, type Values } from './values.js';
import { estimateOf, versionsOf } from './versions.js';

/** What the versions state for the members of one path. */
interface Lookup {
  readonly column: number;
  /** By code of the column: the slot of the member that something is stated for, 0 for the others. */
  readonly slots: Int32Array;
  /** Number of slots. */
  readonly size: number;
  /** By version, then by slot: NaN where nothing is stated. */
  readonly values: Float64Array;
}

/** An assumption as it was in force for each event. */
class Assumed extends Derived {
  readonly largest: number;
  /** Instants between which the versions are in force. */
  readonly #bounds: Float64Array;
  readonly #lookups: readonly Lookup[];
  /** By version, for whom nothing else is stated. */
  readonly #general: Float64Array;

  constructor(bounds: Float64Array, lookups: readonly Lookup[], general: Float64Array) {
    super();
    this.#bounds = bounds;
    this.#lookups = lookups;
    this.#general = general;
    this.largest = [general, ...lookups.map(({ values }) => values)].reduce(largestOf, 0);
  }

  exact(block: Block, row: number): bigint | null {
    return toExact(this.read(block)[row] as number);
  }

  protected compute(block: Block, into: Float64Array): void {
    const versions = block.buckets(this.#bounds);
    const { rows } = block;
    // Events in order of time have one version for long.
    const one = block.chunk.sorted && versions[0] === versions[rows - 1] ? (versions[0] as number) : -1;
    if (one >= 0) into.fill(this.#general[one] as number, 0, rows);
    else for (let i = 0; i < rows; i++) into[i] = this.#general[versions[i] as number] as number;
    // The first path that states a value decides, so it comes last.
    for (const lookup of this.#lookups) {
      const codes = block.codes(lookup.column);
      if (one >= 0) lookUpIn(lookup, one, codes, rows, into);
      else lookUpEach(lookup, versions, codes, rows, into);
    }
  }
}

function lookUpIn(
  { slots, size, values }: Lookup,
  version: number,
  codes: Int32Array,
  rows: number,
  into: Float64Array,
) {
  const first = version * size;
  for (let i = 0; i < rows; i++) {
    const value = values[first + (slots[codes[i] as number] as number)] as number;
    if (!Number.isNaN(value)) into[i] = value;
  }
}

function lookUpEach(
  { slots, size, values }: Lookup,
  versions: Int32Array,
  codes: Int32Array,
  rows: number,
  into: Float64Array,
) {
  for (let i = 0; i < rows; i++) {
    const slot = slots[codes[i] as number] as number;
    const value = values[(versions[i] as number) * size + slot] as number;
    if (!Number.isNaN(value)) into[i] = value;
  }
}

/** The values of an assumption for the events of a fact. Paths that the fact does not have tell nothing about its events. */
export function assumedValues(store: EventStore, fact: string, name: string, basis: AssumptionBasis): Values {
  const { model } = store;
  const stated = versionsOf(store.assumptions, basis);
  const [only] = stated;
  if (only === undefined) return new Constant(Number.NaN);
  // Before the first version nothing is assumed.
  const before: AssumptionVersion = { version: '', from: null, values: [] };
  const versions = only.from === null ? stated : [before, ...stated];
  const general = Float64Array.from(versions, (version) => generalValue(model, version, name, basis));
  const paths = own(model.assumptions, name)?.by ?? [];
  const lookups = paths
    .filter((path) => resolvePath(model, fact, path) !== undefined)
    .map((path) => lookUp(model, viewDimension(store, fact, path), path, versions, name, basis))
    .filter((lookup) => lookup !== null)
    .reverse();
  if (lookups.length === 0 && versions.length === 1) return new Constant(general[0] as number);
  const froms = versions.slice(1).map(({ from }) => from as number);
  const bounds = Float64Array.from([Number.NEGATIVE_INFINITY, ...froms, Number.POSITIVE_INFINITY]);
  return new Assumed(bounds, lookups, general);
}

function generalValue(model: Model, { values }: AssumptionVersion, name: string, basis: AssumptionBasis): number {
  const value = values.find((each) => each.assumption === name && each.of === undefined);
  return value === undefined ? Number.NaN : estimateOf(model, value, basis.estimate);
}

/** Null where no version states anything for the path. */
function lookUp(
  model: Model,
  { column, codes, map, members }: DimensionView,
  path: string,
  versions: readonly AssumptionVersion[],
  name: string,
  basis: AssumptionBasis,
): Lookup | null {
  const slotOf = new Map<number, number>();
  const found: { readonly version: number; readonly slot: number; readonly value: number }[] = [];
  versions.forEach(({ values }, version) => {
    for (const stated of values) {
      const member =
        stated.assumption === name && stated.of?.path === path ? members.find(stated.of.member) : undefined;
      if (member === undefined) continue;
      const slot = slotOf.get(member) ?? slotOf.size + 1;
      slotOf.set(member, slot);
      found.push({ version, slot, value: estimateOf(model, stated, basis.estimate) });
    }
  });
  if (found.length === 0) return null;
  const size = slotOf.size + 1;
  const values = new Float64Array(versions.length * size).fill(Number.NaN);
  for (const { version, slot, value } of found) values[version * size + slot] = value;
  const slots = Int32Array.from(
    { length: codes },
    (_, code) => slotOf.get(map === null ? code : (map[code] as number)) ?? 0,
  );
  return { column, slots, size, values };
}

function largestOf(largest: number, values: Float64Array): number {
  return values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), largest);
}
