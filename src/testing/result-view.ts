import type { Figure, Frame, Group, Member, Note, Result } from '../data/query/result.js';

/** A member in short: its key, null for that of events that have none, `{ other: n }` for the rest of n members. */
type ShortMember = string | null | { readonly other: number };

/** A group in short: its member, or its members where there are several dimensions. */
type ShortGroup = ShortMember | readonly ShortMember[];

/** Figures of one period, and its buckets taken apart. */
interface FrameView {
  readonly period: Frame['period'];
  /** First instants of the buckets, as ISO text. */
  readonly starts: readonly string[];
  readonly states: readonly string[];
  /** Lengths of the buckets. */
  readonly hours: readonly number[];
  readonly values: Readonly<Record<string, readonly Figure[]>>;
  readonly groupTotals: Readonly<Record<string, readonly Figure[]>>;
  readonly bucketTotals: Readonly<Record<string, readonly Figure[]>>;
  readonly totals: Readonly<Record<string, Figure>>;
  readonly counted: number;
}

/** A result laid out so that what is expected of it is short to write. */
export interface ResultView extends FrameView {
  readonly groups: readonly ShortGroup[];
  /** Labels of the members of the first dimension; null for those without. */
  readonly labels: readonly (string | null)[];
  readonly comparison: FrameView | null;
  /** By dimensions, joined by a plus sign, and then by the keys of the group, joined by a slash; null where there are none. */
  readonly subtotals: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Figure>>>>>> | null;
  /** Groups of the subtotals, in their order; null where there are none. */
  readonly subtotalGroups: Readonly<Record<string, readonly ShortGroup[]>> | null;
  readonly notes: readonly Note[];
  readonly columns: Readonly<Record<string, Result['columns'][number]>>;
  readonly assumptions: Result['assumptions'];
}

/** Lays out a result. */
export function viewResult(result: Result): ResultView {
  return {
    ...viewFrame(result.current),
    groups: result.groups.map(shortGroup),
    labels: result.groups.map(([member]) => (member?.kind === 'member' ? member.label : null)),
    comparison: result.comparison === null ? null : viewFrame(result.comparison),
    subtotals: result.subtotals.length === 0 ? null : viewSubtotals(result.subtotals),
    subtotalGroups: result.subtotals.length === 0 ? null : viewSubtotalGroups(result.subtotals),
    notes: result.notes,
    columns: Object.fromEntries(result.columns.map((column) => [column.name, column])),
    assumptions: result.assumptions,
  };
}

/** A member in short. */
function shortMember(member: Member): ShortMember {
  if (member.kind === 'member') return member.key;
  return member.kind === 'null' ? null : { other: member.count };
}

function shortGroup(group: Group): ShortGroup {
  const [first] = group;
  return group.length === 1 && first !== undefined ? shortMember(first) : group.map(shortMember);
}

function viewFrame({ buckets, ...frame }: Frame): FrameView {
  return {
    ...frame,
    starts: buckets.map(({ start }) => new Date(start).toISOString()),
    states: buckets.map(({ state }) => state),
    hours: buckets.map(({ start, end }) => (end - start) / 3_600_000),
  };
}

function viewSubtotals(subtotals: Result['subtotals']): ResultView['subtotals'] {
  return Object.fromEntries(
    subtotals.map(({ dimensions, groups, current }) => [dimensions.join('+'), figuresByGroup(groups, current)]),
  );
}

function viewSubtotalGroups(subtotals: Result['subtotals']): ResultView['subtotalGroups'] {
  return Object.fromEntries(subtotals.map(({ dimensions, groups }) => [dimensions.join('+'), groups.map(shortGroup)]));
}

function figuresByGroup(groups: readonly Group[], { groupTotals }: Frame) {
  const nameOf = (group: Group) =>
    group.map((member) => (member.kind === 'member' ? member.key : `(${member.kind})`)).join('/');
  return Object.fromEntries(
    groups.map((group, i) => [
      nameOf(group),
      Object.fromEntries(Object.entries(groupTotals).map(([measure, figures]) => [measure, figures[i] ?? null])),
    ]),
  );
}
