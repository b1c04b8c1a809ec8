import { pathOperators } from './path-operators.js';
import { hexOf, numberText, textString } from './pdf-file.js';
import type { LineSpan, TextLine } from './text-line.js';

/** Red, green and blue as PDF has them: `0.1 0.2 0.3`. */
export type PageColor = string;

/** How a path is painted. */
export interface PathPaint {
  readonly fill?: PageColor | undefined;
  readonly stroke?: PageColor | undefined;
  readonly lineWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly opacity?: number | undefined;
}

/** Where a drawing is on a page, and how much smaller. */
export interface DrawingPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A page while it is drawn. Lengths are points from its top left corner. */
export class PageCanvas {
  readonly #operators: string[] = [];
  /** In which the last text was written: both hold on, since whatever else changes them is put back. */
  #color = '';
  #font = '';

  constructor(
    readonly height: number,
    /** Name of the graphics state that an opacity has. */
    private readonly stateOf: (opacity: number) => string,
  ) {}

  get content(): string {
    return this.#operators.join('\n');
  }

  /** What is drawn by `draw` is told to be `tag` (and the part of the document that `mark` belongs to). */
  marked(tag: string, mark: number | null, draw: () => void): void {
    this.#operators.push(mark === null ? `/${tag} BMC` : `/${tag} <</MCID ${mark}>> BDC`);
    draw();
    this.#operators.push('EMC');
  }

  /** Path data of SVG. */
  path(d: string, { x, y, scale }: DrawingPlace, { fill, stroke, lineWidth = 1, dash, opacity }: PathPaint): void {
    if (fill === undefined && stroke === undefined) return;
    const operators = pathOperators(d, {
      x: (each) => x + each * scale,
      y: (each) => this.height - y - each * scale,
    });
    if (operators === '') return;
    this.#operators.push(
      'q',
      ...(opacity === undefined || opacity === 1 ? [] : [`/${this.stateOf(opacity)} gs`]),
      ...(fill === undefined ? [] : [`${fill} rg`]),
      ...(stroke === undefined ? [] : [`${stroke} RG ${numberText(lineWidth * scale)} w 1 J 1 j`]),
      ...(dash === undefined || stroke === undefined
        ? []
        : [`[${dash.map((each) => numberText(each * scale)).join(' ')}] 0 d`]),
      operators,
      `${fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B'} Q`,
    );
  }

  /** A rectangle, with corners that are as round as `radius`. */
  box(x: number, y: number, width: number, height: number, paint: PathPaint, radius = 0): void {
    const r = Math.min(radius, width / 2, height / 2);
    const corner = (dx: number, dy: number) => (r <= 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
    const d = [
      `M${r} 0H${width - r}${corner(r, r)}V${height - r}${corner(-r, r)}`,
      `H${r}${corner(-r, -r)}V${r}${corner(r, -r)}Z`,
    ].join('');
    this.path(d, { x, y, scale: 1 }, paint);
  }

  /** A line of text from its left end, on its baseline. */
  text(line: TextLine, x: number, y: number, size: number, color: PageColor): void {
    if (line.glyphs.length === 0) return;
    this.#operators.push('BT');
    if (color !== this.#color) this.#operators.push(`${color} rg`);
    this.#color = color;
    let said: LineSpan | undefined;
    runsOf(line).forEach(({ font, at, shown, span }, i) => {
      if (span !== said) {
        if (said !== undefined) this.#operators.push('EMC');
        if (span !== undefined) this.#operators.push(`/Span <</ActualText ${textString(span.text)}>> BDC`);
        said = span;
      }
      const own = `/${font} ${numberText(size)} Tf`;
      if (own !== this.#font) this.#operators.push(own);
      this.#font = own;
      const place = `${numberText(x + at * size)} ${numberText(this.height - y)}`;
      this.#operators.push(`${i === 0 ? `${place} Td` : `1 0 0 1 ${place} Tm`} ${shown}`);
    });
    if (said !== undefined) this.#operators.push('EMC');
    this.#operators.push('ET');
  }

  /** An image by its name among the resources. */
  image(name: string, x: number, y: number, width: number, height: number): void {
    const [w, h, left, foot] = [width, height, x, this.height - y - height].map(numberText);
    this.#operators.push(`q ${w} 0 0 ${h} ${left} ${foot} cm /${name} Do Q`);
  }
}

/** A part of a line that is in one font: where it begins in size 1, and its glyphs as numbers. */
interface Run {
  readonly font: string;
  readonly at: number;
  /** The operator that shows them. */
  readonly shown: string;
  readonly span: LineSpan | undefined;
}

/** Lines are drawn many times, such as those in cells that are alike. */
const runs = new WeakMap<TextLine, readonly Run[]>();

function runsOf(line: TextLine): readonly Run[] {
  const known = runs.get(line);
  if (known !== undefined) return known;
  const found: { font: string; at: number; shown: string; span: LineSpan | undefined }[] = [];
  let pen = 0;
  for (const { font, glyph, text, x, advance, span } of line.glyphs) {
    let run = found.at(-1);
    if (run?.font !== font.name || run.span !== span) {
      run = { font: font.name, at: x, shown: '<', span };
      found.push(run);
    } else if (Math.abs(x - pen) >= 0.000_05) run.shown += `> ${numberText((pen - x) * 1000)} <`;
    run.shown += hexOf(font.numberOf(glyph, text, advance));
    pen = x + advance;
  }
  const finished = found.map(({ shown, ...run }) => {
    return { ...run, shown: shown.includes('>') ? `[${shown}>] TJ` : `${shown}> Tj` };
  });
  runs.set(line, finished);
  return finished;
}
