import { expect, it } from 'vitest';
import { textLines } from '../../../src/export/pdf/text-lines.js';

/** As if all letters were one wide. */
const measure = (text: string) => text.length;
const lines = (text: string, width: number) => textLines(text, width, 1, measure, 'en');

it.each([
  ['12:00 AM', 5, ['12:00', 'AM']],
  ['Nov 3, 2026', 6, ['Nov 3,', '2026']],
  ['1,234.56 hours', 8, ['1,234.56', 'hours']],
  ['Runtime (95th percentile)', 11, ['Runtime', '(95th', 'percentile)']],
])('breaks %s between words, and no number or time within itself', (text, width, broken) => {
  expect(lines(text, width)).toEqual(broken);
});

it('breaks within a word that has no room in a line, and leaves nothing out', () => {
  expect(lines('Donaudampfschiff 12:00', 4)).toEqual(['Dona', 'udam', 'pfsc', 'hiff', '12:0', '0']);
});
