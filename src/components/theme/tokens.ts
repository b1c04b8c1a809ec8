import { accentRamp, DEFAULT_ACCENT } from './accent.js';
import { GROUND, type SchemeColor, SURFACE } from './neutrals.js';
import { formatColor, type Oklch } from './oklch.js';
import { CATEGORY_COLORS, NONE_COLOR, OTHER_COLOR } from './palette.js';

/** A CSS variable that a host may set on a theme scope, or on anything inside one. */
export interface ThemeVariable {
  readonly name: `--tally-${string}`;
  readonly meaning: string;
  /** A colour in both schemes, or a value that they share. */
  readonly value: SchemeColor | string;
}

const oklch = (l: number, c: number, h = 265): Oklch => ({ l, c, h });
const accent = { light: accentRamp(DEFAULT_ACCENT, 'light'), dark: accentRamp(DEFAULT_ACCENT, 'dark') };
const accentPart = (part: keyof typeof accent.light): SchemeColor => ({
  light: accent.light[part],
  dark: accent.dark[part],
});

const colors: Readonly<Record<`--tally-${string}`, readonly [SchemeColor, string]>> = {
  '--tally-ground': [GROUND, 'the page'],
  '--tally-surface': [SURFACE, 'cards, menus, tooltips'],
  '--tally-raised': [{ light: oklch(0.967, 0.003), dark: oklch(0.252, 0.01) }, 'what is under the pointer'],
  '--tally-border': [{ light: oklch(0.918, 0.004), dark: oklch(0.29, 0.011) }, 'hairlines'],
  '--tally-border-strong': [{ light: oklch(0.62, 0.012), dark: oklch(0.56, 0.014) }, 'edges of controls, 3 : 1'],
  '--tally-grid': [{ light: oklch(0.936, 0.003), dark: oklch(0.272, 0.01) }, 'lines behind a chart'],
  '--tally-axis': [{ light: oklch(0.83, 0.006), dark: oklch(0.4, 0.012) }, 'the line at 0'],
  '--tally-text': [{ light: oklch(0.235, 0.014), dark: oklch(0.945, 0.004) }, 'figures and words'],
  '--tally-text-quiet': [{ light: oklch(0.502, 0.016), dark: oklch(0.715, 0.012) }, 'labels, notes, axes'],
  '--tally-positive': [{ light: oklch(0.5, 0.118, 155), dark: oklch(0.775, 0.15, 155) }, 'a change for the better'],
  '--tally-negative': [{ light: oklch(0.53, 0.19, 26), dark: oklch(0.745, 0.145, 24) }, 'a change for the worse'],
  '--tally-warning': [
    { light: oklch(0.65, 0.17, 52), dark: oklch(0.78, 0.155, 62) },
    'marks of what is nearly used up, 3 : 1',
  ],
  '--tally-focus': [{ light: oklch(0.546, 0.2, 268), dark: oklch(0.72, 0.14, 268) }, 'the ring around what has focus'],
  '--tally-accent': [accentPart('accent'), 'marks of one series, main buttons'],
  '--tally-accent-strong': [accentPart('strong'), 'main buttons under the pointer'],
  '--tally-accent-text': [accentPart('text'), 'words in the brand’s colour'],
  '--tally-accent-quiet': [accentPart('quiet'), 'ground of what is chosen'],
  '--tally-on-accent': [accentPart('onAccent'), 'words on main buttons'],
  '--tally-other': [OTHER_COLOR, 'the rest of a ranking'],
  '--tally-none': [NONE_COLOR, 'events without a member'],
};

const lengths: Readonly<Record<`--tally-${string}`, readonly [string, string]>> = {
  '--tally-radius': ['10px', 'corners of cards'],
  '--tally-radius-small': ['6px', 'corners of controls'],
  '--tally-size-figure': ['1.75rem', 'the figure of a stat card'],
  '--tally-size-title': ['1.125rem', 'titles of pages and sections'],
  '--tally-size-text': ['0.875rem', 'titles of cards, tables, controls'],
  '--tally-size-small': ['0.75rem', 'labels, notes, axes'],
  '--tally-weight': ['400', 'words'],
  '--tally-weight-strong': ['550', 'titles and figures'],
  '--tally-space': ['4px', 'the grid that all distances are multiples of'],
  '--tally-card-padding': ['20px', 'inside a card'],
  '--tally-gap': ['16px', 'between cards'],
  '--tally-section-gap': ['40px', 'between sections'],
  '--tally-row-height': ['36px', 'rows of tables and rankings'],
  '--tally-plot-height': ['240px', 'plots, unless a chart states its own'],
  '--tally-motion': ['140ms', 'how long changes take; none where a person prefers none'],
};

/** Every CSS variable there is, with what it is for and what it is unless set. */
export const themeVariables: readonly ThemeVariable[] = [
  ...Object.entries(colors).map(([name, [value, meaning]]) => variable(name, meaning, value)),
  ...CATEGORY_COLORS.map((value, i) => variable(`--tally-category-${i + 1}`, `category ${i + 1}`, value)),
  ...Object.entries(lengths).map(([name, [value, meaning]]) => variable(name, meaning, value)),
];

function variable(name: string, meaning: string, value: SchemeColor | string): ThemeVariable {
  return { name: name as ThemeVariable['name'], meaning, value };
}

/** The declarations of all variables, one a line. */
function themeDeclarations(): string {
  return themeVariables.map(({ name, value }) => `${name}: ${cssValue(value)};`).join('\n');
}

/** The style sheet `tokens.css`, which is kept beside this file so that nothing has to be built before it is used. */
export function themeStyleSheet(): string {
  const declarations = themeDeclarations().replaceAll(/^/gm, '    ');
  return `/* Made by tokens.ts: change it there, then run its test with --update. */
@layer tally {
  :where(.tally-theme, [data-tally-scheme]) {
${declarations}
  }
}
`;
}

function cssValue(value: SchemeColor | string): string {
  return typeof value === 'string' ? value : `light-dark(${formatColor(value.light)}, ${formatColor(value.dark)})`;
}
