import { numberText } from './pdf-file.js';

/** From the coordinates of a path to those of a page. */
export interface PathPlace {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

type Point = readonly [x: number, y: number];

/** How many numbers each command of a path takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** SVG path data in the operators of PDF, which has straight lines and cubic curves alone. */
export function pathOperators(d: string, place: PathPlace): string {
  const out: string[] = [];
  const point = ([x, y]: Point) => `${numberText(place.x(x))} ${numberText(place.y(y))}`;
  let [at, start, control]: Point[] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ] as const;
  let before = '';
  const curve = (a: Point, b: Point, to: Point) => out.push(`${point(a)} ${point(b)} ${point(to)} c`);
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const values = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const size = NUMBERS[letter.toUpperCase()] ?? 0;
    for (let i = 0; i === 0 || (size > 0 && i + size <= values.length); i += Math.max(1, size)) {
      const numbers = values.slice(i, i + size);
      const command = letter.toUpperCase() === 'M' && i > 0 ? 'L' : letter.toUpperCase();
      const [ox, oy] = letter === letter.toUpperCase() ? [0, 0] : (at as Point);
      const to = (nth: number): Point => [(numbers[nth] ?? 0) + ox, (numbers[nth + 1] ?? 0) + oy];
      const [x, y] = at as Point;
      let end: Point = [x, y];
      const reflected = (commands: string): Point =>
        commands.includes(before) && control !== undefined ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
      switch (command) {
        case 'M':
          end = start = to(0);
          out.push(`${point(end)} m`);
          break;
        case 'L':
        case 'H':
        case 'V':
          end = command === 'L' ? to(0) : command === 'H' ? [(numbers[0] ?? 0) + ox, y] : [x, (numbers[0] ?? 0) + oy];
          out.push(`${point(end)} l`);
          break;
        case 'C':
        case 'S': {
          const first = command === 'C' ? to(0) : reflected('CS');
          control = to(size - 4);
          end = to(size - 2);
          curve(first, control, end);
          break;
        }
        case 'Q':
        case 'T': {
          control = command === 'Q' ? to(0) : reflected('QT');
          end = to(size - 2);
          curve(toward([x, y], control), toward(end, control), end);
          break;
        }
        case 'A': {
          end = to(5);
          const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = numbers;
          for (const [a, b, c] of arcCurves([x, y], end, [rx, ry], (turn * Math.PI) / 180, large !== 0, sweep !== 0)) {
            curve(a, b, c);
          }
          break;
        }
        case 'Z':
          end = start as Point;
          out.push('h');
          break;
      }
      at = end;
      before = command;
    }
  }
  return out.join('\n');
}

/** A cubic curve has its control points at two thirds of the way to that of a quadratic one. */
const toward = ([x, y]: Point, [cx, cy]: Point): Point => [x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y)];

type Curve = readonly [Point, Point, Point];

/** An arc of an ellipse as curves of a quarter at most, after the implementation notes of SVG. */
function arcCurves(
  [x1, y1]: Point,
  [x2, y2]: Point,
  radii: Point,
  turn: number,
  isLarge: boolean,
  isClockwise: boolean,
): readonly Curve[] {
  let [rx, ry] = radii.map(Math.abs) as [number, number];
  if (x1 === x2 && y1 === y2) return [];
  if (rx === 0 || ry === 0) {
    return [
      [
        [x1, y1],
        [x2, y2],
        [x2, y2],
      ],
    ];
  }
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const reach = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (reach > 1) [rx, ry] = [rx * reach, ry * reach];
  const across = (rx * py) ** 2 + (ry * px) ** 2;
  const away = Math.sqrt(Math.max(0, (rx * ry) ** 2 - across) / across) * (isLarge === isClockwise ? -1 : 1);
  const [ux, uy] = [(away * rx * py) / ry, (-away * ry * px) / rx];
  const [cx, cy] = [cos * ux - sin * uy + (x1 + x2) / 2, sin * ux + cos * uy + (y1 + y2) / 2];
  const from = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let sweep = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - from;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const pull = (4 / 3) * Math.tan(step / 4);
  const on = (angle: number, along: number): Point => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = [rx * (c - along * s), ry * (s + along * c)];
    return [cx + cos * x - sin * y, cy + sin * x + cos * y];
  };
  return Array.from({ length: count }, (_, i): Curve => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    return [on(a, pull), on(b, -pull), on(b, 0)];
  });
}
