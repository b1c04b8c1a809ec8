import type { Attribute } from './attribute.js';
import type { Model } from './define-model.js';
import { type Expression, times } from './expression.js';
import { factorsOf } from './factors.js';
import type { EventScope, FormulaMeasure, Measure } from './measure.js';
import { own } from './path.js';

/** Measures that every model has without declaring them. Their names start with a sign that no declared name can have. */
const SIGN = '$';

/** Counts the events of a fact, whatever any measure asks of them. */
export function eventsOf(fact: string): string {
  return `${SIGN}events:${fact}`;
}

/** Counts the people that the events of a fact are about; the model has none for a fact that refers to nobody. */
export function peopleOf(fact: string): string {
  return `${SIGN}people:${fact}`;
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
  const [kind = '', of = '', factors = '0', ...rest] = name.slice(1).split(':');
  if (rest.length > 0) return undefined;
  if (kind === 'events' && own(model.facts, of) !== undefined) return { kind: 'count', fact: of, label: name };
  if (kind === 'people') {
    const by = personOf(model, of);
    return by === undefined ? undefined : { kind: 'distinct', facts: [of], by, label: name };
  }
  return kind === 'having' && /^\d{1,3}$/.test(factors) ? countHaving(model, of, Number(factors), name) : undefined;
}

/** The attribute of a fact that says who it is about; undefined where none does. */
export function personOf(model: Pick<Model, 'facts' | 'people'>, fact: string): string | undefined {
  const attributes = Object.entries<Attribute>(own(model.facts, fact)?.attributes ?? {});
  return attributes.find(([, each]) => each.kind === 'reference' && each.entity === model.people)?.[0];
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
  return 'fact' in measure ? [measure.fact] : [measure.of.slice(0, measure.of.indexOf('.'))];
}

function toExpression(given: string | Expression): Expression {
  return typeof given === 'string' ? { kind: 'value', path: given } : given;
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
  const [first, second, ...more] = factors.slice(0, count);
  const scope: EventScope = {
    ...(measure.where === undefined ? {} : { where: measure.where }),
    ...(first === undefined ? {} : { given: second === undefined ? first : times(first, second, ...more) }),
  };
  return { kind: 'count', fact, label, ...scope };
}
