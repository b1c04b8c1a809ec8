import type { Group } from '../query/result.js';
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
export interface Placed extends Placement {
  readonly groups: readonly Group[];
  /** Codes of the members of each group. */
  readonly codes: readonly (readonly number[])[];
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
  const groups: Group[] = [];
  const codes: (readonly number[])[] = [];
  for (const id of ids) {
    const own = folded(grouping.ids.codesOf(id), top);
    if (own === null) continue;
    const key = top === null ? '' : own.join();
    let position = top === null ? undefined : positions.get(key);
    if (position === undefined) {
      position = groups.length;
      if (top !== null) positions.set(key, position);
      groups.push(membersOf(grouping.group(id), own, top));
      codes.push(own);
    }
    targets[id] = position;
  }
  return { targets, size: groups.length, groups, codes };
}

/**
 * Places groups as they were counted by their first members alone, `length` of them.
 *
 * @param shown Groups of the result: a group that begins like none of them goes nowhere.
 */
export function placeBeginnings(
  grouping: Grouping,
  ids: Iterable<number>,
  top: TopMembers | null,
  length: number,
  shown: Pick<Placed, 'groups' | 'codes'>,
): Placed {
  const positions = new Map<string, number>();
  const groups: Group[] = [];
  const codes: (readonly number[])[] = [];
  shown.codes.forEach((own, i) => {
    const key = own.slice(0, length).join();
    if (positions.has(key)) return;
    positions.set(key, groups.length);
    groups.push((shown.groups[i] as Group).slice(0, length));
    codes.push(own.slice(0, length));
  });
  // Members beyond the beginning count whether they stay or not.
  const within = top !== null && top.position < length ? top : null;
  const targets = new Int32Array(grouping.ids.size).fill(-1);
  for (const id of ids) {
    const own = folded(grouping.ids.codesOf(id).slice(0, length), within);
    targets[id] = own === null ? -1 : (positions.get(own.join()) ?? -1);
  }
  return { targets, size: groups.length, groups, codes };
}

/** The codes of a group under a `top`; null where it is left out. */
function folded(codes: readonly number[], top: TopMembers | null): readonly number[] | null {
  if (top === null || top.kept.has(codes[top.position] as number)) return codes;
  return top.other ? codes.map((code, i) => (i === top.position ? OTHER : code)) : null;
}

function membersOf(group: Group, codes: readonly number[], top: TopMembers | null): Group {
  const other = { kind: 'other' as const, count: top?.rest ?? 0 };
  return codes.includes(OTHER) ? group.map((member, i) => (codes[i] === OTHER ? other : member)) : group;
}
