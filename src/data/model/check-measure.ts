import { didYouMean } from '../errors.js';
import type { Attribute } from './attribute.js';
import { isSoundExpression, noNumber } from './check-expression.js';
import { checkFormula } from './check-formula.js';
import { checkMeaning } from './check-meaning.js';
import type { Model } from './define-model.js';
import { describedNumber } from './described-number.js';
import type { Condition, Measure } from './measure.js';
import { below, type ReportIssue } from './model-issue.js';
import { numberAt, own, resolvePath } from './path.js';
import { factsOf } from './system-measure.js';
import { isSameUnit, nameOfUnit } from './unit-of.js';

/** The longest trailing window, days: a year with a month to spare. */
const LONGEST_WINDOW = 400;
const PER = ['day', 'week', 'month'];

/** Refuses a measure that is taken from what its model does not have. */
export function checkMeasure(model: Model, name: string, measure: Measure, report: ReportIssue): void {
  const refuse = (message: string) => report([], message);
  if (measure.kind === 'formula') {
    checkFormula(model, name, measure, refuse);
    return;
  }
  const facts = factsOf(measure);
  if (facts.length === 0) refuse(`"${name}" is taken from no fact.`);
  for (const fact of facts) {
    if (own(model.facts, fact) === undefined) {
      refuse(`"${name}" is taken from the unknown fact "${fact}".${didYouMean(fact, Object.keys(model.facts))}`);
    } else {
      checkOnFact(model, name, measure, fact, report);
    }
  }
  checkParameters(name, measure, refuse);
  if (measure.kind === 'distinct') checkMeaning(model, name, measure.by, facts, refuse);
}

function checkOnFact(
  model: Model,
  name: string,
  measure: Exclude<Measure, { kind: 'formula' }>,
  fact: string,
  report: ReportIssue,
): void {
  checkCondition(model, name, fact, measure.where ?? {}, below(report, 'where'));
  for (const path of pathsOf(measure)) {
    if (resolvePath(model, fact, path) === undefined) {
      report([], `"${name}" needs the path "${path}", which the fact "${fact}" does not have.`);
    }
  }
  const { given } = measure;
  if (typeof given === 'object') {
    isSoundExpression(model, fact, given, below(report, 'given'));
  } else if (given !== undefined && !isNumberOf(model, fact, given)) {
    report(['given'], `"${name}" is of events that have a value of "${given}". ${noNumber(model, fact, given)}`);
  }
  if ('of' in measure && measure.kind !== 'shared') checkValue(model, name, fact, measure, report);
}

function checkValue(
  model: Model,
  name: string,
  fact: string,
  { kind, of, unit }: Measure & { readonly of: string },
  report: ReportIssue,
): void {
  const value = of.slice(of.indexOf('.') + 1);
  if (value === 'at' && (kind === 'min' || kind === 'max')) return;
  if (!isNumberOf(model, fact, value)) {
    report([], `"${name}" needs a number, and "${of}" is none. ${noNumber(model, fact, value)}`);
    return;
  }
  const taken = describedNumber(model, of).unit;
  if (taken.kind !== 'money' || unit === undefined || isSameUnit(taken, unit)) return;
  report(
    ['unit'],
    `"${name}" is declared as ${nameOfUnit(unit)} and taken from ${nameOfUnit(taken)}: leave its unit out.`,
  );
}

function isNumberOf(model: Model, fact: string, name: string): boolean {
  return numberAt(model, fact, name) !== undefined || own(own(model.facts, fact)?.computed ?? {}, name) !== undefined;
}

function checkParameters(
  name: string,
  measure: Exclude<Measure, { kind: 'formula' }>,
  refuse: (message: string) => void,
): void {
  if (measure.kind === 'quantile' && !(measure.q >= 0 && measure.q <= 1)) {
    refuse(`"${name}" asks for the quantile ${measure.q}: it lies between 0 and 1.`);
  }
  if (measure.kind === 'shared' && !(Number.isInteger(measure.atLeast) && measure.atLeast >= 1)) {
    refuse(`"${name}" asks for at least ${measure.atLeast}: use a whole number from 1.`);
  }
  if (measure.kind !== 'distinct') return;
  const { per, trailing } = measure;
  if (per !== undefined && !PER.includes(per)) {
    refuse(`"${name}" counts once for each "${per}": use ${PER.join(', ')} or leave it out.`);
  }
  if (trailing !== undefined && !(Number.isInteger(trailing) && trailing >= 1 && trailing <= LONGEST_WINDOW)) {
    refuse(`"${name}" trails over ${trailing} days: use a whole number from 1 to ${LONGEST_WINDOW}.`);
  }
}

function pathsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'distinct' || measure.kind === 'standing') return [measure.by];
  return measure.kind === 'shared' ? [measure.of, measure.by] : [];
}

function checkCondition(model: Model, measure: string, fact: string, where: Condition, report: ReportIssue): void {
  const attributes = own(model.facts, fact)?.attributes ?? {};
  for (const [name, values] of Object.entries(where)) {
    const attribute = own<Attribute>(attributes, name);
    if (attribute === undefined || attribute.kind === 'number') {
      const mend = didYouMean(name, Object.keys(attributes));
      report([name], `The condition of "${measure}" is on "${name}", which "${fact}" cannot be told apart by.${mend}`);
    } else if (attribute.kind === 'choice') {
      for (const value of values) {
        if (own(attribute.values, value) !== undefined) continue;
        const mend = didYouMean(value, Object.keys(attribute.values));
        report([name], `The condition of "${measure}" asks "${name}" for the unknown value "${value}".${mend}`);
      }
    }
  }
}
