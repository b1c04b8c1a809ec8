import type { Attribute } from './attribute.js';
import type { Model } from './define-model.js';
import { type Expression, times } from './expression.js';
import { factorsOf } from './factors.js';
import type { EventScope, FormulaMeasure, Measure } from './measure.js';
import { own } from './path.js';

/** Measures that every model has without declaring them. Their names start with a sign that no declared name can have. */
const SIGN = '$';

const DAYS_OF_A_CENTURY = 36_525;

/** Counts the events of a fact, whatever any measure asks of them. */
export function eventsOf(fact: string): string {
  return `${SIGN}events:${fact}`;
}

/**
 * Counts the people that a measure, which is no formula, is about: those of the events that it is taken from, by the first
 * reference of its facts to people, or by `reference`. There is none for a measure whose facts refer to nobody by it.
 */
export function peopleOf(measure: string, reference?: string): string {
  return `${SIGN}people:${measure}${reference === undefined ? '' : `:${reference}`}`;
}

/** Whether a measure counts the people that another one is about. */
export function isPeople(measure: string): boolean {
  return measure.startsWith(peopleOf(''));
}

/**
 * Counts the events that meet the condition of a measure and have its first `factors` factors: none for those that meet
 * the condition, all for those that it is taken from.
 */
export function havingOf(measure: string, factors: number): string {
  return `${SIGN}having:${measure}:${factors}`;
}

/** A measure of the model: a declared one, or one that every model has. Undefined for a name that is neither. */
export function measureOf(model: Pick<Model, 'facts' | 'measures' | 'people'>, name: string): Measure | undefined {
  if (!name.startsWith(SIGN)) return own<Measure>(model.measures, name);
  const [, kind = '', of = ''] = /^\$(events|people|having):(.*)$/s.exec(name) ?? [];
  if (kind === 'events' && own(model.facts, of) !== undefined) return { kind: 'count', fact: of, label: name };
  if (kind === 'people') return isPeople(of) ? undefined : peopleMeasure(model, of, name);
  const [, measure = '', factors = ''] = /^(.*):(\d{1,3})$/.exec(of) ?? [];
  return kind === 'having' && factors !== '' ? countHaving(model, measure, Number(factors), name) : undefined;
}

/** The attributes of a fact that refer to people; the first one says who it is about. */
export function peopleReferences(model: Pick<Model, 'facts' | 'people'>, fact: string): readonly string[] {
  const attributes = Object.entries<Attribute>(own(model.facts, fact)?.attributes ?? {});
  return attributes.flatMap(([name, each]) =>
    each.kind === 'reference' && each.entity === model.people ? [name] : [],
  );
}

/** The parts that an event has to have for a measure to be taken from it, in the order in which they are looked at. */
export function factorsOfMeasure(
  model: Pick<Model, 'facts'>,
  measure: Exclude<Measure, FormulaMeasure>,
): readonly Expression[] {
  const given = measure.given === undefined ? [] : [measure.given];
  if ('of' in measure && measure.kind !== 'shared') given.push(measure.of.slice(measure.of.indexOf('.') + 1));
  const [fact = ''] = factsOf(measure);
  return given
    .filter((each) => each !== 'at')
    .flatMap((each) => factorsOf(own(model.facts, fact)?.computed ?? {}, toExpression(each)));
}

/** The facts that a measure that is no formula is taken from. */
export function factsOf(measure: Exclude<Measure, FormulaMeasure>): readonly string[] {
  if (measure.kind === 'distinct') return measure.facts;
  return 'fact' in measure ? [measure.fact] : [measure.of.split('.', 1)[0] ?? ''];
}

/** What a measure is given or takes, as an expression. */
export function toExpression(given: string | Expression): Expression {
  return typeof given === 'string' ? { kind: 'value', path: given } : given;
}

/** What is counted may be a measure that has a sign and colons in its own name. */
function peopleMeasure(
  model: Pick<Model, 'facts' | 'measures' | 'people'>,
  of: string,
  label: string,
): Measure | undefined {
  if (measureOf(model, of) !== undefined) return countPeople(model, of, undefined, label);
  const [, measure = '', reference] = /^(.*):([^:]*)$/s.exec(of) ?? [];
  return countPeople(model, measure, reference, label);
}

function countPeople(
  model: Pick<Model, 'facts' | 'measures' | 'people'>,
  of: string,
  reference: string | undefined,
  label: string,
): Measure | undefined {
  const measure = measureOf(model, of);
  if (measure === undefined || measure.kind === 'formula') return undefined;
  const [first] = factsOf(measure).flatMap((fact) => peopleReferences(model, fact));
  const by = reference ?? first;
  if (by === undefined) return undefined;
  const isBy = (fact: string) =>
    reference === undefined
      ? peopleReferences(model, fact)[0] === by
      : peopleReferences(model, fact).includes(reference);
  const facts = factsOf(measure).filter(isBy);
  if (facts.length === 0) return undefined;
  const trailing = trailingOf(measure);
  const factors = factorsOfMeasure(model, measure);
  return {
    kind: 'distinct',
    facts,
    by,
    label,
    ...(trailing === undefined ? {} : { trailing }),
    ...scopeOf(measure, factors),
  };
}

/** What stands may rest on an event of any time before: those who ever had to do with it are at least those who have now. */
function trailingOf(measure: Measure): number | undefined {
  if (measure.kind === 'standing') return DAYS_OF_A_CENTURY;
  return measure.kind === 'distinct' ? measure.trailing : undefined;
}

function scopeOf({ where }: EventScope, [first, second, ...more]: readonly Expression[]): EventScope {
  return {
    ...(where === undefined ? {} : { where }),
    ...(first === undefined ? {} : { given: second === undefined ? first : times(first, second, ...more) }),
  };
}

function countHaving(
  model: Pick<Model, 'facts' | 'measures'>,
  of: string,
  count: number,
  label: string,
): Measure | undefined {
  const measure = own<Measure>(model.measures, of);
  if (measure === undefined || measure.kind === 'formula') return undefined;
  const [fact = ''] = factsOf(measure);
  const factors = factorsOfMeasure(model, measure);
  if (count > factors.length) return undefined;
  return { kind: 'count', fact, label, ...scopeOf(measure, factors.slice(0, count)) };
}
