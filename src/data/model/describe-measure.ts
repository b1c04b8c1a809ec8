import type { Unit } from '../format/unit.js';
import type { Model } from './define-model.js';
import type { Formula } from './formula.js';
import type { Better, Measure } from './measure.js';
import { own } from './path.js';

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
  const measure = model.measures[name] as Measure;
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
export function factsOfMeasure(model: Pick<Model, 'measures'>, name: string): readonly string[] {
  const measure = own(model.measures, name);
  if (measure === undefined) return [];
  switch (measure.kind) {
    case 'count':
    case 'shared':
      return [measure.fact];
    case 'distinct':
      return measure.facts;
    case 'formula':
      return [...new Set(operandsOf(measure.formula).flatMap((operand) => factsOfMeasure(model, operand)))];
    default:
      return [measure.of.slice(0, measure.of.indexOf('.'))];
  }
}

/** Names of the measures that a formula takes. */
export function operandsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'measure') return [formula.name];
  if (formula.kind === 'constant') return [];
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
      return { unit: COUNT, scale: 0 };
    case 'formula':
      return unitOfFormula(model, measure.formula);
    default: {
      const [fact = '', attribute = ''] = measure.of.split('.');
      if (attribute === 'at') return { unit: INSTANT, scale: 0 };
      const declaration = model.facts[fact]?.attributes[attribute];
      return declaration?.kind === 'number'
        ? { unit: declaration.unit, scale: declaration.scale }
        : { unit: COUNT, scale: 0 };
    }
  }
}

/** Dividing a unit by itself gives a ratio; the rest is in the unit of the left operand, constants having none. */
function unitOfFormula(model: Model, formula: Formula): { unit: Unit | null; scale: number } {
  if (formula.kind === 'constant') return { unit: null, scale: 0 };
  if (formula.kind === 'measure') return unitOf(model, model.measures[formula.name] as Measure);
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
  if (measure.kind === 'distinct' || measure.kind === 'shared') return true;
  if (measure.kind !== 'formula') return false;
  return operandsOf(measure.formula).some((operand) => isOverlapping(model, model.measures[operand] as Measure));
}

function whenNull(model: Model, measure: Measure): MeasureInfo['whenNull'] {
  if (measure.kind === 'formula') {
    if (divides(measure.formula)) return 'divisionByZero';
    const reasons = operandsOf(measure.formula).map((name) => whenNull(model, model.measures[name] as Measure));
    return reasons.find((reason) => reason !== null) ?? null;
  }
  return measure.kind === 'mean' || measure.kind === 'min' || measure.kind === 'max' || measure.kind === 'quantile'
    ? 'noEvents'
    : null;
}

function divides(formula: Formula): boolean {
  if (formula.kind === 'measure' || formula.kind === 'constant') return false;
  return formula.kind === 'divide' || divides(formula.left) || divides(formula.right);
}
