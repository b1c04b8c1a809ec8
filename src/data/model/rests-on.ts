import type { ComputedValue } from './computed.js';
import type { Model } from './define-model.js';
import { operandsOf } from './describe-measure.js';
import { type Expression, partsOf } from './expression.js';
import type { Formula } from './formula.js';
import type { Measure } from './measure.js';
import { own } from './path.js';
import { factsOf, measureOf, toExpression } from './system-measure.js';

type Parts = Pick<Model, 'facts' | 'measures' | 'people'>;

/** Whether a number of the events of a fact differs by the assumptions that a query rests on. */
export function restsOnBasis(model: Pick<Model, 'facts'>, fact: string, expression: Expression): boolean {
  const computed = own(model.facts, fact)?.computed ?? {};
  return some(computed, expression, ({ kind }) => kind === 'assumption' || kind === 'estimated');
}

/** Whether a figure differs by the assumptions that a query rests on. */
export function measureRestsOnBasis(model: Parts, name: string): boolean {
  const measure = measureOf(model, name) as Measure;
  if (measure.kind === 'formula') {
    const { formula } = measure;
    return accruedIn(formula).length > 0 || operandsOf(formula).some((operand) => measureRestsOnBasis(model, operand));
  }
  return factsOf(measure).some((fact) => numbersOf(measure).some((part) => restsOnBasis(model, fact, part)));
}

/** Names of the assumptions that a figure rests on, each once, in the order in which they are met. */
export function assumptionsOf(model: Parts, name: string): readonly string[] {
  const measure = measureOf(model, name) as Measure;
  if (measure.kind === 'formula') {
    const operands = operandsOf(measure.formula).flatMap((operand) => assumptionsOf(model, operand));
    return [...new Set([...operands, ...accruedIn(measure.formula)])];
  }
  const names = new Set<string>();
  for (const fact of factsOf(measure)) {
    const computed = own(model.facts, fact)?.computed ?? {};
    for (const part of numbersOf(measure)) {
      some(computed, part, (each) => {
        if (each.kind === 'assumption') names.add(each.name);
        return false;
      });
    }
  }
  return [...names];
}

/** The numbers of events that a measure looks at: what it is given, and what it takes. */
function numbersOf(measure: Exclude<Measure, { kind: 'formula' }>): readonly Expression[] {
  const numbers = measure.given === undefined ? [] : [toExpression(measure.given)];
  if ('of' in measure && measure.kind !== 'shared') {
    const name = measure.of.slice(measure.of.indexOf('.') + 1);
    if (name !== 'at') numbers.push(toExpression(name));
  }
  return numbers;
}

/** Whether a part of an expression, or of the computed values that it takes, is of a kind. */
function some(
  computed: Readonly<Record<string, ComputedValue>>,
  expression: Expression,
  is: (part: Expression) => boolean,
): boolean {
  return is(expression) || operands(computed, expression).some((part) => some(computed, part, is));
}

function operands(computed: Readonly<Record<string, ComputedValue>>, expression: Expression): readonly Expression[] {
  if (expression.kind !== 'value') return partsOf(expression);
  const inner = own(computed, expression.path);
  return inner === undefined ? [] : [inner.expression];
}

function accruedIn(formula: Formula): readonly string[] {
  if (formula.kind === 'accrued') return [formula.assumption];
  return 'left' in formula ? [...accruedIn(formula.left), ...accruedIn(formula.right)] : [];
}
