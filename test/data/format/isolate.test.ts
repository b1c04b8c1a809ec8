import bidiFactory, { type Bidi } from 'bidi-js';
import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { isolate, isolated } from '../../../src/data/format/isolate.js';

// Its types say that what it exports is a namespace; it is a function.
const bidi = (bidiFactory as unknown as () => Bidi)();
/** A text as it is seen from left to right, in a paragraph from right to left. */
const shown = (text: string) =>
  bidi
    .getReorderedString(text, bidi.getEmbeddingLevels(text, 'rtl'))
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ');
const marked = (text: string) => `\u2068${text}\u2069`;

describe('a name in a sentence', () => {
  it('is left alone where it can move nothing', () => {
    for (const text of ['Revit', 'Größe 3', '日本語', '12.4%', '']) expect(isolate(text, 'ltr')).toBe(text);
    for (const text of ['هندسة', 'قسم التصميم', '1,234', '4 2026', '']) expect(isolate(text, 'rtl')).toBe(text);
  });

  it('is isolated where it could', () => {
    for (const text of ['هندسة', 'Revit هندسة', 'שלום']) expect(isolate(text, 'ltr')).toBe(marked(text));
    for (const text of ['Revit', 'C++', '-3.8', '12.4%', '日本語']) expect(isolate(text, 'rtl')).toBe(marked(text));
  });
});

describe('an amount below zero in a language from right to left', () => {
  const { value } = createFormatter({ locale: 'ar', zone: 'UTC' });
  const dollars = { kind: 'money', currency: 'USD' } as const;

  it('has its sign before its digits and its currency after them, as one above zero has', () => {
    expect(shown(value(97, dollars, 'compact'))).toBe('US$ 97');
    expect(shown(value(-97, dollars, 'compact'))).toBe('US$ -97');
    expect(shown(value(-9700.5, dollars, 'exact'))).toBe('US$ -9,700.50');
    expect(shown(value(-9700, dollars, 'compact'))).toBe('US$ فلأ -9.7');
  });

  it('stands in a sentence as it does by itself', () => {
    for (const amount of [value(-9700, dollars, 'compact'), value(-9700, { kind: 'count' }, 'compact')]) {
      expect(shown(`مقابل ${isolate(amount, 'rtl')}`)).toBe(`${shown(amount)} لباقم`);
    }
  });
});

describe('texts', () => {
  const texts = isolated(
    {
      plain: 'Hello',
      chip: (dimension: string, member: string, count: number) => `${dimension}: ${member} (${count})`,
      inner: { join: (parts: readonly string[]) => parts.join(', ') },
    },
    'ltr',
  );

  it('isolate what they are given, and stay what they are', () => {
    expect(texts.plain).toBe('Hello');
    expect(texts.chip('Department', 'هندسة', 2)).toBe(`Department: ${marked('هندسة')} (2)`);
    expect(texts.chip('Department', 'Design', 2)).toBe('Department: Design (2)');
  });

  it('leave lists of composed texts alone', () => {
    expect(texts.inner.join(['هندسة', 'Design'])).toBe('هندسة, Design');
  });
});

it('keeps the names of a list apart', () => {
  const { list } = createFormatter({ locale: 'ar', zone: 'UTC' });
  expect(list(['Revit', 'هندسة'])).toBe(`${marked('Revit')} وهندسة`);
});

it('keeps the sign of a currency with its letters', () => {
  const { value } = createFormatter({ locale: 'ar', zone: 'UTC' });
  expect(value(5, { kind: 'money', currency: 'USD' }, 'exact', 2)).toMatch(/US\$\u200e/);
  expect(value(5, { kind: 'money', currency: 'EUR' }, 'exact', 2)).not.toMatch(/€\u200e/);
});
