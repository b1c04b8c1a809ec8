import { addsUp } from '../../data/model/adds-up.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure, Member, Result } from '../../data/query/result.js';
import type { ColorRegistry, SeriesColor } from './color-registry.js';
import { memberId, memberLabel, memberPlace, type Wording } from './members.js';
import { firstMember } from './series.js';

/** One member with its figure. */
export interface RankedMember {
  /** Unique in its chart. */
  readonly id: string;
  readonly member: Member;
  readonly label: string;
  /** What it is sorted by where names are. */
  readonly place: string | number;
  readonly color: SeriesColor;
  readonly value: Figure;
  readonly comparison: Figure;
  /** Of the figure of everything (0 to 1); null where parts do not add up to it. */
  readonly share: number | null;
}

/** What a ranking, a breakdown and their table show: the figure of each member of one dimension. */
export interface RankingData {
  readonly dimension: string;
  readonly measure: MeasureInfo;
  /** In the order of the result, with "Other" last. */
  readonly members: readonly RankedMember[];
  readonly total: Figure;
  readonly comparisonTotal: Figure;
  readonly isCompared: boolean;
  /** Whether the members are parts of one whole. */
  readonly addsUp: boolean;
}

/** The figures of the first measure of a result by the members of its first dimension. */
export function rankingOf(result: Result, colors: ColorRegistry, wording: Wording): RankingData | undefined {
  const [measure] = result.columns;
  const [dimension] = result.query.dimensions;
  if (measure === undefined || dimension === undefined) return undefined;
  const members = result.groups.map(firstMember);
  const given = colors.colorsOf(dimension, members);
  const total = result.current.totals[measure.name] ?? null;
  const values = members.map((_, i) => result.current.groupTotals[measure.name]?.[i] ?? null);
  const isWhole =
    addsUp(measure) && total !== null && total > 0 && values.every((value) => value === null || value >= 0);
  const ranked = members.map((member, i): RankedMember => {
    const value = values[i] ?? null;
    const label = memberLabel(member, wording);
    return {
      id: memberId(member),
      member,
      label,
      place: memberPlace(member, label, result.query.calendar.weekStart),
      color: given[i] ?? 'other',
      value,
      comparison: result.comparison?.groupTotals[measure.name]?.[i] ?? null,
      share: isWhole && value !== null ? value / total : null,
    };
  });
  return {
    dimension,
    measure,
    members: [
      ...ranked.filter(({ member }) => member.kind !== 'other'),
      ...ranked.filter(({ member }) => member.kind === 'other'),
    ],
    total,
    comparisonTotal: result.comparison?.totals[measure.name] ?? null,
    isCompared: result.comparison !== null,
    addsUp: isWhole,
  };
}

/** More members are no list that anybody reads; a table has all of them. */
const MOST_LISTED = 100;

/** The members that a list shows, and how many more there are. */
export function listedMembers({ members }: RankingData) {
  const listed = members.slice(0, MOST_LISTED);
  return { listed, left: members.length - listed.length };
}

/** What bars are drawn over. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/**
 * Bars stand on 0, so it is always part of what they are drawn over. The rest of a ranking is not: it may be larger than all
 * that is ranked, and is cut then.
 */
export function extentOf(members: readonly RankedMember[]): Extent {
  let [min, max] = [0, 0];
  const ranked = members.filter(({ member }) => member.kind !== 'other');
  for (const { value, comparison } of ranked.length === 0 ? members : ranked) {
    min = Math.min(min, value ?? 0, comparison ?? 0);
    max = Math.max(max, value ?? 0, comparison ?? 0);
  }
  return min === max ? { min: 0, max: 1 } : { min, max };
}

/** Where a figure lies on bars that are drawn over an extent, 0 to 1; cut where it is beyond. */
export function withinExtent({ min, max }: Extent, value: number): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}
