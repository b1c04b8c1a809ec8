import type { FrameWindow } from '../../../src/data/query/resolve-query.js';
import type { Figure, Figures, Frame } from '../../../src/data/query/result.js';
import type { PlainEvent } from './event.js';
import { figureOf } from './figures.js';
import { eventsIn, type Question, type Span, spanOfBucket, spanOfWindow } from './question.js';

/** The events of a group, and those of the groups that it is made of. */
export interface Scope {
  readonly events: readonly PlainEvent[];
  readonly parts: readonly (readonly PlainEvent[])[];
}

/** The figures of one period, each computed anew from the events of its group and its time. */
export function frameOf(question: Question, window: FrameWindow, groups: readonly Scope[]): Frame {
  const { query, world, settled, kept } = question;
  const { buckets, period } = window;
  const whole = spanOfWindow(window, settled);
  const all: Scope = { events: kept, parts: groups.map(({ events }) => events) };
  const inside = (name: string, scope: Scope, span: Span, spans: readonly Span[] = []): Figure => {
    const figure = (events: readonly PlainEvent[], each: Span) => figureOf(question, name, events, each);
    const parts = [
      ...scope.parts.map((events) => [events, span] as const),
      ...spans.map((each) => [scope.events, each] as const),
    ];
    return world.steps.combined({
      question,
      name,
      level: scope === all ? 'total' : 'group',
      events: scope.events,
      span,
      figure: figure(scope.events, span),
      parts: () => parts.map(([events, each]) => figure(events, each)),
    });
  };
  const spans = buckets.map((bucket) => spanOfBucket(bucket, window, settled));
  const cells = (name: string, scope: Scope): readonly Figure[] =>
    buckets.map(({ state }, i) => (state === 'future' ? null : inside(name, scope, spans[i] as Span)));
  const byMeasure = (of: (name: string) => readonly Figure[]): Figures =>
    Object.fromEntries(query.measures.map((name) => [name, of(name)]));
  const ofGroups = byMeasure((name) => groups.map((group) => inside(name, group, whole, spans)));
  return {
    period,
    buckets,
    values: buckets.length === 0 ? ofGroups : byMeasure((name) => groups.flatMap((group) => cells(name, group))),
    groupTotals: ofGroups,
    bucketTotals: byMeasure((name) => cells(name, all)),
    totals: Object.fromEntries(query.measures.map((name) => [name, inside(name, all, whole)])),
    counted: eventsIn(question, window).length,
    suppressed: null,
  };
}

/** A figure at one level, and how to get those of the groups or buckets below it. */
export interface Level {
  readonly question: Question;
  readonly name: string;
  readonly level: 'group' | 'total';
  readonly events: readonly PlainEvent[];
  readonly span: Span;
  readonly figure: Figure;
  readonly parts: () => readonly Figure[];
}

/** A figure is that of its events, whatever those below it are. */
export function combined({ figure }: Level): Figure {
  return figure;
}
