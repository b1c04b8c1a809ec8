import type { Order, Query, Top } from '../query/query.js';
import type { Figure, Member } from '../query/result.js';
import type { Weekday } from '../time/calendar.js';
import { compareFigures, compareMembers } from './member-order.js';
import { orderBy, type Ranks, rankFigures, reversed } from './ranks.js';

/** Groups that are to be put in order. */
export interface Unordered {
  /** Codes of the members of each group. */
  readonly codes: readonly (readonly number[])[];
  /** A member, by the position of its dimension and its code. */
  readonly member: (dimension: number, code: number) => Member;
}

/** Codes of the members of a dimension that stay, in their order, and of those beyond them. */
export interface Ranking {
  readonly kept: readonly number[];
  readonly rest: readonly number[];
}

/** Ranks members by a figure over the whole period; ties in the order of members, so that the order is stable. */
export function rankMembers(
  codes: readonly number[],
  top: Top,
  weekStart: Weekday,
  figure: (code: number) => Figure,
  member: (code: number) => Member,
): Ranking {
  const ranked = codes
    .map((code) => ({ code, figure: figure(code), member: member(code) }))
    .sort((a, b) => compareFigures(a.figure, b.figure, top.direction) || compareMembers(a.member, b.member, weekStart))
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
  groups: Unordered,
  figures: (measure: string) => (group: number) => Figure,
): readonly number[] {
  const { codes } = groups;
  const positions = codes.map((_, position) => position);
  const members = (codes[0] ?? []).map((_, dimension) => rankInDimension(groups, dimension, query.calendar.weekStart));
  const criteria = (query.order.length > 0 ? query.order : defaultOrder(query)).flatMap(({ by, direction }) => {
    const dimension = query.dimensions.indexOf(by);
    if (dimension < 0) return rankFigures(positions.map(figures(by)), direction);
    const ranks = members[dimension];
    if (ranks === undefined) return [];
    return direction === 'ascending' ? ranks : reversed(ranks);
  });
  return [...orderBy([rankOther(groups), ...criteria, ...members], codes.length)];
}

function rankOther({ codes, member }: Unordered): Ranks {
  const isOther = (own: readonly number[]) => own.some((code, i) => member(i, code).kind === 'other');
  return { of: Int32Array.from(codes, (own) => (isOther(own) ? 1 : 0)), size: 2 };
}

/** In the order of members. Texts are compared once for each member, not for each group. */
function rankInDimension({ codes, member }: Unordered, dimension: number, weekStart: Weekday): Ranks {
  const different = [...new Set(codes.map((own) => own[dimension] as number))];
  const ordered = different
    .map((code) => ({ code, member: member(dimension, code) }))
    .sort((a, b) => compareMembers(a.member, b.member, weekStart));
  const rank = new Map(ordered.map(({ code }, i) => [code, i]));
  return { of: Int32Array.from(codes, (own) => rank.get(own[dimension] as number) as number), size: different.length };
}

/** By the measure that members are ranked by, else by the first one. */
function defaultOrder(query: Query): readonly Order[] {
  if (query.top !== null) return [{ by: query.top.by, direction: query.top.direction }];
  const [by] = query.measures;
  return by === undefined ? [] : [{ by, direction: 'descending' }];
}
