import type { Unit } from '../format/unit.js';
import type { Model } from './define-model.js';
import type { Formula } from './formula.js';
import type { Better, Measure } from './measure.js';
import { own } from './path.js';
import { scaleOf } from './scale-of.js';
import { factsOf, measureOf } from './system-measure.js';

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

const COUNT: Unit = { kind: 'count' };
const INSTANT: Unit = { kind: 'instant' };

/** Describes the measure `name` of `model`, which must exist. */
export function describeMeasure(model: Model, name: string): MeasureInfo {
  const measure = measureOf(model, name) as Measure;
  const { unit, scale } = unitOf(model, measure);
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

function unitOf(model: Model, measure: Measure): { unit: Unit; scale: number } {
  const { unit, scale } = ownUnit(model, measure);
  return { unit: measure.unit ?? unit ?? COUNT, scale };
}

/** What a measure is counted in where it does not say so. */
function ownUnit(model: Model, measure: Measure): { unit: Unit | null; scale: number } {
  switch (measure.kind) {
    case 'count':
    case 'distinct':
    case 'shared':
    case 'standing':
      return { unit: COUNT, scale: 0 };
    case 'formula':
      return unitOfFormula(model, measure.formula);
    default: {
      const [fact = '', attribute = ''] = measure.of.split('.');
      if (attribute === 'at') return { unit: INSTANT, scale: 0 };
      const declaration = model.facts[fact]?.attributes[attribute];
      if (declaration?.kind === 'number') return { unit: declaration.unit, scale: declaration.scale };
      const value = own(model.facts[fact]?.computed ?? {}, attribute);
      return value === undefined
        ? { unit: COUNT, scale: 0 }
        : { unit: value.unit, scale: scaleOf(model, fact, value.expression) };
    }
  }
}

/** Dividing a unit by itself gives a ratio; the rest is in the unit of the left operand, constants having none. */
function unitOfFormula(model: Model, formula: Formula): { unit: Unit | null; scale: number } {
  if (formula.kind === 'constant' || formula.kind === 'elapsed') return { unit: null, scale: 0 };
  if (formula.kind === 'accrued') {
    const assumption = own(model.assumptions, formula.assumption);
    return { unit: assumption?.unit ?? null, scale: assumption?.scale ?? 0 };
  }
  if (formula.kind === 'measure') return unitOf(model, measureOf(model, formula.name) as Measure);
  const left = unitOfFormula(model, formula.left);
  const right = unitOfFormula(model, formula.right);
  if (formula.kind === 'divide' && isSameUnit(left.unit, right.unit)) return { unit: { kind: 'ratio' }, scale: 6 };
  return { unit: left.unit ?? right.unit, scale: Math.max(left.scale, right.scale) };
}

function isSameUnit(a: Unit | null, b: Unit | null): boolean {
  if (a?.kind === 'money' && b?.kind === 'money') return a.currency === b.currency;
  if (a?.kind === 'quantity' && b?.kind === 'quantity') return a.label === b.label;
  return a !== null && a.kind === b?.kind;
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
