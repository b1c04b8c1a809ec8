import type { ColorName } from '../../components/theme/color-name.js';
import { fittedText } from './fitted-text.js';
import { box, type Kit, quietText, SMALL } from './kit.js';
import type { Block, Shape } from './picture.js';

/** A colour and what it stands for. */
export interface LegendItem {
  readonly label: string;
  readonly color: ColorName;
  readonly form: 'filled' | 'dashed' | 'arrow';
}

const LINE = 22;
const SWATCH = 12;
const GAP = 18;
const LONGEST = 260;

/** What the colours of a picture stand for, in as many lines as it takes. */
export function legendBlock(items: readonly LegendItem[], { width, measure }: Kit): Block {
  let [x, y] = [0, 0];
  const shapes = items.flatMap(({ label, color, form }): readonly Shape[] => {
    const text = fittedText(label, LONGEST, SMALL, measure);
    const room = SWATCH + 6 + measure(text, SMALL);
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE];
    const middle = y + LINE / 2;
    const item = [sampleOf(form, color, x, middle), quietText(text, x + SWATCH + 6, middle, { whole: label })];
    x += room + GAP;
    return item;
  });
  return { height: items.length === 0 ? 0 : y + LINE + 4, shapes };
}

function sampleOf(form: LegendItem['form'], color: ColorName, x: number, middle: number): Shape {
  if (form === 'filled') return box(x, middle - SWATCH / 2 + 1, SWATCH - 2, SWATCH - 2, color, 3);
  const line = `M${x} ${middle}h${SWATCH}`;
  if (form === 'dashed') return { kind: 'path', d: line, stroke: color, lineWidth: 2, dash: [3, 3] };
  const head = `M${x + SWATCH - 4} ${middle - 4}l4 4l-4 4`;
  return { kind: 'path', d: `${line}${head}`, stroke: color, lineWidth: 2 };
}
