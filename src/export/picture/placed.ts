import { readPath } from './path-data.js';
import type { Shape } from './picture.js';

/** Moves by `x` and `y` what was stretched by `across` and `down` before. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly across?: number;
  readonly down?: number;
}

/** Path data at another place, its strokes as thick as before. Takes the commands that the charts write. */
export function placedPath(d: string, { x, y, across = 1, down = 1 }: Placement): string {
  let path = '';
  const add = (value: number, isFirst: boolean) => {
    path += isFirst ? round(value) : ` ${round(value)}`;
  };
  readPath(d, (letter, numbers) => {
    path += letter;
    const isRelative = letter >= 'a';
    const [left, top] = isRelative ? [0, 0] : [x, y];
    switch (letter) {
      case 'H':
      case 'h':
        add((numbers[0] ?? 0) * across + left, true);
        break;
      case 'V':
      case 'v':
        add((numbers[0] ?? 0) * down + top, true);
        break;
      case 'A':
      case 'a': {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, endX = 0, endY = 0] = numbers;
        const isMirrored = across * down < 0;
        const radii = [Math.abs(rx * across), Math.abs(ry * down)];
        const all = [...radii, turn, large, isMirrored ? 1 - sweep : sweep, endX * across + left, endY * down + top];
        all.forEach((value, i) => {
          add(value, i === 0);
        });
        break;
      }
      default:
        for (let i = 0; i < numbers.length; i++) {
          const value = numbers[i] ?? 0;
          add(i % 2 === 0 ? value * across + left : value * down + top, i === 0);
        }
    }
  });
  return path;
}

/** A shape at another place. */
export function placed(shape: Shape, { x, y }: Pick<Placement, 'x' | 'y'>): Shape {
  if (x === 0 && y === 0) return shape;
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
