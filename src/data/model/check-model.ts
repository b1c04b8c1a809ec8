import { didYouMean, type Issue, UsageError } from '../errors.js';
import type { Attribute } from './attribute.js';
import type { ModelDeclaration } from './define-model.js';
import { operandsOf } from './describe-measure.js';
import type { Formula } from './formula.js';
import type { Condition, Measure } from './measure.js';
import { isMany, own, resolvePath } from './path.js';

const NAME = /^[a-zA-Z][a-zA-Z0-9_]*$/;
const RESERVED = new Set(['id', 'at', 'received', 'fact', 'name']);

/** Refuses a declaration whose parts contradict each other, with all contradictions at once. */
export function checkModel(model: ModelDeclaration): void {
  const issues: Issue[] = [];
  const report = (path: readonly (string | number)[], message: string) =>
    issues.push({ code: 'invalidModel', path, message });
  checkNames(model, report);
  checkAttributes(model, report);
  if (model.epoch !== undefined && !Number.isFinite(model.epoch)) {
    report(['epoch'], 'The epoch is no moment: use milliseconds since 1970.');
  }
  for (const [name, { path }] of Object.entries(model.dimensions)) {
    const facts = Object.keys(model.facts).filter((fact) => resolvePath(model, fact, path) !== undefined);
    if (facts.length === 0)
      report(['dimensions', name, 'path'], `No fact has the path "${path}" of dimension "${name}".`);
    checkMeaning(model, name, path, facts, (message) => report(['dimensions', name, 'path'], message));
  }
  for (const [name, measure] of Object.entries(model.measures)) checkMeasure(model, name, measure, report);
  if (issues.length > 0) {
    const text = issues.map((issue) => `- ${issue.message}`).join('\n');
    throw new UsageError('invalidModel', `The model "${model.name}" contradicts itself:\n${text}`, { issues });
  }
}

/** Names that every object inherits, such as `constructor`, would be found where nobody declared them. */
function isName(name: string): boolean {
  return NAME.test(name) && !(name in {});
}

/** Members of a path have to be the same kind of thing in every fact, or figures would mix them up. */
function checkMeaning(
  model: ModelDeclaration,
  name: string,
  path: string,
  facts: readonly string[],
  report: (message: string) => void,
): void {
  const [first = '', ...others] = facts;
  const meaning = (fact: string) => {
    const resolved = resolvePath(model, fact, path);
    return resolved && [resolved.kind, 'entity' in resolved && resolved.entity, isMany(resolved)].join();
  };
  const other = others.find((fact) => meaning(fact) !== undefined && meaning(fact) !== meaning(first));
  if (other !== undefined) {
    report(
      `The path "${path}" of "${name}" leads to different things in "${first}" and "${other}", so that their members would be mixed up. Name the attributes differently.`,
    );
  }
}

type Report = (path: readonly (string | number)[], message: string) => void;

function checkNames(model: ModelDeclaration, report: Report): void {
  for (const part of ['entities', 'facts', 'dimensions', 'measures'] as const) {
    for (const name of Object.keys(model[part])) {
      if (!isName(name)) report([part, name], `"${name}" is no name: use letters, digits and underscores.`);
    }
  }
  for (const name of Object.keys(model.measures)) {
    if (own(model.dimensions, name) === undefined) continue;
    report(['measures', name], `"${name}" names a measure and a dimension, so that no query can be ordered by it.`);
  }
  for (const part of ['entities', 'facts'] as const) {
    for (const [owner, declaration] of Object.entries(model[part])) {
      for (const name of Object.keys(declaration.attributes)) {
        if (!isName(name) || RESERVED.has(name)) {
          report(
            [part, owner, 'attributes', name],
            `"${name}" cannot name an attribute of "${owner}": choose another.`,
          );
        }
      }
    }
  }
}

function checkAttributes(model: ModelDeclaration, report: Report): void {
  for (const part of ['entities', 'facts'] as const) {
    for (const [owner, declaration] of Object.entries(model[part])) {
      for (const [name, attribute] of Object.entries<Attribute>(declaration.attributes)) {
        const path = [part, owner, 'attributes', name];
        if (
          attribute.kind === 'number' &&
          !(Number.isInteger(attribute.scale) && attribute.scale >= 0 && attribute.scale <= 9)
        ) {
          report(path, `"${owner}.${name}" has scale ${attribute.scale}: use a whole number from 0 to 9.`);
        }
        if (attribute.kind === 'reference' && own(model.entities, attribute.entity) === undefined) {
          const mend = didYouMean(attribute.entity, Object.keys(model.entities));
          report(path, `"${owner}.${name}" refers to the unknown entity "${attribute.entity}".${mend}`);
        }
      }
    }
  }
}

