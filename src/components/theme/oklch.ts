/** A colour by how people see it: lightness (0–1), chroma (0 to about 0.37) and hue (degrees). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Red, green and blue as light adds up, each 0–1 where a screen can show it. */
export type LinearRgb = readonly [number, number, number];

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const OKLCH = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)(%?)\s+(-?[\d.]+)(?:deg)?\s*\)$/i;
const CHROMA_OF_100_PERCENT = 0.4;

/** Reads `#rgb`, `#rrggbb` or `oklch(l c h)`; undefined for anything else. */
export function parseColor(color: string): Oklch | undefined {
  const text = color.trim();
  if (HEX.test(text)) return fromLinearRgb(linearOfHex(text));
  const match = OKLCH.exec(text);
  if (match === null) return undefined;
  const [, l, lightnessPercent, c, chromaPercent, h] = match;
  const parsed = {
    l: Math.min(1, Number(l) / (lightnessPercent ? 100 : 1)),
    c: (Number(c) * (chromaPercent ? CHROMA_OF_100_PERCENT : 1)) / (chromaPercent ? 100 : 1),
    h: Number(h) % 360,
  };
  return Object.values(parsed).every(Number.isFinite) ? parsed : undefined;
}

/** Writes a colour for CSS, as every screen shows it: `#rrggbb`. */
export function formatColor(color: Oklch): string {
  return `#${shownRgb(color)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The light of a colour, cut to what a screen shows by lowering its chroma. */
export function toLinearRgb(color: Oklch): LinearRgb {
  let { c } = color;
  let rgb = convert({ ...color, c });
  for (let i = 0; i < 40 && !isShown(rgb); i++) {
    c *= 0.94;
    rgb = convert({ ...color, c });
  }
  return [clamp(rgb[0]), clamp(rgb[1]), clamp(rgb[2])];
}

/** Contrast of two colours as WCAG 2 counts it, of what is written for CSS: 1 (none) to 21. */
export function contrast(a: Oklch, b: Oklch): number {
  return contrastOf(luminance(a), luminance(b));
}

/** Contrast of two luminances. */
export function contrastOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How light a colour is as WCAG 2 counts it: 0 (black) to 1 (white). */
export function luminance(color: Oklch): number {
  const [r = 0, g = 0, b = 0] = shownRgb(color).map((part) => linearPart(part / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue in the 256 steps of a screen. */
function shownRgb(color: Oklch): readonly number[] {
  return toLinearRgb(color).map((part) =>
    Math.round(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)),
  );
}

function convert({ l, c, h }: Oklch): LinearRgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

/** The colour that a mixture of light has. */
export function fromLinearRgb([r, g, b]: LinearRgb): Oklch {
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
  const x = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  const h = (Math.atan2(y, x) * 180) / Math.PI;
  return { l, c: Math.hypot(x, y), h: h < 0 ? h + 360 : h };
}

function linearOfHex(hex: string): LinearRgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map((pair) => linearPart(Number.parseInt(pair, 16) / 255));
  return [r, g, b];
}

const linearPart = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const isShown = (rgb: LinearRgb) => rgb.every((part) => part >= -0.0005 && part <= 1.0005);
const clamp = (part: number) => Math.min(1, Math.max(0, part));
