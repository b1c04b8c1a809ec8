import type { Aggregate } from '../../answer/aggregate.js';
import type { Accumulator } from '../aggregates/accumulator.js';
import type { CellSource, RunOptions } from '../cell-source.js';
import type { Cells } from '../cells.js';
import { FactValues } from '../computed/fact-values.js';
import { createAccumulator } from '../create-accumulator.js';
import type { EventStore } from '../event-store.js';
import type { Grouping } from '../grouping.js';
import { cellsKey, type ScanRequest } from '../scan-request.js';
import { Target } from '../target.js';
import { type FoundCells, type SentAggregate, type SentRequest, toSentAggregate } from './sent-request.js';

/** Has all shards scan: what each of them found by request, or null where events came in meanwhile. */
export type ScanShards = (
  requests: readonly SentRequest[],
  signal: AbortSignal | undefined,
) => Promise<readonly (readonly FoundCells[])[] | null>;

/** What is asked for one target. */
interface Asked {
  readonly request: ScanRequest;
  readonly target: Target;
  readonly aggregates: SentAggregate[];
  /** In the order of what is asked for. */
  readonly accumulators: Accumulator[];
  readonly facts: Set<string>;
}

/** A scan that shards make, each over its own events: their cells are put together here. */
export class GatheredScan implements CellSource {
  readonly #store: EventStore;
  readonly #scan: ScanShards;
  readonly #asked = new Map<string, Asked>();
  readonly #groupings = new Map<string, Grouping>();
  readonly #values = new Map<string, FactValues>();

  /** @param store Knows all but the events. */
  constructor(store: EventStore, scan: ScanShards) {
    this.#store = store;
    this.#scan = scan;
  }

  share(grouping: Grouping): Grouping {
    const first = this.#groupings.get(grouping.key) ?? grouping;
    this.#groupings.set(grouping.key, first);
    return first;
  }

  add(request: ScanRequest): () => Cells {
    const { target, aggregates, accumulators, facts } = this.#ask(request);
    for (const aggregate of request.aggregates) {
      if (target.aggregates.has(aggregate.key)) continue;
      const accumulator = this.#accumulator(aggregate, request, target);
      target.aggregates.set(aggregate.key, accumulator);
      target.collectors.set(aggregate.key, accumulator);
      aggregates.push(toSentAggregate(aggregate, request));
      accumulators.push(accumulator);
    }
    for (const fact of request.facts) facts.add(fact);
    return () => target.cells(request.facts);
  }

  async run({ signal }: RunOptions): Promise<boolean> {
    const asked = [...this.#asked.values()];
    if (asked.length === 0) return true;
    const found = await this.#scan(asked.map(toSent), signal);
    if (found === null) return false;
    asked.forEach((each, i) => {
      gather(
        each,
        found.map((ofShard) => ofShard[i] as FoundCells),
      );
    });
    return true;
  }

  #ask(request: ScanRequest): Asked {
    const key = cellsKey(request);
    let asked = this.#asked.get(key);
    if (asked === undefined) {
      const target = new Target(this.#store, request);
      asked = { request, target, aggregates: [], accumulators: [], facts: new Set() };
      this.#asked.set(key, asked);
    }
    return asked;
  }

  #accumulator(aggregate: Aggregate, request: ScanRequest, { quantiles, most }: Target): Accumulator {
    const [fact = ''] = aggregate.facts;
    const { value, basis } = aggregate;
    const numbers = value === null ? null : this.#valuesOf(fact).of(value, basis);
    return createAccumulator(this.#store, aggregate, numbers, quantiles, request.cuts, most);
  }

  #valuesOf(fact: string): FactValues {
    const values = this.#values.get(fact) ?? new FactValues(this.#store, fact);
    this.#values.set(fact, values);
    return values;
  }
}

function toSent({ request, aggregates, facts }: Asked): SentRequest {
  const { space, grouping, start, end, filter, zone, bounds, bucketing } = request;
  return { space, grouping, aggregates, facts: [...facts], start, end, filter, zone, bounds, bucketing };
}

/** Puts together what shards found for the same request. */
function gather({ target, accumulators, facts }: Asked, found: readonly FoundCells[]): void {
  const groups = found.map(({ combinations }) => (combinations === null ? null : target.groups.adopt(combinations)));
  target.grow();
  const presences = [...facts].map((fact) => target.watch(fact));
  for (const presence of presences) presence.grow(target.groups.size);
  found.forEach(({ groups: size, parcels, present }, shard) => {
    const numbers = groups[shard] ?? null;
    const cells = cellTargets(numbers, size, target.buckets);
    parcels.forEach((parcel, i) => {
      if (parcel !== null) accumulators[i]?.takeParcel(parcel, cells);
    });
    present.forEach(({ rows, groups: theirs }, i) => {
      presences[i]?.take(rows, numbers === null ? theirs : theirs.map((group) => numbers[group] as number));
    });
  });
}

/** The cell here of each cell there. */
function cellTargets(groups: Int32Array | null, size: number, buckets: number): Int32Array {
  const targets = new Int32Array(size * buckets);
  for (let group = 0, cell = 0; group < size; group++) {
    const first = (groups === null ? group : (groups[group] as number)) * buckets;
    for (let bucket = 0; bucket < buckets; bucket++) targets[cell++] = first + bucket;
  }
  return targets;
}
