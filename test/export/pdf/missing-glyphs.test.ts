import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../../../src/export/pdf/pdf-bytes.js';
import { notoArabic, notoJapanese } from './fonts.js';
import { copied, isInstalled } from './pdf-tools.js';
import { plainContent } from './plain-content.js';

async function missingIn(
  title: string,
  fonts = [notoArabic],
): Promise<{ bytes: Uint8Array; missing: readonly string[] }> {
  let missing: readonly string[] = [];
  const bytes = await pdfBytes(plainContent({ title }), {
    fonts,
    onMissingGlyphs: (characters) => {
      missing = characters;
    },
  });
  return { bytes, missing };
}

describe('characters that no font has', () => {
  it('are told, each once', async () => {
    expect((await missingIn('利用 利用 🙂')).missing).toEqual(['利', '用', '🙂']);
    expect((await missingIn('利用', [notoJapanese])).missing).toEqual([]);
  });

  it('are none that a font has which is loaded for the language of the document', async () => {
    const asked: string[] = [];
    const fonts = async (locale: string) => {
      asked.push(locale);
      return [notoJapanese];
    };
    const content = plainContent({ title: '利用', locale: 'ja' });
    const bytes = await pdfBytes(content, { fonts, onMissingGlyphs: (found) => expect(found).toEqual([]) });
    expect(asked).toEqual(['ja']);
    expect(bytes).toEqual(await pdfBytes(content, { fonts: [notoJapanese] }));
  });

  it('are none of Latin, Greek and Cyrillic, nor of what figures are written with', async () => {
    const text = 'Łódź Žižek Ñandú Ωμέγα Ёжик Ґанок Việt −5 % ± 1 234 € £ ¥ ₹ ₩ – — … • ↑ ↓ → ≈ ≤ ∞ “a” ‘b’ «c» №';
    expect((await missingIn(text, [])).missing).toEqual([]);
  });

  it.runIf(isInstalled('pdftotext'))('are copied as what they are, though a sign stands in their place', async () => {
    const { bytes } = await missingIn('Usage 利用');
    expect(copied(bytes, 1)).toContain('Usage 利用');
  });

  it('leaves a font to the characters that it is for', async () => {
    const covers = /\p{Script=Han}/u;
    expect((await missingIn('利 ー', [{ ...notoJapanese, covers }])).missing).toEqual(['ー']);
  });
});

describe('what cannot be read', () => {
  it('is a font that is none', async () => {
    const fonts = [{ name: 'Broken', regular: new Uint8Array([1, 2, 3]) }];
    await expect(pdfBytes(plainContent(), { fonts })).rejects.toMatchObject({ code: 'invalidOption' });
  });

  it('is a font that is cut off', async () => {
    const fonts = [{ name: 'Cut', regular: notoArabic.regular.slice(0, 2000) }];
    await expect(pdfBytes(plainContent(), { fonts })).rejects.toMatchObject({ code: 'invalidOption' });
  });

  it('is a logo that is no image', async () => {
    const brand = { logo: new Uint8Array([1, 2, 3]) };
    await expect(pdfBytes(plainContent(), { brand })).rejects.toMatchObject({ code: 'invalidOption' });
  });
});
