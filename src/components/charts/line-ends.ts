import type { TimeSeriesData } from './series.js';
import type { TimeSeriesPlot } from './time-series-plot.js';
import { along } from './value-axis.js';

/** More lines than these are told by a legend. */
const MOST = 4;
/** Lines that end before this part of the plot are too far from names at its end. */
const EARLIEST = 0.9;
/** From the middle of one name to that of the next, as a part of the plot. */
const APART = 0.13;
/** Names that stand farther than this from the end of their line belong to it no more. */
const FARTHEST = 0.2;

/**
 * How far down the plot the name of each series stands, beside the end of its line as far as the other names leave room; null
 * where a legend tells more. Series that are hidden keep a place.
 */
export function lineEnds(
  { series }: TimeSeriesData,
  { mark, axis, position }: TimeSeriesPlot,
): ReadonlyMap<string, number> | null {
  if (mark !== 'line' || series.length < 2 || series.length > MOST) return null;
  const ends: { readonly id: string; readonly wanted: number }[] = [];
  for (const { id, values } of series) {
    const last = values.findLastIndex((value) => value !== null);
    if (last < 0 || position(last) < EARLIEST) return null;
    ends.push({ id, wanted: Math.min(1, Math.max(0, 1 - along(axis, values[last] ?? 0))) });
  }
  ends.sort((a, b) => a.wanted - b.wanted);
  const places = spread(ends.map(({ wanted }) => wanted));
  if (places.some((place, i) => Math.abs(place - (ends[i]?.wanted ?? place)) > FARTHEST)) return null;
  return new Map(ends.map(({ id }, i) => [id, places[i] ?? 0]));
}

/** Heights in order that are one name apart: groups of names that touch lie around where they would be on average. */
function spread(wanted: readonly number[]): readonly number[] {
  const groups: { from: number; to: number; sum: number }[] = [];
  const middle = ({ from, to, sum }: { from: number; to: number; sum: number }) => {
    const half = ((to - from) * APART) / 2;
    return Math.min(1 - half, Math.max(half, sum / (to - from + 1)));
  };
  wanted.forEach((height, i) => {
    let group = { from: i, to: i, sum: height };
    for (let above = groups.at(-1); above !== undefined; above = groups.at(-1)) {
      const foot = middle(above) + ((above.to - above.from) * APART) / 2;
      const head = middle(group) - ((group.to - group.from) * APART) / 2;
      if (head - foot >= APART) break;
      groups.pop();
      group = { from: above.from, to: group.to, sum: above.sum + group.sum };
    }
    groups.push(group);
  });
  return groups.flatMap((group) =>
    Array.from(
      { length: group.to - group.from + 1 },
      (_, i) => middle(group) + (i - (group.to - group.from) / 2) * APART,
    ),
  );
}
