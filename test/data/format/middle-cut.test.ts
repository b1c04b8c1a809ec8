import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMiddle } from '../../../src/data/format/middle-cut.js';

const count = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

describe('cutMiddle', () => {
  it('keeps what fits', () => {
    expect(cutMiddle('short', 5)).toBe('short');
    expect(cutMiddle('', 0)).toBe('');
  });

  it('keeps the beginning and the end', () => {
    expect(cutMiddle('facade-panel-generator-v2', 11)).toBe('facad…or-v2');
    expect(cutMiddle('abcdefghij', 4)).toBe('ab…j');
    expect(cutMiddle('abcdefghij', 1)).toBe('…');
    expect(cutMiddle('abcdefghij', 0)).toBe('');
    expect(cutMiddle('abcdefghij', -3)).toBe('');
    expect(cutMiddle('abcdefghij', 4.9)).toBe('ab…j');
  });

  it('leaves no space at the cut', () => {
    expect(cutMiddle('Generate stairs for a tower', 10)).toBe('Gener…ower');
    expect(cutMiddle('Stair tool for all', 13)).toBe('Stair…or all');
    expect(cutMiddle('Stair tool for all', 9)).toBe('Stai…all');
  });

  it('takes no character apart', () => {
    expect(cutMiddle('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦');
    expect(cutMiddle('👩‍👩‍👧‍👦a🇩🇪b👍🏽', 3)).toBe('👩‍👩‍👧‍👦…👍🏽');
    expect(cutMiddle('é́éééé', 3)).toBe('é́…é');
    expect(cutMiddle('日本語の長い名前', 5)).toBe('日本…名前');
  });

  it('is never longer than asked for, and begins and ends as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = cutMiddle(text, max);
        if (count(text) <= max) expect(cut).toBe(text);
        else {
          const [head = '', tail = ''] = [cut.slice(0, cut.indexOf('…')), cut.slice(cut.lastIndexOf('…') + 1)];
          expect(count(cut)).toBeLessThanOrEqual(max);
          expect(text.startsWith(head)).toBe(true);
          expect(text.endsWith(tail)).toBe(true);
        }
      }),
    );
  });
});
