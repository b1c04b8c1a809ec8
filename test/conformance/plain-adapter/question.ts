import { factsOfMeasure } from '../../../src/data/model/describe-measure.js';
import type { MemberKey } from '../../../src/data/query/filter.js';
import type { Query } from '../../../src/data/query/query.js';
import type { FrameWindow, ResolvedQuery } from '../../../src/data/query/resolve-query.js';
import type { Bucket } from '../../../src/data/time/period.js';
import type { PlainEvent } from './event.js';
import { dimensionKeys } from './filters.js';
import type { World } from './world.js';

/** What stands for the members beyond the first of a ranking. */
export const OTHER = Symbol('other');
export type Slot = MemberKey | typeof OTHER;

/** Instants of a bucket or period that are over by the present. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Up to where time has gone by: the end, or the present. */
  readonly until: number;
  /** The end or the present, whichever is earlier, even where that lies before the start. */
  readonly asOf: number;
  /** That of its period. */
  readonly asOfPeriod: number;
}

/** A query on its way: its settled times, and the events of all times that it could count. */
export interface Question {
  readonly world: World;
  readonly query: Query;
  readonly settled: ResolvedQuery;
  readonly facts: ReadonlySet<string>;
  /** Events of its facts that the filter keeps. */
  readonly kept: readonly PlainEvent[];
}

/** Settles a query. */
export function ask(world: World, query: Query, now: number, notBefore: number | undefined): Question {
  const { steps, model } = world;
  const settled = steps.settle({ ...query, calendar: world.calendar }, now, notBefore ?? null);
  const facts = new Set(query.measures.flatMap((name) => factsOfMeasure(model, name)));
  const there = { ...world, events: world.events.filter(({ at }) => steps.isKept(at, settled)) };
  const kept = there.events.filter((event) => facts.has(event.fact) && steps.keeps(world, query.filter, event));
  return { world: there, query, settled, facts, kept };
}

/** Whether an event is not past retention. */
export function isKept(at: number, { notBefore }: ResolvedQuery): boolean {
  return notBefore === null || at >= notBefore;
}

/** Whether a moment lies in a span: its start does, its end does not. */
export function isWithin(at: number, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  return at >= start && at < end;
}

/** What is over of a whole window. */
export function spanOfWindow({ start, end, asOf, period }: FrameWindow, { now }: ResolvedQuery): Span {
  return { start, end, asOf, asOfPeriod: asOf, until: Math.max(start, Math.min(period.end, now)) };
}

/** What is over of a bucket of a window. */
export function spanOfBucket({ start, end }: Bucket, window: FrameWindow, { now }: ResolvedQuery): Span {
  const asOf = Math.min(end, now + 1);
  return {
    start,
    end: Math.max(start, asOf),
    asOf,
    asOfPeriod: window.asOf,
    until: Math.max(start, Math.min(end, now)),
  };
}

/** The events of a window. */
export function eventsIn({ world, kept }: Question, window: Pick<Span, 'start' | 'end'>): readonly PlainEvent[] {
  return kept.filter(({ at }) => world.steps.isWithin(at, window));
}

/** The groups that an event belongs to: every combination of its members. */
export function slotsOf({ world, query }: Question, event: PlainEvent): readonly (readonly Slot[])[] {
  let slots: (readonly Slot[])[] = [[]];
  for (const dimension of query.dimensions) {
    slots = slots.flatMap((before) => dimensionKeys(world, event, dimension).map((key) => [...before, key]));
  }
  return slots;
}

/** Lists told apart by JSON, so that no text of a member can pass for two. */
export function nameOf(slots: readonly Slot[]): string {
  return JSON.stringify(slots.map((slot) => (slot === OTHER ? 0 : slot)));
}
