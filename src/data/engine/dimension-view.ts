import { calendarPartAt } from '../model/calendar-path.js';
import { type ResolvedPath, resolvePath } from '../model/path.js';
import type { Member } from '../query/result.js';
import type { CalendarPart } from '../time/calendar-part.js';
import { viewCalendar } from './calendar-view.js';
import type { CodesOf } from './codes-of.js';
import type { Dictionary } from './dictionary.js';
import type { EventStore } from './event-store.js';
import type { SetDictionary } from './set-dictionary.js';

/** How a fact sees a path: from the codes of one of its columns to members of the dimension. */
export interface DimensionView {
  /** What it takes codes of. */
  readonly column: CodesOf;
  /** Number of codes that there can be. */
  readonly codes: number;
  /** From the code of the column to that of the member, or to that of the set; null where they are the same. */
  readonly map: Int32Array | null;
  /** The sets by their code, where an event can belong to several members. */
  readonly sets: { set(code: number): readonly number[] } | null;
  readonly members: Dictionary;
  /** Name of a member, by its code. */
  readonly label: (code: number) => string;
  /** What part of the calendar members are; null for all others. */
  readonly calendar: CalendarPart | null;
}

/** How a fact sees a path to what is told of its events. */
export interface PathView extends DimensionView {
  /** Position of the column in the fact. */
  readonly column: number;
}

/** Resolves the path of a dimension that the fact has. What clocks show depends on the zone. */
export function viewDimension(store: EventStore, fact: string, path: string, zone: string): DimensionView {
  const part = calendarPartAt(path);
  return part === undefined ? viewPath(store, fact, path) : viewCalendar(part, zone);
}

/** Describes a member by its code. */
export function describeMember({ members, label, calendar }: DimensionView, code: number): Member {
  const member = { kind: 'member' as const, key: members.key(code) ?? '', label: label(code) };
  return calendar === null ? member : { ...member, calendar };
}

/** Resolves a path to what is told of the events of a fact. */
export function viewPath(store: EventStore, fact: string, path: string): PathView {
  const resolved = resolvePath(store.model, fact, path) as ResolvedPath;
  const table = store.fact(fact);
  const column = table.indexOf(resolved.attribute);
  const own = table.columns[column] as { members: Dictionary; sets: SetDictionary | null };
  if (resolved.kind === 'entity') {
    const entity = store.entity(resolved.entity);
    const members = entity.keys;
    const label = (code: number) => entity.label(code);
    return { column, codes: members.size, map: null, sets: null, members, label, calendar: null };
  }
  if (resolved.kind === 'attribute') {
    const codes = own.sets?.size ?? own.members.size;
    const label = labeller(own.members, resolved);
    return { column, codes, map: null, sets: own.sets, members: own.members, label, calendar: null };
  }
  const attribute = store.entity(resolved.entity).attribute(resolved.entityAttribute);
  if (attribute === undefined) throw new TypeError(`The entity "${resolved.entity}" has no column for "${path}".`);
  const { members, sets, codes: map } = attribute;
  const label = labeller(members, resolved);
  return { column, codes: own.members.size, map, sets, members, label, calendar: null };
}

function labeller(members: Dictionary, path: Exclude<ResolvedPath, { kind: 'entity' }>): (code: number) => string {
  const { declaration } = path;
  return (code) => {
    const key = members.key(code) ?? '';
    return declaration.kind === 'choice' && Object.hasOwn(declaration.values, key)
      ? (declaration.values[key] ?? key)
      : key;
  };
}
