import type { Shape } from './picture.js';

/** Moves by `x` and `y` what was stretched by `across` and `down` before. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly across?: number;
  readonly down?: number;
}

/** How many numbers each command of a path takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

/** Path data at another place, its strokes as thick as before. Takes the commands that the charts write. */
export function placedPath(d: string, { x, y, across = 1, down = 1 }: Placement): string {
  let path = '';
  for (const [, command = '', numbers = ''] of d.matchAll(/([a-z])([^a-z]*(?:e-?\d[^a-z]*)*)/gi)) {
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
    const size = NUMBERS[command.toUpperCase()] ?? 0;
    if (size === 0) path += command;
    for (let i = 0; size > 0 && i + size <= values.length; i += size) {
      path +=
        command +
        placedNumbers(command, values.slice(i, i + size), { x, y, across, down })
          .map(round)
          .join(' ');
    }
  }
  return path;
}

function placedNumbers(command: string, values: readonly number[], to: Required<Placement>): readonly number[] {
  const isRelative = command !== command.toUpperCase();
  const along = (value = 0) => value * to.across + (isRelative ? 0 : to.x);
  const below = (value = 0) => value * to.down + (isRelative ? 0 : to.y);
  switch (command.toUpperCase()) {
    case 'H':
      return [along(values[0])];
    case 'V':
      return [below(values[0])];
    case 'A': {
      const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, endX, endY] = values;
      const isMirrored = to.across * to.down < 0;
      const radii = [Math.abs(rx * to.across), Math.abs(ry * to.down)];
      return [...radii, turn, large, isMirrored ? 1 - sweep : sweep, along(endX), below(endY)];
    }
    default:
      return values.map((value, i) => (i % 2 === 0 ? along(value) : below(value)));
  }
}

/** A shape at another place. */
export function placed(shape: Shape, { x, y }: Pick<Placement, 'x' | 'y'>): Shape {
  return shape.kind === 'path'
    ? { ...shape, d: placedPath(shape.d, { x, y }) }
    : { ...shape, x: shape.x + x, y: shape.y + y };
}

/** A shape at another size, with its texts and strokes. */
export function scaled(shape: Shape, size: number): Shape {
  if (shape.kind === 'text') return { ...shape, x: shape.x * size, y: shape.y * size, size: shape.size * size };
  return {
    ...shape,
    d: placedPath(shape.d, { x: 0, y: 0, across: size, down: size }),
    ...(shape.lineWidth === undefined ? {} : { lineWidth: shape.lineWidth * size }),
    ...(shape.dash === undefined ? {} : { dash: shape.dash.map((length) => length * size) }),
  };
}

const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A shape as it is seen from right to left in a picture of this width. Texts stay readable. */
export function mirrored(shape: Shape, width: number): Shape {
  return shape.kind === 'path'
    ? { ...shape, d: placedPath(shape.d, { x: width, y: 0, across: -1 }) }
    : { ...shape, x: width - shape.x, anchor: TURNED[shape.anchor] };
}

const round = (value: number) => Math.round(value * 100) / 100;
