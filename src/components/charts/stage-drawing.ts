import type { ActiveWay, StageActivity } from './stage-activity.js';
import { STAGE_HEIGHT, type StageLayout } from './stage-layout.js';
import type { PlacedWay, StageDirection } from './stage-routes.js';

/** A way as paths: its line, and the head of its arrow. */
export interface DrawnWay {
  readonly line: string;
  readonly head: string;
  /** Width of the line, in pixels. */
  readonly width: number;
}

const THINNEST = 1.2;
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
  return layout.ways.map((placed, i) =>
    drawWay(placed, weightOf((ways[i] as ActiveWay).value, most), layout.direction),
  );
}

function drawWay({ points }: PlacedWay, weight: number, direction: StageDirection): DrawnWay {
  const width = round(THINNEST + (THICKEST - THINNEST) * weight);
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return { line: '', head: '', width };
  const length = HEAD.length + width / 2;
  const half = HEAD.half + width / 2;
  // Ways arrive straight, whatever they come from.
  const [dx, dy] = direction === 'across' ? [Math.sign(tip.x - before.x), 0] : [0, Math.sign(tip.y - before.y)];
  const base = { x: tip.x - dx * length, y: tip.y - dy * length };
  const corner = (side: 1 | -1) => `${round(base.x - dy * half * side)} ${round(base.y + dx * half * side)}`;
  return {
    // As far as the head reaches, so that no line sticks out beside its tip.
    line: curve([...points.slice(0, -1), base], direction),
    head: `M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z`,
    width,
  };
}

/** A curve through all points that leaves and arrives at each of them in the direction of the work. */
function curve([first, ...others]: PlacedWay['points'], direction: StageDirection): string {
  if (first === undefined) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let from = first;
  for (const to of others) {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const [leave, arrive] =
      direction === 'across'
        ? [`${round(middle.x)} ${round(from.y)}`, `${round(middle.x)} ${round(to.y)}`]
        : [`${round(from.x)} ${round(middle.y)}`, `${round(to.x)} ${round(middle.y)}`];
    path += `C${leave} ${arrive} ${round(to.x)} ${round(to.y)}`;
    from = to;
  }
  return path;
}

/** The place at a point of the drawing, in pixels: a stage, or behind all stages the way whose label is there. */
export function placeAt(layout: StageLayout, x: number, y: number): number | null {
  const stage = layout.stages.findIndex(
    (at) => Math.abs(at.x - x) <= layout.stageWidth / 2 && Math.abs(at.y - y) <= STAGE_HEIGHT / 2,
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

const round = (value: number) => Math.round(value * 10) / 10;
