import { didYouMean } from '../errors.js';
import type { Attribute } from './attribute.js';
import type { Model } from './define-model.js';
import { type Expression, partsOf } from './expression.js';
import { checkCurrency, checkUnits } from './expression-unit.js';
import { below, type ReportIssue } from './model-issue.js';
import { numberAt, own, referredNumberAt } from './path.js';
import { decimalsOf, scaleOf } from './scale-of.js';
import { toScaled } from './scaled.js';

/** Most decimal places of a computed number: with more, hardly a whole one is left below 2^53. */
const MOST_DECIMALS = 15;

/** Refuses computed values of a fact that lead nowhere, back to themselves, or beyond what is exact. */
export function checkComputed(model: Model, fact: string, report: ReportIssue): void {
  for (const [name, value] of Object.entries(own(model.facts, fact)?.computed ?? {})) {
    const at = below(report, name);
    const { dividedBy = 1 } = value;
    if (!(Number.isFinite(dividedBy) && dividedBy > 0)) {
      at(['dividedBy'], `"${fact}.${name}" is divided by ${dividedBy}: use a number above 0.`);
    }
    if (isEndless(model, fact, value.expression, [name])) {
      at(['expression'], `The computed value "${fact}.${name}" leads back to itself.`);
    } else if (isSoundExpression(model, fact, value.expression, below(at, 'expression'))) {
      checkCurrency(model, fact, name, value, at);
    }
  }
}

/** Refuses an expression over the events of a fact that has no meaning; tells whether it has. */
export function isSoundExpression(model: Model, fact: string, expression: Expression, report: ReportIssue): boolean {
  let isSound = true;
  const refuse = (message: string) => {
    isSound = false;
    report([], message);
  };
  const parts = partsOf(expression);
  for (const part of parts) if (!isSoundExpression(model, fact, part, report)) isSound = false;
  switch (expression.kind) {
    case 'value':
      if (!isNumber(model, fact, expression.path)) refuse(noNumber(model, fact, expression.path));
      if ((own(own(model.facts, fact)?.computed ?? {}, expression.path)?.dividedBy ?? 1) !== 1) {
        refuse(
          `"${fact}.${expression.path}" is divided once it is aggregated, so that no other value can be computed from it. Compute that from its parts.`,
        );
      }
      return isSound;
    case 'assumption':
      if (own(model.assumptions, expression.name) === undefined) {
        const mend = didYouMean(expression.name, Object.keys(model.assumptions));
        refuse(`"${fact}" takes the unknown assumption "${expression.name}".${mend}`);
      }
      return isSound;
    case 'constant':
      if (!isExact(expression.value)) {
        refuse(`The constant ${expression.value} of "${fact}" is no number that can be kept exactly.`);
      }
      return isSound;
    case 'firstOf':
      if (parts.length === 0) refuse(`"${fact}" takes the first of no values: name some.`);
      break;
    case 'rounded':
      if (!(Number.isInteger(expression.scale) && expression.scale >= 0 && expression.scale <= MOST_DECIMALS)) {
        refuse(
          `"${fact}" rounds at ${expression.scale} decimal places: use a whole number from 0 to ${MOST_DECIMALS}.`,
        );
      }
      break;
    default:
  }
  if (!isSound || isEndless(model, fact, expression)) return isSound;
  const scale = scaleOf(model, fact, expression);
  if (scale > MOST_DECIMALS) {
    refuse(
      `A computed value of "${fact}" has ${scale} decimal places, and ${MOST_DECIMALS} are the most that stay exact. Round a part of it with "rounded".`,
    );
  }
  checkUnits(model, fact, expression, refuse);
  return isSound;
}

function isExact(constant: number): boolean {
  if (!Number.isFinite(constant)) return false;
  const scale = decimalsOf(constant);
  return scale <= MOST_DECIMALS && Number.isSafeInteger(toScaled(constant, scale));
}

function isNumber(model: Model, fact: string, path: string): boolean {
  return (
    own(own(model.facts, fact)?.computed ?? {}, path) !== undefined ||
    numberAt(model, fact, path) !== undefined ||
    referredNumberAt(model, fact, path) !== undefined
  );
}

/** Why a path leads to no number of an event, with those that do. */
export function noNumber(model: Model, fact: string, path: string): string {
  const declaration = own(model.facts, fact);
  const numbers = [...Object.keys(declaration?.attributes ?? {}), ...Object.keys(declaration?.computed ?? {})];
  for (const [name, attribute] of Object.entries<Attribute>(declaration?.attributes ?? {})) {
    if (attribute.kind !== 'reference') continue;
    const attributes = Object.keys(own(model.entities, attribute.entity)?.attributes ?? {});
    numbers.push(...attributes.map((each) => `${name}.${each}`));
  }
  const known = numbers.filter((each) => isNumber(model, fact, each));
  return `"${fact}" has no number "${path}".${didYouMean(path, known)}`;
}

/** Whether an expression goes through the computed values of its fact in a circle; `within` are those on the way to it. */
function isEndless(model: Model, fact: string, expression: Expression, within: readonly string[] = []): boolean {
  if (expression.kind !== 'value') return partsOf(expression).some((part) => isEndless(model, fact, part, within));
  const { path } = expression;
  const inner = own(own(model.facts, fact)?.computed ?? {}, path);
  return inner !== undefined && (within.includes(path) || isEndless(model, fact, inner.expression, [...within, path]));
}
