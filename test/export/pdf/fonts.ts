import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PdfFont } from '../../../src/export/pdf/pdf-options.js';

const require = createRequire(import.meta.url);
const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

export const notoArabic: PdfFont = {
  name: 'Noto Sans Arabic',
  regular: bytesOf(require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf')),
  strong: bytesOf(require.resolve('@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf')),
};
export const notoJapanese: PdfFont = {
  name: 'Noto Sans JP',
  regular: bytesOf(require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')),
};
