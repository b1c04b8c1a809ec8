import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pdfFontsModule } from '../../../scripts/pdf-fonts.mjs';

it('the fonts of documents are what their script makes of Inter', async () => {
  const kept = readFileSync(new URL('../../../src/export/pdf/inter-fonts.ts', import.meta.url), 'utf8');
  expect(kept === (await pdfFontsModule())).toBe(true);
  expect(kept).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
