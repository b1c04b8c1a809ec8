import type { Attribute } from '../../../src/data/model/attribute.js';
import { calendarPartOf } from '../../../src/data/model/calendar-path.js';
import { own } from '../../../src/data/model/path.js';
import type { Figure, Group, Member } from '../../../src/data/query/result.js';
import { pathOf } from './filters.js';
import { OTHER, type Slot } from './question.js';
import { attributeOf, rowsOf, type World } from './world.js';

/** Where a dimension leads: to an attribute of events, or on to one of an entity. */
export function declarationOf(
  world: World,
  dimension: string,
): { first: Attribute; last: Attribute | undefined } | undefined {
  const [name = '', inner] = pathOf(world, dimension).split('.');
  const first = Object.keys(world.model.facts).flatMap((fact) => attributeOf(world, fact, name) ?? [])[0];
  if (first === undefined) return undefined;
  if (first.kind !== 'reference' || inner === undefined) return { first, last: first };
  return { first, last: own(own(world.model.entities, first.entity)?.attributes ?? {}, inner) };
}

/** A member with its label. */
export function memberOf(world: World, dimension: string, slot: Slot, rest: number): Member {
  const calendar = calendarPartOf(world.model, dimension);
  if (slot === OTHER) return { kind: 'other', count: rest };
  return slot === null
    ? { kind: 'null' }
    : { kind: 'member', key: slot, label: world.steps.labelOf(world, dimension, slot), ...(calendar && { calendar }) };
}

/** The name of an entity, the label of a choice, else the key. */
export function labelOf(world: World, dimension: string, key: string): string {
  const last = declarationOf(world, dimension)?.last;
  if (last?.kind === 'choice') return own(last.values, key) ?? key;
  const name = last?.kind === 'reference' ? world.steps.describedBy(rowsOf(world, last.entity, key))?.name : undefined;
  return typeof name === 'string' && name !== '' ? name : key;
}

/** By label, then key; the member of none after those, and "Other" last. Weekdays from the one on which weeks begin. */
export function compareMembers(a: Member, b: Member, weekStart: number): number {
  const rank = { member: 0, null: 1, other: 2 };
  if (a.kind !== 'member' || b.kind !== 'member') return rank[a.kind] - rank[b.kind];
  if (a.calendar === 'weekday') return ((Number(a.key) + 7 - weekStart) % 7) - ((Number(b.key) + 7 - weekStart) % 7);
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

/** What has no figure comes last both ways. */
export function compareFigures(a: Figure, b: Figure, direction: 'ascending' | 'descending'): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return direction === 'ascending' ? a - b : b - a;
}

/** Groups by their members, the first dimension first. */
export function compareGroups(a: Group, b: Group, compare: (a: Member, b: Member) => number): number {
  return a.map((member, i) => compare(member, b[i] as Member)).find((order) => order !== 0) ?? 0;
}
