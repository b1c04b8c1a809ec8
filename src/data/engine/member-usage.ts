import type { Attribute } from '../model/attribute.js';
import { calendarPartAt } from '../model/calendar-path.js';
import { type ResolvedPath, resolvePath } from '../model/path.js';
import { CALENDAR_KEYS } from '../time/calendar-part.js';
import { WEEK_HOURS } from '../time/hours-of-week.js';
import type { CodesOf } from './codes-of.js';
import { NULL_CODE } from './dictionary.js';
import { viewPath } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import type { FactColumn, FactTable } from './fact-table.js';

/** Which members of a path there are. */
export interface KnownMembers {
  /** 1 by code of the member. */
  readonly codes: Uint8Array;
  /** Whether there are events that have none. */
  readonly none: boolean;
}

/**
 * The members of a path that there are: those of events that count and are not before an instant, those of entities that were
 * told of, and those that the model declares; all weekdays and all hours. What only a delivery had that was replaced is none.
 */
export function knownMembers(store: EventStore, path: string, notBefore: number | null): KnownMembers {
  const part = calendarPartAt(path);
  return part === undefined
    ? toldMembers(store, path, notBefore)
    : { codes: allCodes(CALENDAR_KEYS[part].length + 1), none: false };
}

function toldMembers(store: EventStore, path: string, notBefore: number | null): KnownMembers {
  const facts = Object.keys(store.model.facts).filter((fact) => resolvePath(store.model, fact, path) !== undefined);
  const size = viewPath(store, facts[0] ?? '', path).members.size;
  const codes = new Uint8Array(size);
  let none = false;
  for (const fact of facts) {
    const { column, map, sets, members } = viewPath(store, fact, path);
    const table = store.fact(fact);
    const membersOf = (code: number) => {
      const target = map === null ? code : (map[code] as number);
      return sets?.set(target) ?? [target];
    };
    const used = new Uint8Array(columnSize(table.columns[column] as FactColumn));
    markUsed(table, column, notBefore, used);
    used.forEach((isUsed, code) => {
      if (isUsed === 0) return;
      for (const member of membersOf(code)) {
        if (member === NULL_CODE) none = true;
        else codes[member] = 1;
      }
    });
    markTold(store, table.columns[column] as FactColumn, used);
    used.forEach((isUsed, code) => {
      if (isUsed === 1) for (const member of membersOf(code)) codes[member] = 1;
    });
    const declaration = declarationOf(resolvePath(store.model, fact, path));
    if (declaration?.kind !== 'choice') continue;
    for (const value of Object.keys(declaration.values)) codes[members.find(value) ?? NULL_CODE] = 1;
  }
  codes[NULL_CODE] = 0;
  return { codes, none };
}

/**
 * Codes that a column of a fact can have, 1 by code: those of events of any fact with that attribute, those of entities that
 * were told of, and those that the model declares; every hour of the week. Sets are those of events of the fact alone.
 */
export function knownCodes(store: EventStore, fact: string, column: CodesOf, notBefore: number | null): Uint8Array {
  if (typeof column === 'string') return allCodes(WEEK_HOURS + 1);
  const own = store.fact(fact).columns[column] as FactColumn;
  const known = new Uint8Array(columnSize(own));
  for (const other of Object.keys(store.model.facts)) {
    const table = store.fact(other);
    const position = table.columns.findIndex(({ name, members }) => name === own.name && members === own.members);
    if (position >= 0 && (own.sets === null || other === fact)) markUsed(table, position, notBefore, known);
  }
  markTold(store, own, known);
  if (own.attribute.kind === 'choice') {
    for (const value of Object.keys(own.attribute.values)) known[own.members?.find(value) ?? NULL_CODE] = 1;
  }
  return known;
}

/** All codes but that of none. */
function allCodes(size: number): Uint8Array {
  const codes = new Uint8Array(size).fill(1);
  codes[NULL_CODE] = 0;
  return codes;
}

function declarationOf(path: ResolvedPath | undefined): Attribute | null {
  return path === undefined || path.kind === 'entity' ? null : path.declaration;
}

function columnSize({ sets, members }: FactColumn): number {
  return sets?.size ?? members?.size ?? 0;
}

function markUsed(table: FactTable, column: number, notBefore: number | null, into: Uint8Array): void {
  for (const code of table.usedCodes(column, notBefore)) into[code] = 1;
}

function markTold(store: EventStore, { attribute }: FactColumn, into: Uint8Array): void {
  if (attribute.kind !== 'reference') return;
  const entity = store.entity(attribute.entity);
  for (let code = 1; code < into.length; code++) if (entity.isTold(code)) into[code] = 1;
}
