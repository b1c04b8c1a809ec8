import { readPath } from '../picture/path-data.js';
import { numberText } from './pdf-file.js';

/** From the coordinates of a path to those of a page. */
export interface PathPlace {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

type Point = readonly [x: number, y: number];

/** SVG path data in the operators of PDF, which has straight lines and cubic curves alone. */
export function pathOperators(d: string, place: PathPlace): string {
  let out = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The control point that the next curve may go on from, and the kind of curve that it was of. */
  let [controlX, controlY, controlled] = [0, 0, ''];
  const point = (px: number, py: number) => `${numberText(place.x(px))} ${numberText(place.y(py))}`;
  const write = (text: string) => {
    out += out === '' ? text : `\n${text}`;
  };
  const curve = ([ax, ay]: Point, [bx, by]: Point, [toX, toY]: Point) =>
    write(`${point(ax, ay)} ${point(bx, by)} ${point(toX, toY)} c`);
  readPath(d, (letter, numbers) => {
    const [ox, oy] = letter >= 'a' ? [x, y] : [0, 0];
    const at = (nth: number): Point => [(numbers[nth] ?? 0) + ox, (numbers[nth + 1] ?? 0) + oy];
    const command = letter.toUpperCase();
    const reflected = (kind: string): Point => (controlled === kind ? [2 * x - controlX, 2 * y - controlY] : [x, y]);
    let kind = '';
    switch (command) {
      case 'M':
        [x, y] = [startX, startY] = at(0);
        write(`${point(x, y)} m`);
        break;
      case 'L':
        x = (numbers[0] ?? 0) + ox;
        y = (numbers[1] ?? 0) + oy;
        write(`${point(x, y)} l`);
        break;
      case 'H':
        x = (numbers[0] ?? 0) + ox;
        write(`${point(x, y)} l`);
        break;
      case 'V':
        y = (numbers[0] ?? 0) + oy;
        write(`${point(x, y)} l`);
        break;
      case 'C':
      case 'S': {
        const first = command === 'C' ? at(0) : reflected('C');
        const second = at(numbers.length - 4);
        const end = at(numbers.length - 2);
        curve(first, second, end);
        [controlX, controlY] = second;
        [x, y] = end;
        kind = 'C';
        break;
      }
      case 'Q':
      case 'T': {
        const control = command === 'Q' ? at(0) : reflected('Q');
        const end = at(numbers.length - 2);
        curve(toward([x, y], control), toward(end, control), end);
        [controlX, controlY] = control;
        [x, y] = end;
        kind = 'Q';
        break;
      }
      case 'A': {
        const end = at(5);
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = numbers;
        for (const part of arcCurves([x, y], end, [rx, ry], (turn * Math.PI) / 180, large !== 0, sweep !== 0)) {
          curve(...part);
        }
        [x, y] = end;
        break;
      }
      case 'Z':
        [x, y] = [startX, startY];
        write('h');
        break;
    }
    controlled = kind;
  });
  return out;
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
