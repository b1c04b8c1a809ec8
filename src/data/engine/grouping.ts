import type { Model } from '../model/define-model.js';
import type { Filter } from '../query/filter.js';
import type { Member } from '../query/result.js';
import { NULL_CODE } from './dictionary.js';
import { type DimensionView, describeMember, viewDimension } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { GroupIds } from './group-ids.js';
import { knownCodes } from './member-usage.js';
import { compileDemand, evaluate } from './predicate.js';

const NO_NUMBERS = new Float64Array(0);

/** Folds all but some members of a many-valued dimension into "Other" before events are counted. */
export interface Folding {
  readonly dimension: string;
  /** Codes of the members that stay. */
  readonly kept: ReadonlySet<number>;
  /** Number of members that are folded. */
  readonly folded: number;
}

/** What a grouping is made of, as plain data. */
export interface GroupingParts {
  /** They all have the dimensions. */
  readonly facts: readonly string[];
  readonly dimensions: readonly string[];
  readonly buckets: number;
  readonly folding: Folding | null;
  /** Whose clocks tell weekdays and hours. */
  readonly zone: string;
}

/** The dimensions that a query groups by. Their members have the same codes whichever fact refers to them. */
export class Grouping {
  /** Known by it: equal groupings number their groups alike. */
  readonly key: string;
  readonly ids: GroupIds;
  readonly parts: GroupingParts;
  readonly #store: EventStore;
  readonly #dimensions: readonly string[];
  readonly #folding: Folding | null;
  readonly #views: readonly DimensionView[];
  readonly #members: readonly Map<number, Member>[];

  constructor(
    store: EventStore,
    facts: readonly string[],
    dimensions: readonly string[],
    buckets: number,
    folding: Folding | null,
    zone: string,
  ) {
    this.parts = { facts, dimensions, buckets, folding, zone };
    this.#store = store;
    this.#dimensions = dimensions;
    this.#folding = folding;
    this.#views = this.views(facts[0] ?? '');
    this.#members = dimensions.map(() => new Map());
    const cards = this.#views.map(({ members }, i) => members.size + (folding?.dimension === dimensions[i] ? 1 : 0));
    this.ids = new GroupIds(cards, buckets);
    this.key = JSON.stringify([
      dimensions,
      cards,
      buckets,
      folding === null ? null : [folding.dimension, folding.folded, ...folding.kept],
      zone,
    ]);
  }

  /** Whether one event can be in several groups. */
  get overlapping(): boolean {
    return this.#views.some((view) => view.sets !== null);
  }

  /** Whether one event can have several members of a dimension. */
  isMany(dimension: string): boolean {
    return this.#views[this.#dimensions.indexOf(dimension)]?.sets != null;
  }

  /** How a fact sees the dimensions. */
  views(fact: string): readonly DimensionView[] {
    const model: Model = this.#store.model;
    return this.#dimensions.map((dimension) => {
      const view = viewDimension(this.#store, fact, model.dimensions[dimension]?.path ?? '', this.parts.zone);
      return this.#folding?.dimension === dimension ? foldView(view, this.#folding.kept) : view;
    });
  }

  /** A member, by the position of its dimension and its code. */
  member(dimension: number, code: number): Member {
    const known = this.#members[dimension] as Map<number, Member>;
    let member = known.get(code);
    if (member === undefined) {
      member = this.#describe(dimension, code);
      known.set(code, member);
    }
    return member;
  }

  /** Codes of the members of the only dimension that events of a fact, not before an instant, could have under a filter. */
  possibleMembers(filter: Filter | null, fact: string, notBefore: number | null): ReadonlySet<number> {
    const possible = new Set<number>();
    const [view] = this.views(fact);
    if (view === undefined) return possible;
    const codes = Int32Array.from({ length: view.codes }, (_, code) => code);
    const keep = new Uint8Array(view.codes);
    const columns = { codes: () => codes, numbers: () => NO_NUMBERS };
    evaluate(compileDemand(this.#store, fact, filter, this.parts.zone, view.column), columns, view.codes, keep);
    const known = knownCodes(this.#store, fact, view.column, notBefore);
    for (let code = 1; code < view.codes; code++) {
      if (keep[code] !== 1 || known[code] !== 1) continue;
      const target = view.map === null ? code : (view.map[code] as number);
      for (const member of view.sets?.set(target) ?? [target]) if (member !== NULL_CODE) possible.add(member);
    }
    return possible;
  }

  #describe(dimension: number, code: number): Member {
    const view = this.#views[dimension] as DimensionView;
    if (code === NULL_CODE) return { kind: 'null' };
    if (code >= view.members.size) return { kind: 'other', count: this.#folding?.folded ?? 0 };
    return describeMember(view, code);
  }
}

/** The code of "Other" is the first that no member has. */
function foldView(view: DimensionView, kept: ReadonlySet<number>): DimensionView {
  const other = view.members.size;
  const sets = new Map<number, readonly number[]>();
  const set = (code: number): readonly number[] => {
    let folded = sets.get(code);
    if (folded === undefined) {
      const members = view.sets?.set(code) ?? [NULL_CODE];
      folded = [...new Set(members.map((member) => (kept.has(member) ? member : other)))];
      sets.set(code, folded);
    }
    return folded;
  };
  return { ...view, sets: { set } };
}
