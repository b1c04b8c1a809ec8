import type { Direction } from '../../data/format/intl-locale.js';
import type { DrawingRoom } from './kit.js';
import type { Block, Picture, Shape } from './picture.js';
import { mirrored, scaled } from './placed.js';

/** The figures of a panel as they are drawn, with nothing around them. */
export interface Drawing extends Block {
  /** The room that it takes, which is more than it was given where it could not do with that. */
  readonly width: number;
  /** What it shows, in words. */
  readonly description: string;
  /** What it leaves unsaid. */
  readonly notes: readonly string[];
}

/** Draws figures into the room that there is. */
export type Draw = (room: DrawingRoom) => Drawing;

/** A drawing as a picture exactly as wide as it is to be: what is wider is made smaller. */
export function barePicture(
  drawing: Drawing,
  { title, direction, width }: { readonly title: string; readonly direction: Direction; readonly width: number },
): Picture {
  const size = Math.min(1, width / drawing.width);
  const fitted = size < 1 ? drawing.shapes.map((shape) => scaled(shape, size)) : drawing.shapes;
  return {
    title,
    description: drawing.description,
    direction,
    width,
    height: Math.ceil(drawing.height * size),
    plots: (drawing.plots ?? 0) * size,
    shapes: turned(fitted, direction, width),
  };
}

/** Shapes as they stand in a picture of a language. */
export function turned(shapes: readonly Shape[], direction: Direction, width: number): readonly Shape[] {
  return direction === 'rtl' ? shapes.map((shape) => mirrored(shape, width)) : shapes;
}
