import type { RankingPanel, StatPanel } from './panel.js';

/** Members that there is room for beside a stat. */
const MEMBERS = 8;

/** The panel that a stat shows on demand: its figure by the members of one dimension; undefined where it shows none. */
export function statBreakdown(
  { id, measure, breakdown, filter }: StatPanel,
  titleOf: (dimension: string) => string,
): RankingPanel | undefined {
  if (breakdown === undefined) return undefined;
  return {
    id: `${id}-by-${breakdown}`,
    view: 'ranking',
    title: titleOf(breakdown),
    measure,
    dimension: breakdown,
    count: MEMBERS,
    ...(filter === undefined ? {} : { filter }),
  };
}
