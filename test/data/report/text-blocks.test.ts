import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/data/report/text-blocks.js';

const paragraph = (...lines: string[]) => ({ kind: 'paragraph', lines });
const bullets = (...lines: string[]) => ({ kind: 'bullets', lines });

describe('a text', () => {
  it('is paragraphs with blank lines between them, whose lines stay lines', () => {
    expect(textBlocks('One\ntwo\n\n \nThree')).toEqual([paragraph('One', 'two'), paragraph('Three')]);
  });

  it('has a list where lines begin with a hyphen and a space', () => {
    expect(textBlocks('Before\n- a\n  - b\nAfter\n\n- c')).toEqual([
      paragraph('Before'),
      bullets('a', 'b'),
      paragraph('After'),
      bullets('c'),
    ]);
  });

  it('is told as it stands otherwise', () => {
    expect(textBlocks('-5 % is no bullet, <b>this</b> no markup, nor is **that**')).toEqual([
      paragraph('-5 % is no bullet, <b>this</b> no markup, nor is **that**'),
    ]);
  });

  it('is nothing where there are only blanks', () => {
    expect(textBlocks(' \r\n\u2028\n')).toEqual([]);
  });

  it('ends its lines as any system does', () => {
    expect(textBlocks('a\r\nb\rc\u2029d')).toEqual([paragraph('a', 'b', 'c', 'd')]);
  });

  it('loses no word', () => {
    const words = /[^\s-]+/gu;
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.join('\n');
        const told = textBlocks(text).flatMap((block) => block.lines);
        expect(told.join('\n').match(words) ?? []).toEqual(text.match(words) ?? []);
      }),
    );
  });
});
