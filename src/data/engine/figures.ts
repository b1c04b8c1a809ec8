import type { Model } from '../model/define-model.js';
import { describeMeasure } from '../model/describe-measure.js';
import { evaluateFormula } from '../model/evaluate-formula.js';
import type { Measure } from '../model/measure.js';
import { fromScaled } from '../model/scaled.js';
import { measureOf } from '../model/system-measure.js';
import type { Figure } from '../query/result.js';
import { aggregateOf } from './aggregate.js';
import type { Cells } from './cells.js';

/** The figures of one measure: in which unit, and from which aggregates. Formulas are evaluated in every cell anew. */
export class MeasureFigures {
  readonly name: string;
  readonly #key: string;
  readonly #scale: number;
  readonly #formula: (Measure & { kind: 'formula' }) | null;
  readonly #operands = new Map<string, MeasureFigures>();
  readonly #model: Model;

  constructor(model: Model, name: string) {
    const measure = measureOf(model, name) as Measure;
    this.name = name;
    this.#model = model;
    this.#formula = measure.kind === 'formula' ? measure : null;
    this.#key = measure.kind === 'formula' ? '' : aggregateOf(measure).key;
    this.#scale = describeMeasure(model, name).scale;
  }

  /** The figure of a cell. */
  at(cells: Cells, cell: number): Figure {
    if (this.#formula !== null) {
      return evaluateFormula(this.#formula.formula, {
        figure: (operand) => this.#operand(operand).at(cells, cell),
        elapsed: () => 0,
        accrued: () => null,
      });
    }
    const value = cells.value(this.#key, cell);
    return value === null ? null : fromScaled(value, this.#scale);
  }

  #operand(name: string): MeasureFigures {
    let figures = this.#operands.get(name);
    if (figures === undefined) {
      figures = new MeasureFigures(this.#model, name);
      this.#operands.set(name, figures);
    }
    return figures;
  }
}
