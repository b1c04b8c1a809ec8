import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatColor } from '../../../src/components/theme/oklch.js';
import { themeVariables } from '../../../src/components/theme/tokens.js';
import { componentSources, styleSheets } from './sheets.js';

const GUIDE = fileURLToPath(new URL('../../../docs/theming.md', import.meta.url));
const documented = new Set<string>(themeVariables.map(({ name }) => name));
const made = new Set(['tokens.css']);
const written = [...styleSheets].filter(([file]) => !made.has(file)).map(([, text]) => text);
const used = new Set(
  [...written, componentSources].flatMap((text) => text.match(/(?<=var\(\s*)--tally-[\w-]*\w(?![\w-]|-?\$)/g) ?? []),
);
const set = new Set([
  ...written.flatMap((text) => text.match(/--tally-[\w-]+(?=\s*:)/g) ?? []),
  ...(componentSources.match(/(?<=['"])--tally-[\w-]+(?=['"])/g) ?? []),
]);

describe('the variables that a host may set', () => {
  it('are all that the style sheets take from outside', () => {
    expect([...used].filter((name) => !documented.has(name) && !set.has(name))).toEqual([]);
  });

  it('are all in use', () => {
    // Colours of categories, of heat maps and of series are named by number and kind.
    const named = /^--tally-(category-\d|heat-\d|other|none)$/;
    const inTokens = styleSheets.get('tokens.css') ?? '';
    const isUsed = (name: string) => used.has(name) || named.test(name) || inTokens.includes(`var(${name})`);
    expect([...documented].filter((name) => !isUsed(name))).toEqual([]);
  });

  it('stand in the guide, with what they are for and what they are unless set', async () => {
    const [before = '', after = ''] = readFileSync(GUIDE, 'utf8').split(
      /<!-- variables -->[\s\S]*<!-- \/variables -->/,
    );
    expect(after).not.toBe('');
    await expect(`${before}<!-- variables -->\n${table()}\n<!-- /variables -->${after}`).toMatchFileSnapshot(GUIDE);
  });
});

function table(): string {
  const rows = themeVariables.map(({ name, meaning, value, compact }) => {
    const [light, dark] =
      typeof value === 'string' ? [value, value] : [formatColor(value.light), formatColor(value.dark)];
    const shown = light === dark ? `\`${light}\`` : `\`${light}\` light, \`${dark}\` dark`;
    return `| \`${name}\` | ${meaning} | ${shown}${compact === undefined ? '' : `; \`${compact}\` compact`} |`;
  });
  return ['| variable | what it is for | unless set |', '|---|---|---|', ...rows].join('\n');
}

describe('the style sheets', () => {
  const isolation = 'isolation.css';

  it.each([...styleSheets].filter(([file]) => file !== isolation))('%s has rules in the layer alone', (_, text) => {
    const outside = text
      .replaceAll(/@import [^;]+;|@layer tally;/g, '')
      .trim()
      .replace(/^@layer tally \{[\s\S]*\n\}$/, '');
    expect(outside).toBe('');
  });

  it('name nothing that a host could have: no element, no id, no class but their own', () => {
    for (const [file, text] of styleSheets) {
      const classes = [...text.matchAll(/(?<![\d\w)])\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name);
      expect(
        classes.filter((name) => !name?.startsWith('tally-')),
        file,
      ).toEqual([]);
      const animations = [...text.matchAll(/@(?:keyframes|property|font-face|counter-style)\s*([\w-]*)/g)];
      expect(
        animations.filter(([, name]) => !/^(--)?tally-/.test(name ?? '')),
        file,
      ).toEqual([]);
    }
  });

  it('name different things differently: what a class is alone in one of them, it is in no other', () => {
    const rulesIn = (text: string) =>
      [...text.matchAll(/(?<=^|[{};])\s*([^{};@]+)\{/g)]
        .flatMap(([, rule = '']) => rule.split(/,(?![^(]*\))/))
        .flatMap((selector) => /^\.(tally-[\w-]+)$/.exec(selector.trim())?.[1] ?? []);
    const homes = new Map<string, Set<string>>();
    for (const [file, text] of styleSheets) {
      // What all have in common, such as forced colours.
      if (file === 'scope.css') continue;
      for (const name of rulesIn(text)) homes.set(name, (homes.get(name) ?? new Set()).add(file));
    }
    expect([...homes].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual([]);
  });

  it('have a class or an attribute of Tallyboard in every selector', () => {
    for (const [file, text] of styleSheets) {
      const rules = [...text.matchAll(/(?<=^|[{};])\s*([^{};@]+)\{/g)].map(([, rule = '']) => rule.trim());
      const selectors = rules.flatMap((rule) => rule.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
      const isOwn = (selector: string) => /\.tally-|\[data-tally|\[class\^="tally-|^(from|to|[\d.]+%)$/.test(selector);
      expect(
        selectors.filter((selector) => !isOwn(selector)),
        file,
      ).toEqual([]);
    }
  });
});
