import { type DonutLabel, donutLabels } from './donut-labels.js';
import type { RankedMember, RankingData } from './ranking.js';
import { pointAt, ringPath, type Stretch, turnOf } from './ring.js';

/** Half the side of the square around 0, 0 that a donut is drawn in. */
export const DONUT_RADIUS = 50;
const OUTER = 46;
const INNER = 32;
const EDGE = [47.5, 49.5] as const;

/** More parts cannot be told apart around a circle. */
const MOST_PARTS = 7;
/** Part of the circle that the smallest part takes, so that it is seen. */
const SMALLEST = 0.008;
/** Sums of figures may miss their total by the last digits of an addition. */
const NOISE = 1e-9;

/** One part of a donut. */
export interface DonutPart extends Stretch {
  readonly member: RankedMember;
  /** Its place among the members. */
  readonly index: number;
  readonly path: string;
  /** Drawn around it where the cursor is. */
  readonly edge: string;
  /** The middle of the part, as fractions of the square. */
  readonly x: number;
  readonly y: number;
}

/** A donut, computed without measuring anything. */
export interface Donut {
  /** Those that have a figure beyond 0. What their sum leaves of the total stays open. */
  readonly parts: readonly DonutPart[];
  /** One a member, in their order; null where there is no room for all of them around the donut. */
  readonly labels: readonly DonutLabel[] | null;
}

/**
 * Draws members as parts of a circle. Null where that would not be true or could not be read: where they do not add up to one
 * whole, where one is below 0, and where there are more than seven.
 */
export function donutOf({ members, total, addsUp }: RankingData): Donut | null {
  if (!addsUp || total === null || members.length > MOST_PARTS) return null;
  const shares = members.map(({ value }) => (value ?? 0) / total);
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum > 1 + NOISE || sum === 0) return null;
  let from = 0;
  const parts = turnsOf(shares, Math.min(sum, 1)).flatMap((turn, index): readonly DonutPart[] => {
    const member = members[index];
    if (turn === 0 || member === undefined) return [];
    const stretch = { from, to: from + turn };
    from = stretch.to;
    const { x, y } = pointAt(stretch.from + turn / 2, (INNER + OUTER) / 2);
    const path = ringPath(stretch, INNER, OUTER);
    const edge = ringPath(stretch, ...EDGE);
    return [{ ...stretch, member, index, path, edge, x: fraction(x), y: fraction(y) }];
  });
  return { parts, labels: parts.length < members.length ? null : donutLabels(parts) };
}

/** The member whose part is at a point of the square (0 to 1 from its start and from its top); null beside the ring. */
export function partAt({ parts }: Donut, along: number, down: number): number | null {
  const [x, y] = [(2 * along - 1) * DONUT_RADIUS, (2 * down - 1) * DONUT_RADIUS];
  const distance = Math.hypot(x, y);
  if (distance < INNER || distance > DONUT_RADIUS) return null;
  const turn = turnOf(x, y);
  return parts.find(({ from, to }) => turn >= from && turn < to)?.index ?? null;
}

/** What the smallest parts take in order to be seen is left out of the others, by their size. */
function turnsOf(shares: readonly number[], sum: number): readonly number[] {
  const isSmall = (share: number) => share > 0 && share < SMALLEST;
  const small = shares.filter(isSmall);
  const large = sum - small.reduce((all, share) => all + share, 0);
  if (large <= 0) return shares;
  const room = sum - small.length * SMALLEST;
  return shares.map((share) => (isSmall(share) ? SMALLEST : (share / large) * room));
}

const fraction = (value: number) => (value + DONUT_RADIUS) / (2 * DONUT_RADIUS);
