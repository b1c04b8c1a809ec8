import { operandsOf } from '../../../src/data/model/describe-measure.js';
import { evaluateFormula } from '../../../src/data/model/evaluate-formula.js';
import type { Formula } from '../../../src/data/model/formula.js';
import type { DistinctMeasure, Measure, SharedMeasure, StandingMeasure } from '../../../src/data/model/measure.js';
import { own } from '../../../src/data/model/path.js';
import { scaleOf } from '../../../src/data/model/scale-of.js';
import { factsOf, toExpression } from '../../../src/data/model/system-measure.js';
import type { FrameWindow, ResolvedQuery } from '../../../src/data/query/resolve-query.js';
import type { Figure } from '../../../src/data/query/result.js';
import { addDays, civilDateAt, parseCivilDate, startOfDay, unitIndex } from '../../../src/data/time/civil.js';
import { accruedOver, elapsedIn } from '../../../src/data/time/elapsed.js';
import type { PlainEvent } from './event.js';
import { hasValue, integerOf } from './expressions.js';
import { nameOf, type Question, type Slot, type Span, slotsOf, spanOfBucket, spanOfWindow } from './question.js';
import type { World } from './world.js';

type OfEvents = Exclude<Measure, { kind: 'formula' }>;

/** The figure of a measure over the events of a group (of all times) in a span. */
export function figureOf(question: Question, name: string, events: readonly PlainEvent[], span: Span): Figure {
  const { world } = question;
  const { steps } = world;
  const measure = steps.measureOf(world.model, name);
  if (measure.kind === 'formula') return formulaOf(question, measure.formula, events, span);
  if (measure.kind === 'standing') return steps.standing(question, measure, events, span);
  const window =
    measure.kind === 'distinct' && measure.trailing !== undefined
      ? steps.trailing(question, measure.trailing, span)
      : span;
  const taken = events.filter((event) => steps.isWithin(event.at, window) && isTaken(question, measure, event));
  switch (measure.kind) {
    case 'count':
      return taken.length;
    case 'distinct':
      return steps.distinct(taken.flatMap((event) => units(question, measure, event)));
    case 'shared':
      return sharedBy(question, measure, taken);
    default: {
      const divisor = divisorOf(question, measure);
      const values = taken.map((event) => steps.numberOf(question, measure, event)).filter((value) => value !== null);
      if (measure.kind === 'sum') return steps.sum(values, divisor);
      if (measure.kind === 'mean') return steps.mean(values, divisor);
      if (measure.kind === 'quantile') return steps.quantile(values, measure.q, divisor);
      return steps.extreme(values, measure.kind, divisor);
    }
  }
}

function formulaOf(question: Question, formula: Formula, events: readonly PlainEvent[], span: Span): Figure {
  const { world, query, settled } = question;
  const { steps } = world;
  if (formula.kind === 'divide') {
    const left = formulaOf(question, formula.left, events, span);
    const right = formulaOf(question, formula.right, events, span);
    return left === null || right === null ? null : steps.divided(left, right);
  }
  if ('left' in formula) {
    const left = formulaOf(question, formula.left, events, span);
    const right = formulaOf(question, formula.right, events, span);
    if (left === null || right === null) return null;
    return { add: left + right, subtract: left - right, multiply: left * right }[formula.kind];
  }
  const { zone } = settled.query.calendar;
  return evaluateFormula(formula, {
    figure: (name) => figureOf(question, name, events, span),
    elapsed: (unit) => elapsedIn(unit, steps.elapsedSpan(span, settled), zone),
    accrued: (assumption, per) =>
      accruedOver(per, { start: span.start, end: span.until }, zone, (at) => {
        const version = steps.inForce(world.assumptions, query.assumptions, at);
        const value = version?.values.find((each) => each.assumption === assumption && each.of === undefined);
        const declaration = own(world.model.assumptions, assumption);
        return value === undefined || declaration === undefined
          ? null
          : steps.boundOf(value, declaration, query.assumptions.estimate);
      }),
  });
}

/** Whether a measure is taken from an event. */
export function isTaken(question: Question, measure: OfEvents, event: PlainEvent): boolean {
  const { world } = question;
  if (!factsOf(measure).includes(event.fact) || !world.steps.meets(world, event, measure.where ?? {})) return false;
  if (measure.given === undefined) return true;
  return hasValue({ world, event, basis: question.query.assumptions }, toExpression(measure.given));
}

/** What a measure takes of an event, as an integer; null where it has none. */
export function numberOf(
  { world, query }: Question,
  measure: Extract<OfEvents, { of: string }>,
  event: PlainEvent,
): bigint | null {
  const name = measure.of.slice(measure.of.indexOf('.') + 1);
  if (name === 'at') return BigInt(event.at);
  const expression = toExpression(name);
  return integerOf(
    { world, event, basis: query.assumptions },
    expression,
    scaleOf(world.model, event.fact, expression),
  );
}

