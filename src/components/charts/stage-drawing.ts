import type { ActiveWay, StageActivity } from './stage-activity.js';
import { type PlacedWay, STAGE, type StageLayout } from './stage-layout.js';

/** A way as paths: its line, and the head of its arrow. */
export interface DrawnWay {
  readonly line: string;
  readonly head: string;
  /** Width of the line, in pixels. */
  readonly width: number;
}

const THINNEST = 1.25;
const THICKEST = 6;
/** Head of the thinnest arrow: how long, and half as wide. */
const HEAD = { length: 7, half: 4 } as const;

/** How heavy ways and stages are against the heaviest of them, from 0 to 1. Below 0 nothing is drawn heavier than nothing. */
export function weightOf(value: number | null, most: number): number {
  return value === null || value <= 0 || most <= 0 ? 0 : value / most;
}

/** The largest of some figures; 0 where there is none above it. */
export function mostOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

/** Lines as thick as what goes along them, ending in an arrow at the edge of the stage that they lead to. */
export function drawWays({ ways }: Pick<StageActivity, 'ways'>, layout: StageLayout): readonly DrawnWay[] {
  const most = mostOf(ways.map(({ value }) => value));
  return layout.ways.map((placed, i) => drawWay(placed, weightOf((ways[i] as ActiveWay).value, most)));
}

function drawWay({ points }: PlacedWay, weight: number): DrawnWay {
  const width = round(THINNEST + (THICKEST - THINNEST) * weight);
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return { line: '', head: '', width };
  const length = HEAD.length + width / 2;
  const half = HEAD.half + width / 2;
  const distance = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / distance, (tip.y - before.y) / distance];
  const base = { x: tip.x - dx * length, y: tip.y - dy * length };
  const corner = (side: 1 | -1) => `${round(base.x - dy * half * side)} ${round(base.y + dx * half * side)}`;
  return {
    // As far as the head reaches, so that no line sticks out beside its tip.
    line: smooth([...points.slice(0, -1), base]),
    head: `M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z`,
    width,
  };
}

/** A curve from the first point to the last that bends before each one between. */
function smooth(points: PlacedWay['points']): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  others.forEach((point, i) => {
    const next = others[i + 1];
    if (next === undefined) path += `L${round(point.x)} ${round(point.y)}`;
    else
      path += `Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  });
  return path;
}

/** The place at a point of the drawing, in pixels: a stage, or behind all stages the way whose label is there. */
export function placeAt(layout: StageLayout, x: number, y: number): number | null {
  const stage = layout.stages.findIndex(
    (at) => Math.abs(at.x - x) <= STAGE.width / 2 && Math.abs(at.y - y) <= STAGE.height / 2,
  );
  if (stage >= 0) return stage;
  let nearest: number | null = null;
  let distance = REACH;
  layout.ways.forEach(({ points, label }, i) => {
    for (const point of [label, ...points.slice(1, -1)]) {
      const away = Math.hypot(point.x - x, point.y - y);
      if (away < distance) {
        distance = away;
        nearest = layout.stages.length + i;
      }
    }
  });
  return nearest;
}

/** How near to a way a pointer is at it, in pixels. */
const REACH = 20;

/**
 * Rows of stages that a graph is likely to be as high as across the page, known before it is laid out: as many as stand side by
 * side at most, and one for ways that pass by others.
 */
export function rowsOf({ stages, ways }: Pick<StageActivity, 'stages' | 'ways'>): number {
  const ranks = stages.map(() => 0);
  stages.forEach((_, stage) => {
    for (const { from, to, isBack } of ways) {
      if (from === stage && !isBack) ranks[to] = Math.max(ranks[to] ?? 0, (ranks[stage] ?? 0) + 1);
    }
  });
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  const passes = ways.some(({ from, to, isBack }) => isBack || (ranks[to] ?? 0) - (ranks[from] ?? 0) > 1);
  return Math.max(1, ...sizes.values()) + (passes ? 1 : 0);
}

const round = (value: number) => Math.round(value * 10) / 10;
