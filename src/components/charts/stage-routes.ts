/** Which way work goes: along the line, or down the page. */
export type StageDirection = 'across' | 'down';

/** A point of the drawing, in pixels from its start and its top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way as it is drawn: from the edge of a stage to that of another. */
export interface PlacedWay {
  readonly points: readonly Point[];
  /** Middle of its label. */
  readonly label: Point;
}

/** A way before it has ends: where it leads past, from the stage that is laid out first to the one that is laid out last. */
export interface Route {
  readonly first: number;
  readonly last: number;
  readonly isBack: boolean;
  readonly between: readonly Point[];
  readonly label: Point;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Farthest that two ends at one side of a stage stand apart, in pixels, and what is kept free beside the outermost. */
const FARTHEST = 20;
const CORNER = 10;
/** Nearer to the middle of a stage than this, in pixels along the work, a way passes beside it. */
const SAME_RANK = 1;

/**
 * Gives ways their ends: they leave at the side of a stage that work leaves by, and arrive where it arrives, those of one side
 * next to each other in the order of where they lead. Past stages they go straight.
 */
export function routeWays(
  stages: readonly Point[],
  routes: readonly Route[],
  direction: StageDirection,
  size: Size,
): readonly PlacedWay[] {
  const turn = direction === 'across' ? same : swapped;
  const { width: length, height: breadth } = direction === 'across' ? size : { width: size.height, height: size.width };
  const middles = stages.map(turn);
  const between = routes.map((route) => straightPast(route.between.map(turn), middles, length));
  const after = endsAt(routes, middles, 'first', (i) => between[i]?.[0] ?? middles[routes[i]?.last ?? 0], breadth);
  const before = endsAt(routes, middles, 'last', (i) => between[i]?.at(-1) ?? middles[routes[i]?.first ?? 0], breadth);
  return routes.map(({ first, last, isBack, label }, i) => {
    const start = { x: (middles[first]?.x ?? 0) + length / 2, y: after[i] ?? 0 };
    const end = { x: (middles[last]?.x ?? 0) - length / 2, y: before[i] ?? 0 };
    const points = [start, ...(between[i] ?? []), end].map(turn);
    return { points: isBack ? points.reverse() : points, label };
  });
}

/** Where the ends of all ways stand along one side of their stages. */
function endsAt(
  routes: readonly Route[],
  middles: readonly Point[],
  end: 'first' | 'last',
  towards: (route: number) => Point | undefined,
  breadth: number,
): readonly number[] {
  const ends = routes.map(() => 0);
  middles.forEach((middle, stage) => {
    const here = routes
      .map((_, i) => i)
      .filter((i) => routes[i]?.[end] === stage)
      .sort((a, b) => (towards(a)?.y ?? 0) - (towards(b)?.y ?? 0));
    const apart = Math.min(FARTHEST, (breadth - 2 * CORNER) / Math.max(1, here.length - 1));
    here.forEach((route, i) => {
      ends[route] = middle.y + (i - (here.length - 1) / 2) * apart;
    });
  });
  return ends;
}

/** Points between stages stay; those beside a stage are drawn out to its length. */
function straightPast(points: readonly Point[], middles: readonly Point[], length: number): readonly Point[] {
  return points.flatMap(({ x, y }) =>
    middles.some((middle) => Math.abs(middle.x - x) < SAME_RANK)
      ? [
          { x: x - length / 2, y },
          { x: x + length / 2, y },
        ]
      : [{ x, y }],
  );
}

const same = (point: Point): Point => point;
const swapped = ({ x, y }: Point): Point => ({ x: y, y: x });
