import { bridgesOf } from './bridges.js';

/** One figure of a result: the people that each of its measures is about. */
export interface Place {
  readonly people: readonly number[];
}

/** Figures that together make up another one, as places. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Sums of which every place is in at most two, so that what follows from several of them at once can be told. */
export type SumTable = readonly Sum[];

/**
 * The places to hide: those about at least one and fewer than `minimum` people, and as many more as it takes for none of
 * them to be had by subtraction. For every measure of every sum of which parts are missing, either the whole is missing
 * too, or one of the missing parts is itself about enough people: then so is what is missing together, even where the same
 * people are in several parts. A whole that is missing cannot be added up from its parts, and no place that is about too
 * few follows from several sums at once.
 *
 * Complementary suppression by the smallest sufficient part, repeated until nothing changes (Willenborg and de Waal,
 * Elements of Statistical Disclosure Control, 2001, chapter 6).
 *
 * @param tables All sums that places are in; a sum may be in several tables.
 */
export function tooFew(places: readonly Place[], tables: readonly SumTable[], minimum: number): ReadonlySet<number> {
  const table = new Tables(places, tables, minimum);
  while (table.hideForSums() || table.hideForBridges()) {
    // Each round hides at least one more place.
  }
  return table.hidden;
}

/** The two sums that a place is in; one beyond all sums where it is in fewer. */
type Edge = readonly [number, number];

/** The sums of a table, and by place the two that it is in. */
interface Network {
  readonly sums: SumTable;
  readonly edges: readonly Edge[];
}

class Tables {
  readonly hidden = new Set<number>();
  readonly #places: readonly Place[];
  readonly #networks: readonly Network[];
  readonly #minimum: number;
  readonly #measures: readonly number[];
  readonly #small = new Set<number>();

  constructor(places: readonly Place[], tables: readonly SumTable[], minimum: number) {
    this.#places = places;
    this.#networks = tables.map((table) => networkOf(places.length, table));
    this.#minimum = minimum;
    this.#measures = [...(places[0]?.people.keys() ?? [])];
    places.forEach(({ people }, place) => {
      if (people.some((count) => count > 0 && count < minimum)) this.#small.add(place);
    });
    for (const place of this.#small) this.hidden.add(place);
  }

  /** Hides what single sums would tell. Whether there was any. */
  hideForSums(): boolean {
    const before = this.hidden.size;
    for (const { whole, parts } of this.#networks.flatMap(({ sums }) => sums)) {
      const missing = parts.filter((part) => this.hidden.has(part));
      if (missing.length === 0 && !this.hidden.has(whole)) continue;
      for (const measure of this.#measures) this.#hideForMeasure(whole, parts, missing, measure);
    }
    return this.hidden.size > before;
  }

  /** Hides what several sums together would tell. Whether there was any. */
  hideForBridges(): boolean {
    return this.#networks.some((network) => {
      const missing = [...this.hidden];
      const edges = missing.map((place) => network.edges[place] as Edge);
      const bridges = bridgesOf(network.sums.length + 1, edges);
      const bridge = bridges.find((edge) => this.#small.has(missing[edge] as number));
      if (bridge === undefined) return false;
      const more = this.#across(network, edges, bridge);
      if (more !== null) this.hidden.add(more);
      return more !== null;
    });
  }

  /** The shown place about the fewest people that would join what is on one side of a bridge to something else. */
  #across(network: Network, edges: readonly Edge[], bridge: number): number | null {
    const side = new Set([(edges[bridge] as Edge)[0]]);
    for (let before = 0; before !== side.size; ) {
      before = side.size;
      edges.forEach(([a, b], edge) => {
        if (edge !== bridge && side.has(a) !== side.has(b)) side.add(a).add(b);
      });
    }
    const crossing = network.edges.flatMap(([a, b], place) => (side.has(a) !== side.has(b) ? [place] : []));
    return this.#smallest(crossing, 0, 1) ?? this.#smallest(crossing, 0, 0);
  }

  #hideForMeasure(whole: number, parts: readonly number[], missing: readonly number[], measure: number): void {
    const people = (place: number) => this.#people(place, measure);
    if (this.hidden.has(whole)) {
      if (people(whole) === 0 || parts.some((part) => this.hidden.has(part) && people(part) > 0)) return;
      const part = this.#smallest(parts, measure, 1);
      if (part !== null) this.hidden.add(part);
      return;
    }
    if (!missing.some((part) => people(part) > 0)) return;
    if (parts.some((part) => this.hidden.has(part) && people(part) >= this.#minimum)) return;
    this.hidden.add(this.#smallest(parts, measure, this.#minimum) ?? whole);
  }

  #people(place: number, measure: number): number {
    return this.#places[place]?.people[measure] ?? 0;
  }

  /** The shown place about the fewest people of a measure, and at least so many. */
  #smallest(places: readonly number[], measure: number, least: number): number | null {
    let best: number | null = null;
    for (const place of places) {
      if (this.hidden.has(place) || this.#people(place, measure) < least) continue;
      if (best === null || this.#people(place, measure) < this.#people(best, measure)) best = place;
    }
    return best;
  }
}

function networkOf(places: number, table: SumTable): Network {
  const sums = table.filter(({ parts }) => parts.length > 0);
  const sumsOf: number[][] = Array.from({ length: places }, () => []);
  sums.forEach(({ whole, parts }, sum) => {
    for (const place of [whole, ...parts]) sumsOf[place]?.push(sum);
  });
  const free = sums.length;
  return { sums, edges: sumsOf.map(([first = free, second = free]) => [first, second]) };
}
