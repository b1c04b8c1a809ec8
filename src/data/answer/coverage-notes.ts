import type { AssumptionBasis } from '../model/assumption.js';
import type { Model } from '../model/define-model.js';
import { operandsOf } from '../model/describe-measure.js';
import { times } from '../model/expression.js';
import type { FormulaMeasure, Measure } from '../model/measure.js';
import { own } from '../model/path.js';
import { factorsOfMeasure, factsOf, measureOf, toExpression } from '../model/system-measure.js';
import type { Query } from '../query/query.js';
import { canonicalJson } from '../query/query-key.js';
import type { Note } from '../query/result.js';
import { type Aggregate, aggregateOf } from './aggregate.js';

interface Coverage {
  readonly measure: string;
  /** Counts the events that have a value to take. */
  readonly covered: Aggregate;
  /** Counts those that a value could be taken from. */
  readonly of: Aggregate;
}

/** Tells on how many of their events the sums and means over computed values rest, those that formulas take included. */
export class CoverageNotes {
  /** What has to be counted. */
  readonly aggregates: readonly Aggregate[];
  readonly #coverages: readonly Coverage[];

  constructor(model: Model, { measures, assumptions }: Pick<Query, 'measures' | 'assumptions'>) {
    this.#coverages = measures.flatMap((measure) =>
      sourcesOf(model, measure).flatMap((source) => coverageOf(model, measure, source, assumptions)),
    );
    this.aggregates = this.#coverages.flatMap(({ covered, of }) => [covered, of]);
  }

  /**
   * The notes; none where there is nothing to cover.
   *
   * @param counted The count of an aggregate over everything, by its key.
   */
  notes(counted: (aggregate: string) => number | null): readonly Note[] {
    const notes = new Map<string, Note>();
    for (const { measure, covered, of } of this.#coverages) {
      const count = { covered: counted(covered.key) ?? 0, of: counted(of.key) ?? 0 };
      if (count.of === 0) continue;
      notes.set(JSON.stringify([measure, count]), { kind: 'coverage', measure, ...count });
    }
    return [...notes.values()];
  }
}

/** Names of the measures that are no formulas which a measure is made of: itself, or the operands of its formula. */
function sourcesOf(model: Model, name: string): readonly string[] {
  const measure = measureOf(model, name) as Measure;
  if (measure.kind !== 'formula') return [name];
  return [...new Set(operandsOf(measure.formula).flatMap((operand) => sourcesOf(model, operand)))];
}

function coverageOf(model: Model, shown: string, source: string, basis: AssumptionBasis): readonly Coverage[] {
  const measure = measureOf(model, source) as Exclude<Measure, FormulaMeasure>;
  if (measure.kind !== 'sum' && measure.kind !== 'mean') return [];
  const [fact = ''] = factsOf(measure);
  if (own(own(model.facts, fact)?.computed ?? {}, measure.of.slice(fact.length + 1)) === undefined) return [];
  const { where, given } = measure;
  const value = toExpression(measure.of.slice(fact.length + 1));
  const factors = factorsOfMeasure(model, measure);
  const scope = { kind: 'count' as const, label: '', fact, ...(where && { where }) };
  const of = { ...scope, ...(given && { given }) };
  const asked = factorsOfMeasure(model, of).length;
  if (new Set(factors.map((factor) => canonicalJson(factor))).size === asked) return [];
  const covered = { ...scope, given: given === undefined ? value : times(toExpression(given), value) };
  return [{ measure: shown, covered: aggregateOf(model, covered, basis), of: aggregateOf(model, of, basis) }];
}
