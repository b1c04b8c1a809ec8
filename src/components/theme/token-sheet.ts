import { brandVariable } from './brand-variables.js';
import type { ColorName } from './color-name.js';
import type { Contrast, SchemeColor } from './look.js';
import { formatColor } from './oklch.js';
import { type ThemeVariable, themeVariables } from './tokens.js';

/** Scopes that are inside no other: they begin with the defaults. */
const OUTERMOST = '.tally-theme:not(.tally-theme *)';
const BRANDED = `${OUTERMOST}, [data-tally-brand]`;
const MORE = '[data-tally-contrast="more"], [data-tally-contrast="more"] [data-tally-brand]';

/** The style sheet `tokens.css`, which is kept beside this file so that nothing has to be built before it is used. */
export function themeStyleSheet(): string {
  const colors = themeVariables.filter(({ forcedColors }) => forcedColors !== undefined);
  const values = themeVariables.filter(({ forcedColors }) => forcedColors === undefined);
  const radii = values.filter(({ name }) => name === '--tally-radius-small');
  const more = colors.filter(({ moreContrast }) => moreContrast !== undefined);
  return `/* Made by token-sheet.ts from tokens.ts: change it there, then run the test of the tokens with --update. */
/* biome-ignore-all lint/complexity/noImportantStyles: under forced colours no colour of a host's comes before the system's. */
@layer tally {
${rule(BRANDED, colors.map(standardColor), 2)}

${rule(`${OUTERMOST}, [data-tally-density="comfortable"]`, values.map(declared), 2)}

${rule('[data-tally-density="compact"]', values.flatMap(compact), 2)}

${rule('[data-tally-radius]', radii.map(declared), 2)}

${rule(MORE, more.map(moreColor), 2)}

  @media (prefers-contrast: more) {
${rule(BRANDED, more.map(moreColor), 4)}
  }

  @media (forced-colors: active) {
${rule(BRANDED, colors.map(forcedColor), 4)}
  }
}
`;
}

/** A rule that any class comes before. */
function rule(selector: string, declarations: readonly string[], indent: number): string {
  const space = ' '.repeat(indent);
  return [`${space}:where(${selector}) {`, ...declarations.map((one) => `${space}  ${one}`), `${space}}`].join('\n');
}

/** What the brand says, else the default. */
function colorOf(name: string, color: SchemeColor, contrast: Contrast): string {
  const own = brandVariable(name.slice('--tally-'.length) as ColorName, contrast);
  return `${name}: var(${own}, light-dark(${formatColor(color.light)}, ${formatColor(color.dark)}));`;
}

const declared = ({ name, value }: ThemeVariable) => `${name}: ${value};`;
const compact = ({ name, compact: value }: ThemeVariable) => (value === undefined ? [] : [`${name}: ${value};`]);
const forcedColor = ({ name, forcedColors }: ThemeVariable) => `${name}: ${forcedColors} !important;`;
const standardColor = ({ name, value }: ThemeVariable) =>
  typeof value === 'string' ? `${name}: ${value};` : colorOf(name, value, 'standard');
const moreColor = ({ name, moreContrast }: ThemeVariable) =>
  moreContrast === undefined ? '' : colorOf(name, moreContrast, 'more');
