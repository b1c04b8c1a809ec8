import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { themeStyleSheet } from '../../../src/components/theme/token-sheet.js';
import { themeVariables } from '../../../src/components/theme/tokens.js';

it('keeps the style sheet beside the tokens that it is made of', async () => {
  const file = fileURLToPath(new URL('../../../src/components/theme/tokens.css', import.meta.url));
  await expect(themeStyleSheet()).toMatchFileSnapshot(file);
});

it('gives every variable a name of its own and a meaning', () => {
  expect(new Set(themeVariables.map(({ name }) => name)).size).toBe(themeVariables.length);
  for (const { name, meaning } of themeVariables) {
    expect(name).toMatch(/^--tally-[a-z0-9-]+$/);
    expect(meaning).not.toBe('');
  }
});
