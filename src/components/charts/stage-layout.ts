import { Graph, layout } from '@dagrejs/dagre';
import type { StageActivity } from './stage-activity.js';

/** Which way work goes: along the line, or down the page. */
export type StageDirection = 'across' | 'down';

/** Size of a stage, in pixels. */
export const STAGE = { width: 148, height: 58 } as const;

/** A point of the drawing, in pixels from its start and its top. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way as it is drawn. */
export interface PlacedWay {
  readonly points: readonly Point[];
  /** Middle of its label. */
  readonly label: Point;
}

/** Where stages and ways stand. */
export interface StageLayout {
  readonly direction: StageDirection;
  readonly width: number;
  readonly height: number;
  /** Middles of the stages, in their order. */
  readonly stages: readonly Point[];
  /** In their order. */
  readonly ways: readonly PlacedWay[];
}

/** Room for the label of a way: as wide as a short figure. */
const LABEL = { width: 40, height: 20 } as const;
const BETWEEN_STAGES = 22;
const BETWEEN_RANKS = { across: 34, down: 26 } as const;
/** Around the drawing, for focus and for thick strokes. */
const MARGIN = 8;

/** Lays stages out in ranks. Ways that lead back are laid out as if they led on, so that stages keep their usual order. */
export function layoutStages(
  { stages, ways }: Pick<StageActivity, 'stages' | 'ways'>,
  direction: StageDirection,
): StageLayout {
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
    graph.setNode(String(i), { ...STAGE });
  });
  ways.forEach(({ from, to, isBack }, i) => {
    const [first, last] = isBack ? [to, from] : [from, to];
    graph.setEdge(String(first), String(last), { ...LABEL, labelpos: 'c', weight: isBack ? 1 : 2 }, String(i));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    direction,
    width: Math.ceil(width),
    height: Math.ceil(height),
    stages: stages.map((_, i) => pointOf(graph.node(String(i)))),
    ways: ways.map(({ from, to, isBack }, i) => {
      const [first, last] = isBack ? [to, from] : [from, to];
      const edge = graph.edge({ v: String(first), w: String(last), name: String(i) });
      const points = (edge.points ?? []).map(pointOf);
      return { points: isBack ? points.reverse() : points, label: pointOf(edge) };
    }),
  };
}

function pointOf({ x = 0, y = 0 }: { readonly x?: number | undefined; readonly y?: number | undefined }): Point {
  return { x, y };
}
