import type { AssumptionBasis } from '../model/assumption.js';
import type { Model } from '../model/define-model.js';
import { operandsOf } from '../model/describe-measure.js';
import { divisorOf } from '../model/divisor-of.js';
import { evaluateFormula } from '../model/evaluate-formula.js';
import type { Formula } from '../model/formula.js';
import type { Measure } from '../model/measure.js';
import { own } from '../model/path.js';
import { measureOf } from '../model/system-measure.js';
import type { Figure } from '../query/result.js';
import { aggregateOf } from './aggregate.js';
import type { Level } from './level.js';

/** The figures of one measure: in which unit, and from which aggregates. Formulas are evaluated in every cell anew. */
export class MeasureFigures {
  readonly name: string;
  readonly #source: FigureSource;

  constructor(model: Model, name: string, basis: AssumptionBasis) {
    this.name = name;
    this.#source = sourceOf(model, name, basis);
  }

  /** How to read the figures of a level, by cell. */
  on(level: Level): (cell: number) => Figure {
    return readerOf(this.#source, level);
  }
}

/** Where figures come from: an aggregate with what divides it, or a formula over others. */
type FigureSource =
  | { readonly kind: 'aggregate'; readonly key: string; readonly divisor: number }
  | {
      readonly kind: 'formula';
      readonly formula: Formula;
      readonly operands: ReadonlyMap<string, FigureSource>;
      /** By assumption: what its scaled values are divided by. */
      readonly scales: (assumption: string) => number;
    };

function sourceOf(model: Model, name: string, basis: AssumptionBasis): FigureSource {
  const measure = measureOf(model, name) as Measure;
  if (measure.kind === 'formula') {
    const { formula } = measure;
    const operands = new Map(operandsOf(formula).map((operand) => [operand, sourceOf(model, operand, basis)]));
    const scales = (assumption: string) => 10 ** (own(model.assumptions, assumption)?.scale ?? 0);
    return { kind: 'formula', formula, operands, scales };
  }
  const { key } = aggregateOf(model, measure, basis);
  return { kind: 'aggregate', key, divisor: divisorOf(model, measure) };
}

function readerOf(source: FigureSource, level: Level): (cell: number) => Figure {
  if (source.kind === 'aggregate') {
    const read = level.reader(source.key);
    const { divisor } = source;
    return (cell) => {
      const value = read(cell);
      return value === null ? null : value / divisor;
    };
  }
  const { formula, scales } = source;
  const { times } = level;
  const readers = new Map([...source.operands].map(([name, operand]) => [name, readerOf(operand, level)]));
  let current = 0;
  const operands = {
    figure: (name: string) => readers.get(name)?.(current) ?? null,
    elapsed: (unit: 'day' | 'week' | 'month') => times.elapsed(unit, current % times.size),
    accrued: (assumption: string, per: 'day' | 'week' | 'month') => {
      const value = times.accrued(assumption, per, current % times.size);
      return value === null ? null : value / scales(assumption);
    },
  };
  return (cell) => {
    current = cell;
    return evaluateFormula(formula, operands);
  };
}
