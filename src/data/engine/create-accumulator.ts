import { canonicalJson } from '../query/query-key.js';
import type { Aggregate } from './aggregate.js';
import type { Accumulator } from './aggregates/accumulator.js';
import { Count } from './aggregates/count.js';
import { Distinct } from './aggregates/distinct.js';
import { Extreme } from './aggregates/extreme.js';
import { LargeSum } from './aggregates/large-sum.js';
import { Quantile } from './aggregates/quantile.js';
import { Shared } from './aggregates/shared.js';
import { Sum } from './aggregates/sum.js';
import { viewDimension } from './dimension-view.js';
import type { EventStore } from './event-store.js';

/** Makes the accumulator of an aggregate. Quantiles over the same values find each other in `quantiles`. */
export function createAccumulator(
  store: EventStore,
  aggregate: Aggregate,
  quantiles: Map<string, Quantile>,
): Accumulator {
  const [fact = ''] = aggregate.facts;
  const members = (i: number) => viewDimension(store, fact, aggregate.paths[i] ?? '').members.size;
  switch (aggregate.kind) {
    case 'count':
      return new Count();
    case 'distinct':
      return new Distinct(members(0));
    case 'shared':
      return new Shared(members(0), members(1), aggregate.parameter);
    case 'min':
    case 'max':
      return new Extreme(aggregate.kind);
    case 'quantile': {
      const values = canonicalJson([aggregate.facts, aggregate.attribute, aggregate.where]);
      const quantile = new Quantile(aggregate.parameter, quantiles.get(values));
      if (!quantiles.has(values)) quantiles.set(values, quantile);
      return quantile;
    }
    default: {
      const table = store.fact(fact);
      const largest = table.columns[table.indexOf(aggregate.attribute ?? '')]?.largest ?? 0;
      const exact = largest * table.size <= Number.MAX_SAFE_INTEGER;
      return exact ? new Sum(aggregate.kind) : new LargeSum(aggregate.kind);
    }
  }
}
