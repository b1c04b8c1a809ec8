import type { AssumptionBasis, AssumptionVersion } from '../../model/assumption.js';
import { estimateOf, versionsOf } from '../../model/assumption-versions.js';
import type { Model } from '../../model/define-model.js';
import { own, resolvePath } from '../../model/path.js';
import { type PathView, viewPath } from '../dimension-view.js';
import type { EventStore } from '../event-store.js';
import type { Rows } from '../rows.js';
import { Constant } from './columns.js';
import { MemberLookup } from './member-lookup.js';
import { Derived, toExact, type Values } from './values.js';

/** An assumption as it was in force for each event. */
class Assumed extends Derived {
  readonly largest: number;
  /** Instants between which the versions are in force. */
  readonly #bounds: Float64Array;
  /** By path, the one that decides last; the first of them knows what is stated for everyone too. */
  readonly #lookups: readonly MemberLookup[];
  /** By version, for whom nothing else is stated. */
  readonly #general: Float64Array;

  /** @param lookups By path, the one that decides last. */
  constructor(bounds: Float64Array, lookups: readonly MemberLookup[], general: Float64Array) {
    super();
    const [first, ...others] = lookups;
    this.#bounds = bounds;
    this.#lookups = first === undefined ? [] : [first.orElse(general), ...others];
    this.#general = general;
    const stated = general.map((value) => Math.abs(value) || 0);
    this.largest = Math.max(...stated, ...lookups.map(({ largest }) => largest));
  }

  exact(rows: Rows, row: number): bigint | null {
    return toExact(this.read(rows)[row] as number);
  }

  protected compute(rows: Rows, into: Float64Array): void {
    // Events in order of time have one version for long.
    const runs = rows.runs(this.#bounds);
    if (runs?.count === 1) this.#takeOne(rows, runs.buckets[0] as number, into);
    else this.#takeEach(rows, rows.buckets(this.#bounds), into);
  }

  #takeOne(rows: Rows, version: number, into: Float64Array): void {
    const count = rows.rows;
    const [first, ...others] = this.#lookups;
    if (first === undefined) into.fill(this.#general[version] as number, 0, count);
    else first.take(version, rows.codes(first.column), count, into);
    for (const lookup of others) lookup.override(version, rows.codes(lookup.column), count, into);
  }

  #takeEach(rows: Rows, versions: Int32Array, into: Float64Array): void {
    const count = rows.rows;
    for (let i = 0; i < count; i++) into[i] = this.#general[versions[i] as number] as number;
    for (const lookup of this.#lookups) lookup.overrideEach(versions, rows.codes(lookup.column), count, into);
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
    .map((path) => lookUp(model, viewPath(store, fact, path), path, versions, name, basis))
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
  { column, codes, map, members }: PathView,
  path: string,
  versions: readonly AssumptionVersion[],
  name: string,
  basis: AssumptionBasis,
): MemberLookup | null {
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
  return new MemberLookup(column, slots, size, values);
}
