import type { ColorName } from '../../components/theme/color-name.js';
import { escaped, withoutControls } from '../escaped.js';
import type { PathShape, Picture, Shape, TextShape } from './picture.js';

/** What a picture is painted with: a value that SVG knows for every colour, and the fonts of the page. */
export interface Paint {
  readonly colors: Readonly<Record<ColorName, string>>;
  /** As in CSS, such as `Inter, sans-serif`. */
  readonly fontFamily: string;
  readonly strongWeight: number;
}

/**
 * A picture as an SVG file that needs nothing beside it: colours and fonts are written out, texts are escaped texts, and
 * nothing is referred to.
 */
export function svgText(picture: Picture, paint: Paint): string {
  const { width, height, title, description, shapes } = picture;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${attribute(paint.fontFamily)}">`,
    `<title>${content(title)}</title><desc>${content(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${attribute(paint.colors.surface)}"/>`,
    ...shapes.map((shape) => shapeText(shape, paint)),
    '</svg>\n',
  ].join('\n');
}

function shapeText(shape: Shape, paint: Paint): string {
  return shape.kind === 'path' ? pathText(shape, paint) : lineText(shape, paint);
}

function pathText({ d, fill, stroke, lineWidth, dash, opacity }: PathShape, { colors }: Paint): string {
  const attributes = [
    ` d="${attribute(d)}"`,
    ` fill="${fill === undefined ? 'none' : attribute(colors[fill])}"`,
    stroke === undefined ? '' : ` stroke="${attribute(colors[stroke])}" stroke-width="${lineWidth ?? 1}"`,
    stroke === undefined ? '' : ' stroke-linejoin="round" stroke-linecap="round"',
    dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`,
    opacity === undefined ? '' : ` opacity="${opacity}"`,
  ];
  return `<path${attributes.join('')}/>`;
}

/** Where a text begins in the picture, whichever way its own letters run. */
const ANCHORS = {
  ltr: { start: 'start', middle: 'middle', end: 'end' },
  rtl: { start: 'end', middle: 'middle', end: 'start' },
} as const;

function lineText({ text, whole, x, y, size, isStrong, anchor, fill }: TextShape, paint: Paint): string {
  const direction = directionOfText(text);
  const attributes = [
    ` x="${round(x)}" y="${round(y)}" font-size="${size}"`,
    isStrong === true ? ` font-weight="${paint.strongWeight}"` : '',
    anchor === 'start' && direction === 'ltr' ? '' : ` text-anchor="${ANCHORS[direction][anchor]}"`,
    direction === 'rtl' ? ' direction="rtl"' : '',
    ` fill="${attribute(paint.colors[fill])}"`,
  ];
  const title = whole === undefined ? '' : `<title>${content(whole)}</title>`;
  return `<text${attributes.join('')}>${title}${content(text)}</text>`;
}

/** Which way a text runs: that of its first letter. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  const [letter] = text.match(/\p{L}/u) ?? [];
  return letter !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(letter) ? 'rtl' : 'ltr';
}

const attribute = (text: string) => escaped(withoutControls(text));
const content = (text: string) => escaped(withoutControls(text));

const round = (value: number) => Math.round(value * 100) / 100;
