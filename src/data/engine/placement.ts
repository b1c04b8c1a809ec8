import type { Unordered } from '../answer/ranking.js';
import type { Group, Member } from '../query/result.js';
import type { Placement } from './counted.js';
import type { Grouping } from './grouping.js';

/** Stands for the code of "Other" among the codes of a group. */
const OTHER = -1;

/** Which members of one dimension stay under a `top`, and what becomes of the rest. */
export interface TopMembers {
  /** Position of the dimension among those of the query. */
  readonly position: number;
  /** Codes of the members that stay. */
  readonly kept: ReadonlySet<number>;
  /** Number of the others. */
  readonly rest: number;
  /** Whether the others become one group; otherwise they are left out. */
  readonly other: boolean;
}

/** Groups of a result, and which of those that were counted go where. */
export interface Placed extends Placement, Unordered {}

/** The members of a group. */
export function groupAt({ codes, member }: Placed, position: number): Group {
  return (codes[position] as readonly number[]).map((code, dimension) => member(dimension, code));
}

/**
 * Places groups as they were counted.
 *
 * @param ids Those that there are.
 * @param top Null where all members stay.
 */
export function placeGroups(grouping: Grouping, ids: readonly number[], top: TopMembers | null): Placed {
  const targets = new Int32Array(grouping.ids.size).fill(-1);
  const positions = new Map<string, number>();
  const codes: (readonly number[])[] = [];
  for (const id of ids) {
    const own = folded(grouping.ids.codesOf(id), top);
    if (own === null) continue;
    // Without a top each is a group of its own.
    const key = top === null ? '' : own.join();
    let position = top === null ? undefined : positions.get(key);
    if (position === undefined) {
      position = codes.length;
      if (top !== null) positions.set(key, position);
      codes.push(own);
    }
    targets[id] = position;
  }
  return { targets, size: codes.length, codes, member: memberOf(grouping, top) };
}

/**
 * Places groups as they were counted by their first members alone, `length` of them.
 *
 * @param shown Codes of the groups of the result: a group that begins like none of them goes nowhere.
 */
export function placeBeginnings(
  grouping: Grouping,
  ids: Iterable<number>,
  top: TopMembers | null,
  length: number,
  shown: readonly (readonly number[])[],
): Placed {
  const positions = new Map<string, number>();
  const codes: (readonly number[])[] = [];
  for (const own of shown) {
    const beginning = own.slice(0, length);
    const key = beginning.join();
    if (positions.has(key)) continue;
    positions.set(key, codes.length);
    codes.push(beginning);
  }
  // Members beyond the beginning count whether they stay or not.
  const within = top !== null && top.position < length ? top : null;
  const targets = new Int32Array(grouping.ids.size).fill(-1);
  for (const id of ids) {
    const own = folded(grouping.ids.codesOf(id).slice(0, length), within);
    targets[id] = own === null ? -1 : (positions.get(own.join()) ?? -1);
  }
  return { targets, size: codes.length, codes, member: memberOf(grouping, top) };
}

/** The codes of a group under a `top`; null where it is left out. */
function folded(codes: readonly number[], top: TopMembers | null): readonly number[] | null {
  if (top === null || top.kept.has(codes[top.position] as number)) return codes;
  return top.other ? codes.map((code, i) => (i === top.position ? OTHER : code)) : null;
}

function memberOf(grouping: Grouping, top: TopMembers | null): Placed['member'] {
  const other: Member = { kind: 'other', count: top?.rest ?? 0 };
  return (dimension, code) => (code === OTHER ? other : grouping.member(dimension, code));
}
