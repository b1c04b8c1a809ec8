import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import strongArabic from '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf?url';
import japanese from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url';
import strongJapanese from '@expo-google-fonts/noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf?url';
import type { PdfFont } from 'tallyboard/export';

/** Where fonts are, by the languages that need more letters than documents come with. */
const FONTS: ReadonlyMap<string, { readonly name: string; readonly regular: string; readonly strong: string }> =
  new Map([
    ['ar', { name: 'Noto Sans Arabic', regular: arabic, strong: strongArabic }],
    ['ja', { name: 'Noto Sans JP', regular: japanese, strong: strongJapanese }],
  ]);

/** The fonts of documents in a language, loaded when one is made. */
async function pdfFonts(locale: string): Promise<readonly PdfFont[]> {
  const font = FONTS.get(new Intl.Locale(locale).language);
  if (font === undefined) return [];
  const [regular, strong] = await Promise.all([bytesOf(font.regular), bytesOf(font.strong)]);
  return [{ name: font.name, regular, strong }];
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font ${address} could not be loaded.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What all exports of this product have in common. */
export const productExports = { pdf: { fonts: pdfFonts } };
