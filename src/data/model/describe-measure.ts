import type { Unit } from '../format/unit.js';
import type { Model } from './define-model.js';
import type { Formula } from './formula.js';
import type { Better, Measure } from './measure.js';
import { factsOf, measureOf } from './system-measure.js';
import { unitOfMeasure } from './unit-of.js';

/** What a figure needs to be shown and compared. */
export interface MeasureInfo {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly unit: Unit;
  /** Decimal places that are exact. */
  readonly scale: number;
  readonly better: Better;
  /** Whether figures of groups may count the same thing twice, so that they must not be added up. */
  readonly overlapping: boolean;
  /** Why a figure can be missing: no events to take it from, or a division by 0. Null where it never is. */
  readonly whenNull: 'noEvents' | 'divisionByZero' | null;
}

/** Describes the measure `name` of `model`, which must exist. */
export function describeMeasure(model: Model, name: string): MeasureInfo {
  const measure = measureOf(model, name) as Measure;
  const { unit, scale } = unitOfMeasure(model, measure);
  return {
    name,
    label: measure.label,
    description: measure.description ?? null,
    unit,
    scale,
    better: measure.better ?? 'neither',
    overlapping: isOverlapping(model, measure),
    whenNull: whenNull(model, measure),
  };
}

/** The facts that a measure is taken from, those of a formula's operands included, each once. */
export function factsOfMeasure(model: Pick<Model, 'facts' | 'measures' | 'people'>, name: string): readonly string[] {
  const measure = measureOf(model, name);
  if (measure === undefined) return [];
  if (measure.kind !== 'formula') return factsOf(measure);
  return [...new Set(operandsOf(measure.formula).flatMap((operand) => factsOfMeasure(model, operand)))];
}

/** Names of the measures that a formula takes. */
export function operandsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'measure') return [formula.name];
  if (!('left' in formula)) return [];
  return [...new Set([...operandsOf(formula.left), ...operandsOf(formula.right)])];
}

function isOverlapping(model: Model, measure: Measure): boolean {
  if (measure.kind === 'distinct' || measure.kind === 'shared' || measure.kind === 'standing') return true;
  if (measure.kind !== 'formula') return false;
  return operandsOf(measure.formula).some((operand) => isOverlapping(model, measureOf(model, operand) as Measure));
}

function whenNull(model: Model, measure: Measure): MeasureInfo['whenNull'] {
  if (measure.kind === 'formula') {
    if (divides(measure.formula)) return 'divisionByZero';
    const reasons = operandsOf(measure.formula).map((name) => whenNull(model, measureOf(model, name) as Measure));
    return reasons.find((reason) => reason !== null) ?? null;
  }
  return measure.kind === 'mean' || measure.kind === 'min' || measure.kind === 'max' || measure.kind === 'quantile'
    ? 'noEvents'
    : null;
}

function divides(formula: Formula): boolean {
  if (!('left' in formula)) return false;
  return formula.kind === 'divide' || divides(formula.left) || divides(formula.right);
}
