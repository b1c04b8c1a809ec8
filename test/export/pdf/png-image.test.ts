import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../../../src/export/pdf/pdf-bytes.js';
import { pdfObjects } from './pdf-objects.js';
import { plainContent } from './plain-content.js';

/** An image with a colour of its own in every pixel. */
function imageOf(colorType: 2 | 6, alpha: number): { bytes: Uint8Array; pixels: readonly number[] } {
  const png = new PNG({ width: 7, height: 5 });
  for (let i = 0; i < 35; i++) png.data.set([i * 7, 255 - i * 5, (i * 31) % 256, alpha], 4 * i);
  const pixels = Array.from({ length: 35 }, (_, i) => Array.from(png.data.subarray(4 * i, 4 * i + 3))).flat();
  return { bytes: new Uint8Array(PNG.sync.write(png, { colorType })), pixels };
}

async function imagesOf(logo: Uint8Array): Promise<readonly (readonly [string, readonly number[]])[]> {
  const { objects, streams } = pdfObjects(await pdfBytes(plainContent(), { brand: { logo } }));
  return [...objects]
    .filter(([, head]) => head.includes('/Subtype /Image'))
    .map(([id, head]) => [head, Array.from(Buffer.from(streams.get(id) ?? '', 'latin1'))]);
}

describe('a logo', () => {
  it('keeps its colours', async () => {
    const { bytes, pixels } = imageOf(2, 255);
    const [image, ...others] = await imagesOf(bytes);
    expect(others).toEqual([]);
    expect(image?.[0]).toContain('/Width 7 /Height 5');
    expect(image?.[1]).toEqual(pixels);
  });

  it('keeps what can be seen through', async () => {
    const { bytes, pixels } = imageOf(6, 128);
    const images = await imagesOf(bytes);
    const mask = images.find(([head]) => head.includes('/DeviceGray'));
    const image = images.find(([head]) => head.includes('/SMask'));
    expect(mask?.[1]).toEqual(new Array(35).fill(128));
    expect(image?.[1]).toEqual(pixels);
  });

  it('has a word for itself where no name stands beside it', async () => {
    const { bytes } = imageOf(2, 255);
    const { text } = pdfObjects(await pdfBytes(plainContent({ brand: null }), { brand: { logo: bytes } }));
    expect(text.match(/\/S \/Figure/g)?.length).toBe(3);
  });
});
