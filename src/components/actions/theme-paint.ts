import type { Paint } from '../../export/picture/svg-text.js';
import { COLOR_NAMES, type ColorName } from '../theme/color-name.js';

/** What pictures of a card are painted with: the colours and fonts that it is shown with at the moment, written out. */
export function themePaint(element: HTMLElement): Paint {
  const probe = document.createElement('span');
  probe.style.fontWeight = 'var(--tally-weight-strong)';
  element.append(probe);
  const { fontFamily, fontWeight } = getComputedStyle(probe);
  const toHex = hexOf();
  const colors = Object.fromEntries(
    COLOR_NAMES.map((name) => {
      probe.style.color = `var(--tally-${name})`;
      return [name, toHex(getComputedStyle(probe).color)];
    }),
  ) as Record<ColorName, string>;
  probe.remove();
  return { colors, fontFamily, strongWeight: Number(fontWeight) };
}

/** A colour in any notation of CSS as `#rrggbb`, which every program reads. */
function hexOf(): (color: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (color) => {
    if (context === null) return color;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}
