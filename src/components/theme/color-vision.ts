import { fromLinearRgb, type LinearRgb, type Oklch, toLinearRgb } from './oklch.js';

/** Machado, Oliveira and Fernandes (2009), at full severity, over linear light. */
const MATRICES = {
  'normal vision': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const VISIONS = Object.keys(MATRICES) as readonly (keyof typeof MATRICES)[];

/** A colour as each of the visions sees it, in OKLab. */
export type SeenColor = readonly LinearRgb[];

/** What becomes of a colour in each vision. */
export function seenColor(color: Oklch): SeenColor {
  const light = toLinearRgb(color);
  return VISIONS.map((vision) => {
    const row = (i: number) => {
      const [r = 0, g = 0, b = 0] = MATRICES[vision].slice(i * 3, i * 3 + 3);
      return Math.min(1, Math.max(0, r * light[0] + g * light[1] + b * light[2]));
    };
    const { l, c, h } = fromLinearRgb([row(0), row(1), row(2)]);
    return [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  });
}

/** How far apart two colours are in OKLab for whoever sees them nearest to each other; 0.02 is about the least that is seen. */
export function leastDistance(a: SeenColor, b: SeenColor): number {
  let least = Number.POSITIVE_INFINITY;
  // Palettes are chosen by thousands of distances.
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) continue;
    const [l, m, n] = [x[0] - y[0], x[1] - y[1], x[2] - y[2]];
    least = Math.min(least, l * l + m * m + n * n);
  }
  return Math.sqrt(least);
}
