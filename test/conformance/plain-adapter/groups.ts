import type { Figure, Group, Member } from '../../../src/data/query/result.js';
import type { PlainEvent } from './event.js';
import { figureOf } from './figures.js';
import { memberOf } from './labels.js';
import { eventsIn, nameOf, OTHER, type Question, type Slot, slotsOf, spanOfWindow } from './question.js';

/** One group of a result, with its events of all times. */
export interface PlainGroup {
  readonly slots: readonly Slot[];
  readonly group: Group;
  readonly events: readonly PlainEvent[];
  /** The groups that were folded into it: itself, or the rest of a ranking. */
  readonly parts: readonly (readonly PlainEvent[])[];
}

/** The groups of a question, in their order. */
export function groupsOf(question: Question): readonly PlainGroup[] {
  const { world, query } = question;
  const present = presentIn(question);
  const { fold, rest } = foldingOf(question, present);
  const names = new Map(present.map(fold).flatMap((slots) => (slots === null ? [] : [[nameOf(slots), slots]])));
  const eventsByName = new Map<string, PlainEvent[]>();
  const parts = new Map<string, Map<string, PlainEvent[]>>();
  for (const event of question.kept) {
    const slots = slotsOf(question, event);
    for (const name of world.steps.groupsOfEvent(
      slots.map(fold).flatMap((each) => (each === null ? [] : [nameOf(each)])),
    )) {
      add(eventsByName, name, event);
    }
    for (const each of slots) {
      const folded = fold(each);
      if (folded === null) continue;
      const own = parts.get(nameOf(folded)) ?? new Map<string, PlainEvent[]>();
      parts.set(nameOf(folded), own);
      add(own, nameOf(each), event);
    }
  }
  const groups = [...names].map(
    ([name, slots]): PlainGroup => ({
      slots,
      group: slots.map((slot, i) => memberOf(world, query.dimensions[i] as string, slot, rest)),
      events: eventsByName.get(name) ?? [],
      parts: [...(parts.get(name)?.values() ?? [])],
    }),
  );
  return world.steps.inOrder(question, groups);
}

/** Where groups go under `top`: to themselves, to "Other", or nowhere. Those of fewer dimensions may lack the ranked one. */
export function foldingOf(question: Question, present = presentIn(question)) {
  const { query } = question;
  const { kept, rest } = rankedIn(question, present);
  const position = query.dimensions.indexOf(query.top?.dimension ?? '');
  const fold = (slots: readonly Slot[]): readonly Slot[] | null => {
    if (kept === null || position >= slots.length || kept.has(slots[position] as Slot)) return slots;
    return query.top?.other === true ? slots.map((slot, i) => (i === position ? OTHER : slot)) : null;
  };
  return { fold, rest };
}

/** The groups that an event counts in: each once. */
export function groupsOfEvent(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** Orders groups as the query asks, "Other" after all; what it orders by beyond their dimensions is passed over. */
export function inOrder(question: Question, groups: readonly PlainGroup[]): readonly PlainGroup[] {
  const { query, world, settled } = question;
  const { steps } = world;
  const compare = (a: Member, b: Member) => steps.compareMembers(a, b, world.calendar.weekStart);
  const usual = query.top ?? { by: query.measures[0] as string, direction: 'descending' as const };
  const orders = query.order.length > 0 ? query.order : [{ by: usual.by, direction: usual.direction }];
  const span = spanOfWindow(settled.current, settled);
  const figures = new Map<PlainGroup, ReadonlyMap<string, Figure>>(
    groups.map((group) => [
      group,
      new Map(
        orders.map(({ by }) => [by, query.measures.includes(by) ? figureOf(question, by, group.events, span) : null]),
      ),
    ]),
  );
  const isOther = ({ slots }: PlainGroup) => Number(slots.includes(OTHER));
  return [...groups].sort((a, b) => {
    if (isOther(a) !== isOther(b)) return isOther(a) - isOther(b);
    for (const { by, direction } of orders) {
      const position = query.dimensions.indexOf(by);
      if (position >= a.slots.length) continue;
      const order =
        position < 0
          ? steps.compareFigures(figures.get(a)?.get(by) ?? null, figures.get(b)?.get(by) ?? null, direction)
          : compare(a.group[position] as Member, b.group[position] as Member) * (direction === 'ascending' ? 1 : -1);
      if (order !== 0) return order;
    }
    return steps.compareGroups(a.group, b.group, compare);
  });
}

/** Combinations of members with events in one of the periods, or all that there could be where the query asks for them. */
function presentIn(question: Question): readonly (readonly Slot[])[] {
  const { query, settled, world } = question;
  if (query.dimensions.length === 0) return [[]];
  const windows = [settled.current, settled.comparison].filter((window) => window !== null);
  const found = windows.flatMap((window) => eventsIn(question, window).flatMap((event) => slotsOf(question, event)));
  for (const window of windows) found.push(...world.steps.groupsLookedBackTo(question, window));
  if (query.allMembers) found.push(...world.steps.possibleMembers(question).map((key) => [key]));
  return [...new Map(found.map((slots) => [nameOf(slots), slots])).values()];
}

interface Ranked {
  readonly slot: Slot;
  readonly figure: Figure;
  readonly member: Member;
}

/** The members that stay under `top`, and how many do not. */
function rankedIn(
  question: Question,
  present: readonly (readonly Slot[])[],
): { kept: ReadonlySet<Slot> | null; rest: number } {
  const { query, world, settled } = question;
  const { top } = query;
  if (top === null) return { kept: null, rest: 0 };
  const { steps } = world;
  const position = query.dimensions.indexOf(top.dimension);
  const span = steps.rankedOver(spanOfWindow(settled.current, settled), settled);
  const ranked = [...new Set(present.map((slots) => slots[position] as Slot))]
    .map((slot): Ranked => {
      const events = question.kept.filter((event) =>
        slotsOf(question, event).some((slots) => slots[position] === slot),
      );
      return {
        slot,
        figure: figureOf(question, top.by, events, span),
        member: memberOf(world, top.dimension, slot, 0),
      };
    })
    .sort(
      (a, b) =>
        steps.compareFigures(a.figure, b.figure, top.direction) ||
        steps.compareMembers(a.member, b.member, world.calendar.weekStart),
    );
  return {
    kept: new Set(ranked.slice(0, top.count).map(({ slot }) => slot)),
    rest: Math.max(0, ranked.length - top.count),
  };
}

function add(groups: Map<string, PlainEvent[]>, name: string, event: PlainEvent): void {
  const events = groups.get(name) ?? [];
  groups.set(name, events);
  events.push(event);
}
