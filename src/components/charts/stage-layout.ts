import { Graph, layout } from '@dagrejs/dagre';
import type { StageActivity } from './stage-activity.js';
import { type PlacedWay, type Point, routeWays, type StageDirection } from './stage-routes.js';

/** Height of a stage, in pixels. */
export const STAGE_HEIGHT = 58;

/** Where stages and ways stand. */
export interface StageLayout {
  readonly direction: StageDirection;
  /** Width of a stage, in pixels. */
  readonly stageWidth: number;
  readonly width: number;
  readonly height: number;
  /** Middles of the stages, in their order. */
  readonly stages: readonly Point[];
  /** In their order. */
  readonly ways: readonly PlacedWay[];
}

/** Least room for the label of a way, and what each of its characters takes, in pixels. */
const LABEL = { width: 32, height: 20, padding: 12, character: 7 } as const;
const BETWEEN_STAGES = 22;
const BETWEEN_RANKS = { across: 26, down: 26 } as const;
/** Around the drawing, for focus and for thick strokes. */
const MARGIN = 8;

/** Lays stages out in ranks. Ways that lead back are laid out as if they led on, so that stages keep their usual order. */
export function layoutStages(
  { stages, ways }: Pick<StageActivity, 'stages' | 'ways'>,
  direction: StageDirection,
  stageWidth: number,
  longestLabel = 0,
): StageLayout {
  const label = { width: Math.max(LABEL.width, LABEL.padding + LABEL.character * longestLabel), height: LABEL.height };
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction === 'across' ? 'LR' : 'TB',
    nodesep: BETWEEN_STAGES,
    edgesep: BETWEEN_STAGES,
    ranksep: BETWEEN_RANKS[direction],
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  stages.forEach((_, i) => {
    graph.setNode(String(i), { width: stageWidth, height: STAGE_HEIGHT });
  });
  ways.forEach(({ from, to, isBack }, i) => {
    const [first, last] = isBack ? [to, from] : [from, to];
    graph.setEdge(String(first), String(last), { ...label, labelpos: 'c', weight: isBack ? 1 : 2 }, String(i));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed = stages.map((_, i) => pointOf(graph.node(String(i))));
  const routes = ways.map(({ from, to, isBack }, i) => {
    const [first, last] = isBack ? [to, from] : [from, to];
    const edge = graph.edge({ v: String(first), w: String(last), name: String(i) });
    // Of a way that leads back the ends are those of the way that it was laid out as.
    return { first, last, isBack, between: (edge.points ?? []).slice(1, -1).map(pointOf), label: pointOf(edge) };
  });
  const size = { width: stageWidth, height: STAGE_HEIGHT };
  return {
    direction,
    stageWidth,
    width: Math.ceil(width),
    height: Math.ceil(height),
    stages: placed,
    ways: routeWays(placed, routes, direction, size),
  };
}

function pointOf({ x = 0, y = 0 }: { readonly x?: number | undefined; readonly y?: number | undefined }): Point {
  return { x, y };
}

/** Widths of stages that are tried, in pixels: the widest with which the graph goes across the page is taken. */
const STAGE_WIDTHS = [148, 128, 108] as const;
/** Narrower than this, in pixels, work goes down the page. */
const NARROW = 560;
/** Higher than this, in pixels, nothing is turned so that it need not be scrolled sideways. */
const HIGHEST = 900;

/**
 * Across the page where that fits; down the page where only that does, or where the page is narrow.
 *
 * @param longestLabel Characters of the longest label of a way.
 */
export function fittingLayout(
  activity: Pick<StageActivity, 'stages' | 'ways'>,
  width: number,
  longestLabel = 0,
): StageLayout {
  for (const stageWidth of width < NARROW ? [] : STAGE_WIDTHS) {
    const across = layoutStages(activity, 'across', stageWidth, longestLabel);
    if (across.width <= width) return across;
  }
  const down = layoutStages(activity, 'down', STAGE_WIDTHS[0], longestLabel);
  if (width < NARROW || (down.width <= width && down.height <= HIGHEST)) return down;
  return layoutStages(activity, 'across', STAGE_WIDTHS[0], longestLabel);
}
