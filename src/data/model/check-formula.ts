import { didYouMean } from '../errors.js';
import type { Unit } from '../format/unit.js';
import type { Model } from './define-model.js';
import { operandsOf } from './describe-measure.js';
import type { Formula } from './formula.js';
import type { FormulaMeasure, Measure } from './measure.js';
import { own } from './path.js';
import { isSameUnit, nameOfUnit, unitOfMeasure } from './unit-of.js';

/** Refuses a formula that takes what is not there, itself, or amounts that do not go together. */
export function checkFormula(
  model: Model,
  name: string,
  { formula }: FormulaMeasure,
  report: (message: string) => void,
): void {
  const operands = operandsOf(formula);
  if (operands.length === 0) report(`The formula of "${name}" takes no measure: it says nothing about events.`);
  for (const operand of operands) {
    if (own(model.measures, operand) !== undefined) continue;
    const mend = didYouMean(operand, Object.keys(model.measures));
    report(`The formula of "${name}" takes the unknown measure "${operand}".${mend}`);
  }
  checkLeaves(model, name, formula, report);
  if (reaches(model, name, name, new Set())) report(`The formula of "${name}" leads back to itself.`);
  else if (isResolved(model, formula, new Set())) checkUnits(model, name, formula, report);
}

function checkLeaves(model: Model, name: string, formula: Formula, report: (message: string) => void): void {
  if ('left' in formula) {
    checkLeaves(model, name, formula.left, report);
    checkLeaves(model, name, formula.right, report);
  } else if (formula.kind === 'constant') {
    if (!Number.isFinite(formula.value)) report(`The formula of "${name}" has a constant that is no number.`);
  } else if (formula.kind === 'accrued') {
    const { assumption } = formula;
    const declared = own(model.assumptions, assumption);
    if (declared === undefined) {
      const mend = didYouMean(assumption, Object.keys(model.assumptions));
      report(`The formula of "${name}" takes the unknown assumption "${assumption}".${mend}`);
    } else if ((declared.by ?? []).length > 0) {
      report(
        `The formula of "${name}" adds up "${assumption}" over time, which differs by ${declared.by?.join(' and ')}: a figure is about many of these. Declare an assumption that is the same for everyone.`,
      );
    }
  }
}

/** Refuses sums of different things, and money by money. A conversion by a factor may make anything of an amount but other money. */
function checkUnits(model: Model, name: string, formula: Formula, report: (message: string) => void): Unit | null {
  switch (formula.kind) {
    case 'constant':
    case 'elapsed':
      return null;
    case 'accrued':
      return own(model.assumptions, formula.assumption)?.unit ?? null;
    case 'measure':
      return unitOfMeasure(model, own<Measure>(model.measures, formula.name) as Measure).unit;
    default: {
      const left = checkUnits(model, name, formula.left, report);
      const right = checkUnits(model, name, formula.right, report);
      const isMoney = left?.kind === 'money' && right?.kind === 'money';
      if (formula.kind === 'divide') return left?.kind === 'money' && !isMoney ? left : null;
      if (formula.kind === 'multiply') {
        if (isMoney) report(`The formula of "${name}" multiplies money by money, which is none.`);
        return [left, right].find((unit) => unit?.kind === 'money') ?? null;
      }
      if (isAmount(left) && isAmount(right) && !isSameUnit(left, right)) {
        const what = isMoney ? 'Different currencies are never added' : 'Different things are never added';
        report(`The formula of "${name}" takes ${nameOfUnit(left)} and ${nameOfUnit(right)} together. ${what}.`);
      }
      return isAmount(left) ? left : right;
    }
  }
}

function isAmount(unit: Unit | null): unit is Unit {
  return unit !== null && unit.kind !== 'ratio';
}

/** Whether the formulas below lead to measures of the model alone, and not in a circle. */
function isResolved(model: Model, formula: Formula, seen: ReadonlySet<string>): boolean {
  return operandsOf(formula).every((operand) => {
    const measure = own<Measure>(model.measures, operand);
    if (measure === undefined || seen.has(operand)) return false;
    return measure.kind !== 'formula' || isResolved(model, measure.formula, new Set([...seen, operand]));
  });
}

/** Whether the formulas below `name` lead to `target`. */
function reaches(model: Model, name: string, target: string, seen: Set<string>): boolean {
  const measure = own<Measure>(model.measures, name);
  if (measure?.kind !== 'formula' || seen.has(name)) return false;
  seen.add(name);
  return operandsOf(measure.formula).some((operand) => operand === target || reaches(model, operand, target, seen));
}
