import type { ColorName } from '../../components/theme/color-name.js';
import type { Direction } from '../../data/format/intl-locale.js';

/** A line or an area. Lengths are CSS pixels. */
export interface PathShape {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly fill?: ColorName | undefined;
  readonly stroke?: ColorName | undefined;
  readonly lineWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly opacity?: number | undefined;
}

/** A line of text. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** What it is cut from, if it is; told where a person asks for it, as by pointing at it in an SVG. */
  readonly whole?: string | undefined;
  /** Where it begins, has its middle or ends. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  readonly isStrong?: boolean | undefined;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: ColorName;
}

/** What a picture is made of. */
export type Shape = PathShape | TextShape;

/**
 * A picture of figures, composed without a page: shapes on a ground, with colours by name. The same one becomes SVG, an image,
 * or a drawing in a document.
 */
export interface Picture {
  readonly title: string;
  /** Read to those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** How many plots of the height that was asked for it has, one below the other. */
  readonly plots?: number;
  readonly shapes: readonly Shape[];
}

/** A part of a picture, from 0, 0 on. */
export interface Block {
  readonly height: number;
  /** How many plots over time it has, one below the other. */
  readonly plots?: number;
  readonly shapes: readonly Shape[];
}
