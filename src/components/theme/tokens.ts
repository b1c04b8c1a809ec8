import { brandColors, DEFAULT_BRAND } from './brand-colors.js';
import type { ColorName } from './color-name.js';
import type { Contrast, SchemeColor } from './look.js';

/** A CSS variable that a host may set on a theme scope, or on anything inside one. */
export interface ThemeVariable {
  readonly name: `--tally-${string}`;
  readonly meaning: string;
  /** A colour in both schemes, or a value that they share. */
  readonly value: SchemeColor | string;
  /** What it is where more contrast is asked for, if that is something else. */
  readonly moreContrast?: SchemeColor;
  /** What it is where the system sets the colours (forced colours), in colours of the system. */
  readonly forcedColors?: string;
  /** What it is in compact density, if that is something else. */
  readonly compact?: string;
}

/** The colours that are computed for a brand: what they are for, and what takes their place under forced colours. */
const COLORS: Readonly<Record<ColorName, readonly [meaning: string, forced: string]>> = {
  ground: ['the page', 'Canvas'],
  surface: ['cards, menus, tooltips', 'Canvas'],
  raised: ['what is under the pointer', 'Canvas'],
  border: ['hairlines', 'CanvasText'],
  'border-strong': ['edges of controls', 'CanvasText'],
  grid: ['lines behind a chart', 'color-mix(in srgb, CanvasText 25%, Canvas)'],
  axis: ['the line at 0', 'CanvasText'],
  text: ['figures and words', 'CanvasText'],
  'text-quiet': ['labels, notes, axes', 'CanvasText'],
  positive: ['a change for the better', 'CanvasText'],
  negative: ['a change for the worse', 'CanvasText'],
  warning: ['marks of what is nearly used up', 'CanvasText'],
  accent: ['marks of one series, main buttons', 'Highlight'],
  'accent-strong': ['main buttons under the pointer', 'Highlight'],
  'accent-text': ['words in the brand’s colour', 'LinkText'],
  'accent-quiet': ['ground of what is chosen', 'Canvas'],
  'on-accent': ['words on main buttons', 'HighlightText'],
  other: ['the rest of a ranking', 'GrayText'],
  none: ['events without a member', 'color-mix(in oklab, GrayText 60%, CanvasText)'],
  'heat-0': ['cells of a heat map at 0', 'color-mix(in oklab, Highlight 16%, Canvas)'],
  'heat-1': ['cells of a heat map in the lowest fifth', 'color-mix(in oklab, Highlight 32%, Canvas)'],
  'heat-2': ['cells in the second fifth', 'color-mix(in oklab, Highlight 49%, Canvas)'],
  'heat-3': ['cells in the middle', 'color-mix(in oklab, Highlight 66%, Canvas)'],
  'heat-4': ['cells in the fourth fifth', 'color-mix(in oklab, Highlight 84%, Canvas)'],
  'heat-5': ['cells in the highest fifth', 'color-mix(in oklab, Highlight 60%, CanvasText)'],
  // The system has fewer colours than there are categories: mixed so that they are told apart in each of Windows' themes.
  'category-1': [
    'category 1; the brand’s colour where it can be told apart',
    'color-mix(in oklab, Highlight 90%, Canvas)',
  ],
  'category-2': [
    'category 2; the brand’s second colour where it can be told apart',
    'color-mix(in oklab, CanvasText 55%, Canvas)',
  ],
  'category-3': ['category 3', 'color-mix(in oklab, LinkText 75%, Canvas)'],
  'category-4': ['category 4', 'CanvasText'],
  'category-5': ['category 5', 'color-mix(in oklab, Highlight 65%, Canvas)'],
  'category-6': ['category 6', 'color-mix(in oklab, LinkText 90%, CanvasText)'],
  'category-7': ['category 7', 'color-mix(in oklab, CanvasText 75%, Canvas)'],
  'category-8': ['category 8', 'color-mix(in oklab, Highlight 45%, CanvasText)'],
};

const VALUES: Readonly<Record<`--tally-${string}`, readonly [value: string, meaning: string, compact?: string]>> = {
  '--tally-radius': ['10px', 'corners of cards'],
  '--tally-radius-small': ['calc(var(--tally-radius) * 0.6)', 'corners of controls'],
  '--tally-size-figure': ['1.75rem', 'the figure of a stat card', '1.5rem'],
  '--tally-size-title': ['1.125rem', 'titles of pages and sections', '1rem'],
  '--tally-size-text': ['0.875rem', 'titles of cards, tables, controls', '0.8125rem'],
  '--tally-size-small': ['0.75rem', 'labels, notes, axes'],
  '--tally-weight': ['400', 'words'],
  '--tally-weight-strong': ['550', 'titles and figures'],
  '--tally-card-padding': ['20px', 'inside a card', '12px'],
  '--tally-gap': ['16px', 'between cards', '12px'],
  '--tally-section-gap': ['40px', 'between sections', '28px'],
  '--tally-row-height': ['36px', 'rows of tables and rankings', '28px'],
  '--tally-plot-height': ['240px', 'plots, unless a chart states its own', '192px'],
  '--tally-motion': ['140ms', 'how long changes take; none where a person prefers none'],
};

/** Every CSS variable there is, with what it is for and what it is unless set. */
export const themeVariables: readonly ThemeVariable[] = [
  ...colorVariables(),
  {
    name: '--tally-focus',
    meaning: 'the ring around what has focus',
    value: 'var(--tally-accent)',
    forcedColors: 'Highlight',
  },
  ...Object.entries(VALUES).map(([name, [value, meaning, compact]]) => ({
    name: name as ThemeVariable['name'],
    meaning,
    value,
    ...(compact === undefined ? {} : { compact }),
  })),
];

function colorVariables(): readonly ThemeVariable[] {
  const colors = (contrast: Contrast) => ({
    light: brandColors(DEFAULT_BRAND, { scheme: 'light', contrast }),
    dark: brandColors(DEFAULT_BRAND, { scheme: 'dark', contrast }),
  });
  const [standard, more] = [colors('standard'), colors('more')];
  return (Object.keys(COLORS) as ColorName[]).map((name) => ({
    name: `--tally-${name}`,
    meaning: COLORS[name][0],
    value: { light: standard.light[name], dark: standard.dark[name] },
    moreContrast: { light: more.light[name], dark: more.dark[name] },
    forcedColors: COLORS[name][1],
  }));
}
