import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedText, wrappedText } from '../../../src/export/picture/fitted-text.js';
import { estimatedWidth } from '../../../src/export/picture/text-width.js';

describe('texts in a room', () => {
  it('are whole where there is room, and cut in their middle where there is none', () => {
    expect(fittedText('Parametric stair', 400, 12, estimatedWidth)).toBe('Parametric stair');
    expect(fittedText('Parametric stair', 60, 12, estimatedWidth)).toMatch(/^Par.*….*air$/);
  });

  it('are left out where not even one character has room', () => {
    expect(fittedText('👩‍👩‍👧‍👦', 20, 12, estimatedWidth)).toBe('…');
  });

  it('never are wider than it, whatever they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(estimatedWidth(fittedText(text, width, 12, estimatedWidth), 12)).toBeLessThanOrEqual(width);
        for (const line of wrappedText(text, width, 12, estimatedWidth, 'en')) {
          expect(estimatedWidth(line, 12)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('are broken between words, and where a language has no spaces', () => {
    const lines = wrappedText('Only runs that a person started by hand, not others.', 120, 12, estimatedWidth, 'en');
    expect(lines.join(' ')).toBe('Only runs that a person started by hand, not others.');
    expect(lines.length).toBeGreaterThan(1);
    expect(
      wrappedText('人が手動で開始した実行のみを集計しています。', 120, 12, estimatedWidth, 'ja').length,
    ).toBeGreaterThan(1);
  });
});