function checkMeasure(model: ModelDeclaration, name: string, measure: Measure, report: Report): void {
  const path = ['measures', name];
  if (measure.kind === 'formula') {
    const operands = operandsOf(measure.formula);
    if (operands.length === 0) report(path, `The formula of "${name}" takes no measure: it says nothing about events.`);
    if (!constantsOf(measure.formula).every(Number.isFinite)) {
      report(path, `The formula of "${name}" has a constant that is no number.`);
    }
    for (const operand of operands) {
      if (own(model.measures, operand) === undefined) {
        const mend = didYouMean(operand, Object.keys(model.measures));
        report(path, `The formula of "${name}" takes the unknown measure "${operand}".${mend}`);
      }
    }
    if (reaches(model, name, name, new Set())) report(path, `The formula of "${name}" leads back to itself.`);
    return;
  }
  const isOfValue = 'of' in measure && measure.kind !== 'shared';
  const [fact = '', attribute = '', ...deeper] = isOfValue ? measure.of.split('.') : [];
  const facts = measure.kind === 'distinct' ? measure.facts : 'fact' in measure ? [measure.fact] : [fact];
  for (const each of facts) {
    const declaration = own(model.facts, each);
    if (declaration === undefined) {
      report(path, `"${name}" is taken from the unknown fact "${each}".${didYouMean(each, Object.keys(model.facts))}`);
      continue;
    }
    checkCondition(name, each, declaration.attributes, measure.where ?? {}, report);
    for (const wanted of pathsOf(measure)) {
      if (resolvePath(model, each, wanted) === undefined) {
        report(path, `"${name}" needs the path "${wanted}", which the fact "${each}" does not have.`);
      }
    }
    if (isOfValue && !(attribute === 'at' && (measure.kind === 'min' || measure.kind === 'max'))) {
      const isComputed = own(declaration.computed ?? {}, attribute) !== undefined;
      if ((own(declaration.attributes, attribute)?.kind !== 'number' && !isComputed) || deeper.length > 0) {
        const numbers = Object.keys(declaration.attributes).filter(
          (key) => declaration.attributes[key]?.kind === 'number',
        );
        report(path, `"${name}" needs a number, and "${each}.${attribute}" is none.${didYouMean(attribute, numbers)}`);
      }
    }
  }
  if (facts.length === 0) report(path, `"${name}" is taken from no fact.`);
  if (measure.kind === 'distinct') {
    checkMeaning(model, name, measure.by, facts, (message) => report(path, message));
  }
  if (measure.kind === 'quantile' && !(measure.q >= 0 && measure.q <= 1)) {
    report(path, `"${name}" asks for the quantile ${measure.q}: it lies between 0 and 1.`);
  }
  if (measure.kind === 'shared' && !(Number.isInteger(measure.atLeast) && measure.atLeast >= 1)) {
    report(path, `"${name}" asks for at least ${measure.atLeast}: use a whole number from 1.`);
  }
}

function constantsOf(formula: Formula): readonly number[] {
  if (formula.kind === 'constant') return [formula.value];
  return !('left' in formula) ? [] : [...constantsOf(formula.left), ...constantsOf(formula.right)];
}

function pathsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'distinct') return [measure.by];
  return measure.kind === 'shared' ? [measure.of, measure.by] : [];
}

function checkCondition(
  measure: string,
  fact: string,
  attributes: Readonly<Record<string, Attribute>>,
  where: Condition,
  report: Report,
): void {
  for (const [name, values] of Object.entries(where)) {
    const attribute = own(attributes, name);
    const path = ['measures', measure, 'where', name];
    if (attribute === undefined || attribute.kind === 'number') {
      const mend = didYouMean(name, Object.keys(attributes));
      report(path, `The condition of "${measure}" is on "${name}", which "${fact}" cannot be told apart by.${mend}`);
    } else if (attribute.kind === 'choice') {
      for (const value of values) {
        if (own(attribute.values, value) === undefined) {
          const mend = didYouMean(value, Object.keys(attribute.values));
          report(path, `The condition of "${measure}" asks "${name}" for the unknown value "${value}".${mend}`);
        }
      }
    }
  }
}

/** Whether the formulas below `name` lead to `target`. */
function reaches(model: ModelDeclaration, name: string, target: string, seen: Set<string>): boolean {
  const measure = own(model.measures, name);
  if (measure?.kind !== 'formula' || seen.has(name)) return false;
  seen.add(name);
  return operandsOf(measure.formula).some((operand) => operand === target || reaches(model, operand, target, seen));
}
