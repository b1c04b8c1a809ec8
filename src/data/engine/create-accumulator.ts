import type { Aggregate } from '../answer/aggregate.js';
import { canonicalJson } from '../query/query-key.js';
import type { Accumulator } from './aggregates/accumulator.js';
import { Count } from './aggregates/count.js';
import { Distinct } from './aggregates/distinct.js';
import { Extreme } from './aggregates/extreme.js';
import { LargeSum } from './aggregates/large-sum.js';
import { Latest } from './aggregates/latest.js';
import { MemberUnits } from './aggregates/member-units.js';
import { Quantile } from './aggregates/quantile.js';
import { Shared } from './aggregates/shared.js';
import { Sum } from './aggregates/sum.js';
import { ValueCount } from './aggregates/value-count.js';
import type { Values } from './computed/values.js';
import { viewPath } from './dimension-view.js';
import type { EventStore } from './event-store.js';

/**
 * Makes the accumulator of an aggregate. Quantiles over the same values find each other in `quantiles`.
 *
 * @param numbers What the aggregate takes; null where it takes no number.
 * @param cuts Bounds of the units or stretches of time by which the aggregate tells apart when something was.
 * @param cells Most cells that there can be.
 */
export function createAccumulator(
  store: EventStore,
  aggregate: Aggregate,
  numbers: Values | null,
  quantiles: Map<string, Quantile>,
  cuts: (aggregate: Aggregate) => Float64Array,
  cells: number,
): Accumulator {
  const [fact = ''] = aggregate.facts;
  const members = (i: number) => viewPath(store, fact, aggregate.paths[i] ?? '').members.size;
  switch (aggregate.kind) {
    case 'count':
      return aggregate.given === null ? new Count() : new ValueCount();
    case 'distinct':
      return aggregate.per === null ? new Distinct(members(0)) : new MemberUnits(members(0), cuts(aggregate));
    case 'shared':
      return new Shared(members(0), members(1), aggregate.parameter);
    case 'min':
    case 'max':
      return new Extreme(aggregate.kind);
    case 'quantile': {
      const values = canonicalJson({ ...aggregate, key: null, parameter: null });
      const quantile = new Quantile(aggregate.parameter, quantiles.get(values), cells);
      if (!quantiles.has(values)) quantiles.set(values, quantile);
      return quantile;
    }
    case 'sum':
    case 'mean': {
      // A value beyond the safe integers is refused on its way.
      const largest = Math.min(numbers?.largest ?? 0, Number.MAX_SAFE_INTEGER);
      const exact = largest * store.fact(fact).size <= Number.MAX_SAFE_INTEGER;
      return exact ? new Sum(aggregate.kind) : new LargeSum(aggregate.kind);
    }
    case 'standing':
      return new Latest(cuts(aggregate));
  }
}
