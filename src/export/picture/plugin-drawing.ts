import { lineBasis, type PluginWording, pluginName, savingWord } from '../../components/charts/plugin-words.js';
import type { PluginComparison, PluginLine } from '../../data/roi/plugin-comparison.js';
import type { Drawing } from './drawing.js';
import { fittedText, wrappedText } from './fitted-text.js';
import { box, type Kit, quietText, SMALL, SMALL_LINE, TEXT } from './kit.js';
import type { Block, Shape } from './picture.js';
import { placed } from './placed.js';
import { stackedBlocks } from './stacked-blocks.js';

/** What a comparison is drawn with. */
export interface PluginKit extends Kit {
  readonly wording: PluginWording;
}

const NAME = 24;
const ROW = 22;
const BAR = 8;
const GAP = 12;
/** Room from which on plugins stand beside each other on paper, and how far apart. */
const WIDE = 560;
const BETWEEN = 40;
/** Room for a plugin's lines of text. */
const BASIS_LINES = 3;
const SIDES = { plugin: 'other', tools: 'accent' } as const;

/** What plugins would have cost against what the tools cost that replace them, drawn. */
export function pluginDrawing(comparison: PluginComparison, kit: PluginKit): Drawing {
  const { wording, width } = kit;
  const { words, messages } = wording;
  const saving = savingWord(comparison.saved, wording);
  const sums = [
    [words.pluginCost, money(comparison.pluginCost, wording)],
    [words.toolCost, money(comparison.automationCost, wording)],
    [saving.label, saving.text],
  ] as const;
  const description = messages.sentences(sums.map(([label, text]) => messages.labelled(label, text)));
  const amounts = comparison.lines.flatMap((line) => [line.pluginCost ?? 0, line.automationCost ?? 0]);
  const most = Math.max(0, ...amounts);
  const columns = kit.isDense && width >= WIDE ? 2 : 1;
  const room = (width - (columns - 1) * BETWEEN) / columns;
  const blocks = comparison.lines.map((line) => lineBlock(line, most, { ...kit, width: room }));
  const figures = stackedBlocks([sumsBlock(sums, kit), ...besideEachOther(blocks, columns, room)], 16);
  return { ...figures, width, description, notes: [] };
}

/** Blocks in rows of so many. */
function besideEachOther(blocks: readonly Block[], columns: number, room: number): readonly Block[] {
  return blocks.flatMap((_, i): readonly Block[] => {
    if (i % columns > 0) return [];
    const row = blocks.slice(i, i + columns);
    return [
      {
        height: Math.max(...row.map(({ height }) => height)),
        shapes: row.flatMap(({ shapes }, column) =>
          shapes.map((shape) => placed(shape, { x: column * (room + BETWEEN), y: 0 })),
        ),
      },
    ];
  });
}

/** The sums side by side. */
function sumsBlock(sums: readonly (readonly [label: string, text: string])[], { width, measure }: Kit): Block {
  const room = width / sums.length;
  return {
    height: 48,
    shapes: sums.flatMap(([label, text], i): readonly Shape[] => [
      quietText(fittedText(label, room - GAP, SMALL, measure), i * room, 8),
      quietText(fittedText(text, room - GAP, 20, measure, true), i * room, 32, {
        size: 20,
        fill: 'text',
        isStrong: true,
      }),
    ]),
  };
}

/** A plugin: its two bars on the scale of all, what is saved, and what that rests on. */
function lineBlock(line: PluginLine, most: number, kit: PluginKit): Block {
  const { wording, width, measure } = kit;
  const { words, formatter } = wording;
  const saving = line.saved === null ? null : savingWord(line.saved, wording);
  const sides = [
    { label: words.pluginCost, value: line.pluginCost, color: SIDES.plugin },
    { label: words.toolCost, value: line.automationCost, color: SIDES.tools },
  ].map((side) => ({ ...side, text: money(side.value, wording) }));
  const labels = [...sides.map(({ label }) => label), ...(saving === null ? [] : [saving.label])];
  const texts = [...sides.map(({ text }) => text), ...(saving === null ? [] : [saving.text])];
  const widest = (all: readonly string[], size: number) => Math.max(...all.map((text) => measure(text, size, true)));
  const start = Math.min(widest(labels, SMALL), width * (kit.isDense ? 0.42 : 1 / 3)) + GAP;
  const room = Math.max(1, width - start - widest(texts, TEXT) - GAP);
  const beside = (label: string, middle: number) =>
    quietText(fittedText(label, start - GAP, SMALL, measure), 0, middle);
  const figure = (text: string, middle: number, fill: 'text' | 'positive' | 'negative') =>
    quietText(text, width, middle, { size: TEXT, fill, anchor: 'end', isStrong: fill !== 'text' });
  const basis = wrappedText(lineBasis(line, wording), width, SMALL, measure, formatter.locale).slice(0, BASIS_LINES);
  const foot = NAME + texts.length * ROW;
  const name = pluginName(line, wording);
  return {
    height: foot + basis.length * SMALL_LINE,
    shapes: [
      quietText(fittedText(name, width, TEXT, measure, true), 0, NAME / 2, {
        size: TEXT,
        fill: 'text',
        isStrong: true,
        whole: name,
      }),
      ...sides.flatMap(({ label, value, color, text }, i): readonly Shape[] => {
        const middle = NAME + (i + 0.5) * ROW;
        const length = most > 0 ? (Math.max(0, value ?? 0) / most) * room : 0;
        return [
          beside(label, middle),
          ...(value === null ? [] : [box(start, middle - BAR / 2, Math.max(2, length), BAR, color, 3)]),
          figure(text, middle, 'text'),
        ];
      }),
      ...(saving === null
        ? []
        : [
            beside(saving.label, NAME + 2.5 * ROW),
            figure(saving.text, NAME + 2.5 * ROW, saving.isMore ? 'negative' : 'positive'),
          ]),
      ...basis.map((text, i) => quietText(text, 0, foot + (i + 0.5) * SMALL_LINE)),
    ],
  };
}

const money = (value: number | null, { formatter, money: unit }: PluginWording) =>
  formatter.value(value, unit, 'exact');
