import type { Unit } from '../format/unit.js';
import type { Model } from './define-model.js';
import { describedNumber } from './described-number.js';
import type { Formula } from './formula.js';
import type { Measure } from './measure.js';
import { own } from './path.js';
import { measureOf } from './system-measure.js';

/** What a figure is counted in; no unit where it is a plain number, such as a constant. */
export interface UnitAndScale {
  readonly unit: Unit | null;
  /** Decimal places that are exact. */
  readonly scale: number;
}

const COUNT: Unit = { kind: 'count' };

/** What a measure is counted in: what it declares, else what it is taken or computed from. */
export function unitOfMeasure(model: Model, measure: Measure): UnitAndScale & { readonly unit: Unit } {
  const { unit, scale } = ownUnit(model, measure);
  return { unit: measure.unit ?? unit ?? COUNT, scale };
}

/** Whether two units are one, so that amounts in them can be added. */
export function isSameUnit(a: Unit | null, b: Unit | null): boolean {
  if (a?.kind === 'money' && b?.kind === 'money') return a.currency === b.currency;
  if (a?.kind === 'quantity' && b?.kind === 'quantity') return a.label === b.label;
  return a !== null && a.kind === b?.kind;
}

/** How a unit is named in a message. */
export function nameOfUnit(unit: Unit): string {
  if (unit.kind === 'money') return unit.currency;
  return unit.kind === 'quantity' ? unit.label : `a ${unit.kind}`;
}

function ownUnit(model: Model, measure: Measure): UnitAndScale {
  switch (measure.kind) {
    case 'count':
    case 'distinct':
    case 'shared':
    case 'standing':
      return { unit: COUNT, scale: 0 };
    case 'formula':
      return unitOfFormula(model, measure.formula);
    default:
      return describedNumber(model, measure.of);
  }
}

/** Dividing a unit by itself gives a ratio. A product is in the unit of which it is so many; the rest in that of its left side. */
function unitOfFormula(model: Model, formula: Formula): UnitAndScale {
  switch (formula.kind) {
    case 'constant':
    case 'elapsed':
      return { unit: null, scale: 0 };
    case 'accrued': {
      const { unit = null, scale = 0 } = own(model.assumptions, formula.assumption) ?? {};
      return { unit, scale };
    }
    case 'measure':
      return unitOfMeasure(model, measureOf(model, formula.name) as Measure);
    default: {
      const left = unitOfFormula(model, formula.left);
      const right = unitOfFormula(model, formula.right);
      if (formula.kind === 'divide' && isSameUnit(left.unit, right.unit)) return { unit: { kind: 'ratio' }, scale: 6 };
      return { unit: unitOfBoth(formula.kind, left.unit, right.unit), scale: Math.max(left.scale, right.scale) };
    }
  }
}

function unitOfBoth(
  kind: 'add' | 'subtract' | 'multiply' | 'divide',
  left: Unit | null,
  right: Unit | null,
): Unit | null {
  if (kind === 'subtract' && left?.kind === 'instant' && right?.kind === 'instant') return { kind: 'duration' };
  if (kind === 'multiply' && rank(right) > rank(left)) return right;
  return left ?? right;
}

/** A price times an amount is money, and so many times an amount is an amount. */
function rank(unit: Unit | null): number {
  if (unit === null) return 0;
  if (unit.kind === 'ratio') return 1;
  if (unit.kind === 'count') return 2;
  return unit.kind === 'money' ? 4 : 3;
}
