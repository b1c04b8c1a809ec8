import { type ResolvedPath, resolvePath } from '../model/path.js';
import type { Dictionary } from './dictionary.js';
import type { EventStore } from './event-store.js';
import type { SetDictionary } from './set-dictionary.js';

/** How a fact sees a path: from the codes of one of its columns to members of the dimension. */
export interface DimensionView {
  /** Position of the column in the fact. */
  readonly column: number;
  /** Number of codes that the column can have. */
  readonly codes: number;
  /** From the code of the column to that of the member, or to that of the set; null where they are the same. */
  readonly map: Int32Array | null;
  /** The sets by their code, where an event can belong to several members. */
  readonly sets: { set(code: number): readonly number[] } | null;
  readonly members: Dictionary;
  /** Name of a member, by its code. */
  readonly label: (code: number) => string;
}

/** Resolves a path that the fact has. */
export function viewDimension(store: EventStore, fact: string, path: string): DimensionView {
  const resolved = resolvePath(store.model, fact, path) as ResolvedPath;
  const table = store.fact(fact);
  const column = table.indexOf(resolved.attribute);
  const own = table.columns[column] as { members: Dictionary; sets: SetDictionary | null };
  if (resolved.kind === 'entity') {
    const entity = store.entity(resolved.entity);
    const members = entity.keys;
    return { column, codes: members.size, map: null, sets: null, members, label: (code) => entity.label(code) };
  }
  if (resolved.kind === 'attribute') {
    const codes = own.sets?.size ?? own.members.size;
    return { column, codes, map: null, sets: own.sets, members: own.members, label: labeller(own.members, resolved) };
  }
  const attribute = store.entity(resolved.entity).attribute(resolved.entityAttribute);
  if (attribute === undefined) throw new TypeError(`The entity "${resolved.entity}" has no column for "${path}".`);
  const { members, sets, codes: map } = attribute;
  return { column, codes: own.members.size, map, sets, members, label: labeller(members, resolved) };
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
