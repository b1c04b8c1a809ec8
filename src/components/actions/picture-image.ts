import type { Picture, Shape } from '../../export/picture/picture.js';
import { directionOfText, type Paint } from '../../export/picture/svg-text.js';
import type { Measure } from '../../export/picture/text-width.js';

/** Pixels of an image for each of a picture, so that it is sharp on paper and on dense screens. */
const DENSITY = 2;

/** A picture as a PNG, drawn with the fonts of the page. Rejects where the browser makes none. */
export async function pictureImage(picture: Picture, paint: Paint): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * DENSITY;
  canvas.height = picture.height * DENSITY;
  const context = contextOf(canvas);
  context.scale(DENSITY, DENSITY);
  context.fillStyle = paint.colors.surface;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) draw(context, shape, paint);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('The browser made no image of the picture, as of one that is too large.');
  return blob;
}

/** Measures texts in the fonts of the page. */
export function measureWith({ fontFamily, strongWeight }: Paint): Measure {
  const context = contextOf(document.createElement('canvas'));
  return (text, size, isStrong = false) => {
    context.font = `${isStrong ? strongWeight : 400} ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas to draw on.');
  return context;
}

const SIDES = { start: 'left', middle: 'center', end: 'right' } as const;

function draw(context: CanvasRenderingContext2D, shape: Shape, { colors, fontFamily, strongWeight }: Paint): void {
  context.save();
  if (shape.kind === 'text') {
    context.font = `${shape.isStrong ? strongWeight : 400} ${shape.size}px ${fontFamily}`;
    context.fillStyle = colors[shape.fill];
    context.textAlign = SIDES[shape.anchor];
    context.direction = directionOfText(shape.text);
    context.fillText(shape.text, shape.x, shape.y);
  } else {
    const path = new Path2D(shape.d);
    context.globalAlpha = shape.opacity ?? 1;
    if (shape.fill !== undefined) {
      context.fillStyle = colors[shape.fill];
      context.fill(path);
    }
    if (shape.stroke !== undefined) {
      context.strokeStyle = colors[shape.stroke];
      context.lineWidth = shape.lineWidth ?? 1;
      context.lineJoin = 'round';
      context.lineCap = 'round';
      context.setLineDash([...(shape.dash ?? [])]);
      context.stroke(path);
    }
  }
  context.restore();
}
