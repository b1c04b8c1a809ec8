import { didYouMean, type Issue, UsageError } from '../errors.js';
import type { AssumptionDeclaration } from './assumption.js';
import type { Attribute } from './attribute.js';
import { hasPath } from './calendar-path.js';
import { checkComputed } from './check-expression.js';
import { checkMeaning } from './check-meaning.js';
import { checkMeasure } from './check-measure.js';
import type { Model } from './define-model.js';
import { below, type ReportIssue } from './model-issue.js';
import { isMany, own, resolvePath } from './path.js';

const NAME = /^[a-zA-Z][a-zA-Z0-9_]*$/;
/** What rows say besides the attributes of their fact or entity. */
const RESERVED = new Set(['id', 'at', 'received', 'fact', 'name', 'since']);

/** Refuses a model whose parts contradict each other, with all contradictions at once. */
export function checkModel(model: Model): void {
  const issues: Issue[] = [];
  const report: ReportIssue = (path, message) => issues.push({ code: 'invalidModel', path, message });
  checkNames(model, report);
  checkAttributes(model, report);
  if (!Number.isFinite(model.epoch)) {
    report(['epoch'], 'The epoch is no moment: use milliseconds since 1970.');
  }
  if (model.people !== null && own(model.entities, model.people) === undefined) {
    const mend = didYouMean(model.people, Object.keys(model.entities));
    report(['people'], `The people of the model are the unknown entity "${model.people}".${mend}`);
  }
  for (const [name, { path }] of Object.entries(model.dimensions)) {
    checkDimension(model, name, path, below(report, 'dimensions', name, 'path'));
  }
  for (const [name, assumption] of Object.entries(model.assumptions)) {
    checkAssumption(model, name, assumption, below(report, 'assumptions', name));
  }
  for (const fact of Object.keys(model.facts)) checkComputed(model, fact, below(report, 'facts', fact, 'computed'));
  for (const [name, measure] of Object.entries(model.measures)) {
    checkMeasure(model, name, measure, below(report, 'measures', name));
  }
  if (issues.length > 0) {
    const text = issues.map((issue) => `- ${issue.message}`).join('\n');
    throw new UsageError('invalidModel', `The model "${model.name}" contradicts itself:\n${text}`, { issues });
  }
}

/** Names that every object inherits, such as `constructor`, would be found where nobody declared them. */
function isName(name: string): boolean {
  return NAME.test(name) && !(name in {});
}

function checkNames(model: Model, report: ReportIssue): void {
  for (const part of ['entities', 'facts', 'dimensions', 'measures', 'assumptions'] as const) {
    for (const name of Object.keys(model[part])) {
      if (!isName(name)) report([part, name], `"${name}" is no name: use letters, digits and underscores.`);
    }
  }
  for (const name of Object.keys(model.measures)) {
    if (own(model.dimensions, name) === undefined) continue;
    report(['measures', name], `"${name}" names a measure and a dimension, so that no query can be ordered by it.`);
  }
  for (const [fact, { attributes, computed = {} }] of Object.entries(model.facts)) {
    for (const name of Object.keys(computed)) {
      if (isName(name) && !RESERVED.has(name) && own(attributes, name) === undefined) continue;
      report(
        ['facts', fact, 'computed', name],
        `"${name}" cannot name a computed value of "${fact}", or names an attribute of it too: choose another.`,
      );
    }
  }
}

function checkAttributes(model: Model, report: ReportIssue): void {
  for (const part of ['entities', 'facts'] as const) {
    for (const [owner, declaration] of Object.entries(model[part])) {
      for (const [name, attribute] of Object.entries<Attribute>(declaration.attributes)) {
        const at = below(report, part, owner, 'attributes', name);
        if (!isName(name) || RESERVED.has(name)) {
          at([], `"${name}" cannot name an attribute of "${owner}": choose another.`);
        }
        if (attribute.kind === 'number') checkScale(`${owner}.${name}`, attribute.scale, at);
        if (attribute.kind === 'reference' && own(model.entities, attribute.entity) === undefined) {
          const mend = didYouMean(attribute.entity, Object.keys(model.entities));
          at([], `"${owner}.${name}" refers to the unknown entity "${attribute.entity}".${mend}`);
        }
      }
    }
  }
}

function checkScale(name: string, scale: number, report: ReportIssue): void {
  if (Number.isInteger(scale) && scale >= 0 && scale <= 9) return;
  report([], `"${name}" has scale ${scale}: use a whole number from 0 to 9.`);
}

function checkDimension(model: Model, name: string, path: string, report: ReportIssue): void {
  const facts = Object.keys(model.facts).filter((fact) => hasPath(model, fact, path));
  if (facts.length === 0) report([], `No fact has the path "${path}" of dimension "${name}".`);
  checkMeaning(model, name, path, facts, (message) => report([], message));
}

function checkAssumption(
  model: Model,
  name: string,
  { scale, by = [] }: AssumptionDeclaration,
  report: ReportIssue,
): void {
  checkScale(name, scale, report);
  by.forEach((path, i) => {
    const resolved = Object.keys(model.facts)
      .map((fact) => resolvePath(model, fact, path))
      .filter((each) => each !== undefined);
    if (resolved.length === 0) {
      report(['by', i], `"${name}" differs by the path "${path}", which no fact has, or which leads to no members.`);
    }
    if (resolved.some(isMany)) {
      report(
        ['by', i],
        `"${name}" differs by "${path}", of which an event can have several members, so that none of them decides.`,
      );
    }
    if (by.indexOf(path) < i) report(['by', i], `"${name}" differs by "${path}" twice: name it once.`);
  });
}
