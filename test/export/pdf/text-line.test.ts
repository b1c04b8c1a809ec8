import { describe, expect, it } from 'vitest';
import { writtenForms } from '../../../src/export/pdf/arabic-forms.js';
import type { TextLine } from '../../../src/export/pdf/text-line.js';
import { createTypesetter } from '../../../src/export/pdf/typesetter.js';
import { notoArabic } from './fonts.js';

const type = createTypesetter([notoArabic], 'rtl');
const codes = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
const formsOf = (text: string) => String.fromCodePoint(...writtenForms(codes(text)).map(({ code }) => code));
/** What is seen, from left to right. */
const seen = ({ glyphs }: TextLine) => glyphs.map(({ text }) => text).join('');

describe('letters of Arabic', () => {
  it('join what is beside them', () => {
    // Meem in the middle joins both sides, dal and alef the one before alone.
    expect(formsOf('محمد')).toBe('\ufee3\ufea4\ufee4\ufeaa');
    expect(formsOf('دار')).toBe('\ufea9\ufe8d\ufead');
    expect(formsOf('ب')).toBe('\ufe8f');
  });

  it('are one where lam and alef meet', () => {
    expect(formsOf('لا')).toBe('\ufefb');
    expect(formsOf('بلا')).toBe('\ufe91\ufefc');
    expect(formsOf('الأدوات')).toContain('\ufef7');
  });

  it('join over marks, and not over spaces', () => {
    expect(formsOf('مَد')).toBe('\ufee3\u064e\ufeaa');
    expect(formsOf('م د')).toBe('\ufee1 \ufea9');
  });
});

describe('a line from right to left', () => {
  it('has numbers and words of Latin in their own order', () => {
    expect(seen(type.line('أول 2026 Revit', false))).toBe('Revit 2026 لوأ');
  });

  it('has brackets that open where they are read', () => {
    const brackets = type.line('نص (نص)', false).glyphs.filter(({ text }) => '()'.includes(text));
    const plainOnes = type.line('a (b)', false).glyphs.filter(({ text }) => '()'.includes(text));
    // The sign that opens on the right is the one that closes on the left.
    expect(brackets.map(({ glyph }) => glyph)).toEqual(plainOnes.map(({ glyph }) => glyph));
    expect(brackets.map(({ text }) => text)).toEqual([')', '(']);
  });

  it('keeps the sign of a figure where its marks say that it is', () => {
    expect(seen(type.line('\u200e-5.2%', false))).toBe('-5.2%');
  });

  it('has money in the order that its mark asks for, as the page has', () => {
    expect(seen(type.line('\u200f15,060.74\u00a0US$', false)).replaceAll('\u00a0', ' ')).toMatch(
      /^\$?US\$? 15,060\.74$/,
    );
  });

  it('does not turn a name of Latin with a point at its end', () => {
    expect(seen(type.line('Example Inc.', false))).toBe('Example Inc.');
  });

  it('gives both letters of one glyph a place of their own', () => {
    const { glyphs, width } = type.line('لا', false);
    expect(glyphs.map(({ text }) => text)).toEqual(['ا', 'ل']);
    expect(glyphs.reduce((sum, { advance }) => sum + advance, 0)).toBeCloseTo(width, 9);
  });

  it('puts marks over their letters, so that they take no room', () => {
    const bare = type.line('مد', false);
    const marked = type.line('مَد', false);
    expect(marked.width).toBe(bare.width);
  });
});

describe('widths', () => {
  it('are those of what is drawn, however it is measured', () => {
    for (const text of ['Runs', '1,234.5 €', 'Łódź', 'Ωmega', 'Жук', 'استخدام', 'a ب c']) {
      for (const isStrong of [false, true]) {
        const { glyphs, width } = type.line(text, isStrong);
        expect(type.measure(text, 10, isStrong)).toBeCloseTo(width * 10, 6);
        expect(glyphs.reduce((sum, { advance }) => sum + advance, 0)).toBeCloseTo(width, 6);
      }
    }
  });

  it('are the same for every figure, so that columns stand under each other', () => {
    const widths = Array.from('0123456789', (digit) => type.measure(digit, 10));
    expect(new Set(widths).size).toBe(1);
  });
});
