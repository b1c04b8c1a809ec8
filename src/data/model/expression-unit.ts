import type { Unit } from '../format/unit.js';
import type { ComputedValue } from './computed.js';
import type { Model } from './define-model.js';
import { type Expression, partsOf } from './expression.js';
import type { ReportIssue } from './model-issue.js';
import { numberAt, own, referredNumberAt } from './path.js';
import { isSameUnit, nameOfUnit } from './unit-of.js';

/** Refuses an expression whose parts are different things: they are no alternatives for each other and do not add up. */
export function checkUnits(
  model: Model,
  fact: string,
  expression: Expression,
  refuse: (message: string) => void,
): void {
  const units = unitsOfParts(model, fact, expression);
  if (expression.kind === 'multiply') {
    if (units.every((unit) => unit?.kind === 'money')) refuse(`"${fact}" multiplies money by money, which is none.`);
    return;
  }
  const [first, ...others] = units.filter(isAmount);
  const other = others.find((unit) => !isSameUnit(first ?? null, unit));
  if (first === undefined || other === undefined) return;
  refuse(`"${fact}" takes ${nameOfUnit(first)} and ${nameOfUnit(other)} together, which are different things.`);
}

/** Refuses a computed value that is declared as another thing than the money it is. */
export function checkCurrency(
  model: Model,
  fact: string,
  name: string,
  value: ComputedValue,
  report: ReportIssue,
): void {
  const unit = unitOfExpression(model, fact, value.expression);
  if (unit?.kind !== 'money' || isSameUnit(unit, value.unit)) return;
  report(
    ['unit'],
    `"${fact}.${name}" is declared as ${nameOfUnit(value.unit)} and computed from ${nameOfUnit(unit)}: declare it as that.`,
  );
}

/** The unit of an expression where it is certain: a product may be a conversion, unless it is of money. */
function unitOfExpression(model: Model, fact: string, expression: Expression): Unit | null {
  switch (expression.kind) {
    case 'constant':
      return null;
    case 'assumption':
      return own(model.assumptions, expression.name)?.unit ?? null;
    case 'value': {
      const { path } = expression;
      const number = numberAt(model, fact, path) ?? referredNumberAt(model, fact, path)?.declaration;
      return (own(own(model.facts, fact)?.computed ?? {}, path) ?? number)?.unit ?? null;
    }
    case 'multiply':
      return unitsOfParts(model, fact, expression).find((unit) => unit?.kind === 'money') ?? null;
    default:
      return unitsOfParts(model, fact, expression).find(isAmount) ?? null;
  }
}

function unitsOfParts(model: Model, fact: string, expression: Expression): readonly (Unit | null)[] {
  return partsOf(expression).map((part) => unitOfExpression(model, fact, part));
}

function isAmount(unit: Unit | null): unit is Unit {
  return unit !== null && unit.kind !== 'ratio';
}
