import type { Order, Query, Top } from '../query/query.js';
import type { Figure, Group, Member } from '../query/result.js';
import { compareFigures, compareGroups, compareMembers } from './member-order.js';

/** Codes of the members of a dimension that stay, in their order, and of those beyond them. */
export interface Ranking {
  readonly kept: readonly number[];
  readonly rest: readonly number[];
}

/** Ranks members by a figure over the whole period; ties by label, then key, so that the order is stable. */
export function rankMembers(
  codes: readonly number[],
  top: Top,
  figure: (code: number) => Figure,
  member: (code: number) => Member,
): Ranking {
  const ranked = codes
    .map((code) => ({ code, figure: figure(code), member: member(code) }))
    .sort((a, b) => compareFigures(a.figure, b.figure, top.direction) || compareMembers(a.member, b.member))
    .map(({ code }) => code);
  return { kept: ranked.slice(0, top.count), rest: ranked.slice(top.count) };
}

/**
 * Positions of the groups in the order that the query asks for, "Other" after all. Groups may have fewer dimensions than
 * the query: what it orders by beyond them is passed over.
 *
 * @param figures How to read the figures of a measure, by group.
 */
export function orderGroups(
  query: Query,
  groups: readonly Group[],
  figures: (measure: string) => (group: number) => Figure,
): readonly number[] {
  const positions = groups.map((_, position) => position);
  const dimensions = groups[0]?.length ?? 0;
  const orders = (query.order.length > 0 ? query.order : defaultOrder(query))
    .map(({ by, direction }) => ({ dimension: query.dimensions.indexOf(by), by, direction }))
    .filter(({ dimension }) => dimension < dimensions)
    .map(({ dimension, by, direction }) => ({
      dimension,
      direction,
      figures: dimension < 0 ? positions.map(figures(by)) : [],
    }));
  return positions.sort((a, b) => {
    const [first, second] = [groups[a] as Group, groups[b] as Group];
    const other = Number(isOther(first)) - Number(isOther(second));
    if (other !== 0) return other;
    for (const { dimension, direction, figures } of orders) {
      const compared =
        dimension < 0
          ? compareFigures(figures[a] as Figure, figures[b] as Figure, direction)
          : compareMembers(first[dimension] as Member, second[dimension] as Member) *
            (direction === 'ascending' ? 1 : -1);
      if (compared !== 0) return compared;
    }
    return compareGroups(first, second);
  });
}

/** By the measure that members are ranked by, else by the first one. */
function defaultOrder(query: Query): readonly Order[] {
  if (query.top !== null) return [{ by: query.top.by, direction: query.top.direction }];
  const [by] = query.measures;
  return by === undefined ? [] : [{ by, direction: 'descending' }];
}

function isOther(group: Group): boolean {
  return group.some((member) => member.kind === 'other');
}