function divisorOf({ world: { model } }: Question, measure: Extract<OfEvents, { of: string }>): number {
  const [fact = '', name = ''] = measure.of.split('.');
  if (name === 'at') return 1;
  const computed = own(own(model.facts, fact)?.computed ?? {}, name);
  return 10 ** scaleOf(model, fact, toExpression(name)) * (computed?.dividedBy ?? 1);
}

/** The members of an event, each with the day, week or month in which it counts once. */
function units(
  { world, settled }: Question,
  { by, per }: DistinctMeasure,
  event: PlainEvent,
): readonly (string | null)[] {
  const keys = world.steps.keysOf(world, event, by);
  if (per === undefined) return keys;
  const { calendar } = settled.query;
  const unit = unitIndex(parseCivilDate(civilDateAt(calendar.zone, event.at)), per, calendar);
  return keys.map((key) => (key === null ? null : JSON.stringify([key, unit])));
}

function sharedBy({ world }: Question, { of, by, atLeast }: SharedMeasure, events: readonly PlainEvent[]): number {
  const others = new Map<string, Set<string>>();
  for (const event of events) {
    for (const key of world.steps.keysOf(world, event, of)) {
      for (const other of world.steps.keysOf(world, event, by)) {
        if (key !== null && other !== null) others.set(key, (others.get(key) ?? new Set()).add(other));
      }
    }
  }
  return [...others.values()].filter((each) => each.size >= atLeast).length;
}

/** The civil days of a trailing window: whole ones, up to and including the one in which a span ends, as far as the period goes. */
export function trailing({ settled }: Question, days: number, { asOf, asOfPeriod }: Span): Pick<Span, 'start' | 'end'> {
  const { zone } = settled.query.calendar;
  const last = civilDateAt(zone, asOf - 1);
  return {
    start: startOfDay(zone, addDays(last, 1 - days)),
    end: Math.min(startOfDay(zone, addDays(last, 1)), asOfPeriod),
  };
}

/** Members whose latest event until the end of a span is one of the group's and meets the condition. */
export function standing(
  question: Question,
  measure: StandingMeasure,
  events: readonly PlainEvent[],
  { asOf }: Span,
): number {
  const { world } = question;
  const membersOf = (event: PlainEvent) => world.steps.keysOf(world, event, measure.by).filter((key) => key !== null);
  const latest = new Map<string, number>();
  for (const event of world.events.filter(({ fact, at }) => fact === measure.fact && at < asOf)) {
    for (const key of membersOf(event)) latest.set(key, Math.max(latest.get(key) ?? event.at, event.at));
  }
  const meeting = events.filter((event) => event.at < asOf && isTaken(question, measure, event));
  return new Set(meeting.flatMap((event) => membersOf(event).filter((key) => latest.get(key) === event.at))).size;
}

/** The part of a span whose days count as elapsed. */
export function elapsedSpan({ start, end }: Span, _settled: ResolvedQuery): Pick<Span, 'start' | 'end'> {
  return { start, end };
}

/** Groups in which a measure that looks back counts someone at the end of a bucket or of the period. */
export function groupsLookedBackTo(question: Question, window: FrameWindow): readonly (readonly Slot[])[] {
  const { world, query, settled } = question;
  const bases = query.measures.flatMap((name) => basesOf(world, name)).filter((name) => looksBack(world, name));
  if (bases.length === 0) return [];
  const spans = window.buckets
    .filter(({ state }) => state !== 'future')
    .map((bucket) => spanOfBucket(bucket, window, settled));
  const groups = new Map<string, { readonly slots: readonly Slot[]; readonly events: PlainEvent[] }>();
  for (const event of question.kept) {
    for (const slots of slotsOf(question, event)) {
      const group = groups.get(nameOf(slots)) ?? { slots, events: [] };
      groups.set(nameOf(slots), group);
      group.events.push(event);
    }
  }
  const counts = (events: readonly PlainEvent[], span: Span) =>
    bases.some((name) => figureOf(question, name, events, span) !== 0);
  return [...groups.values()]
    .filter(({ events }) => [...spans, spanOfWindow(window, settled)].some((span) => counts(events, span)))
    .map(({ slots }) => slots);
}

/** The measures over events that a measure is made of: itself, or the operands of its formula. */
function basesOf(world: World, name: string): readonly string[] {
  const measure = world.steps.measureOf(world.model, name);
  return measure.kind === 'formula'
    ? operandsOf(measure.formula).flatMap((operand) => basesOf(world, operand))
    : [name];
}

function looksBack(world: World, name: string): boolean {
  const measure = world.steps.measureOf(world.model, name);
  return measure.kind === 'standing' || (measure.kind === 'distinct' && measure.trailing !== undefined);
}
