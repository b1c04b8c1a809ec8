import { unzlibSync } from 'fflate';
import { UsageError } from '../../data/errors.js';
import { joined, type ObjectId, type PdfFile } from './pdf-file.js';

/** An image in a document. */
export interface PlacedImage {
  readonly id: ObjectId;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Channels of each kind of colour, those with alpha last. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const LARGEST = 4096 * 4096;

/**
 * Puts a PNG image into a document.
 *
 * @throws UsageError `invalidOption` for what is none, or one of 16 bits, interlaced or larger than 4096 × 4096.
 */
export function putPng(file: PdfFile, bytes: Uint8Array): PlacedImage {
  try {
    return put(file, bytes);
  } catch (cause) {
    const message = 'The logo cannot be read. Hand over the bytes of a PNG image of 8 bits that is not interlaced.';
    throw new UsageError('invalidOption', message, { cause });
  }
}

function put(file: PdfFile, bytes: Uint8Array): PlacedImage {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw new RangeError('No PNG image.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let [palette, alphas] = [new Uint8Array(), new Uint8Array()];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IDAT') data.push(chunk);
    if (kind === 'PLTE') palette = chunk.slice();
    if (kind === 'tRNS') alphas = chunk.slice();
    at += 12 + length;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, kind = 0, , , interlace] = bytes.subarray(24, 29);
  const channels = CHANNELS[kind];
  if (depth !== 8 || channels === undefined || interlace !== 0 || width * height > LARGEST) {
    throw new RangeError('Not of this kind.');
  }
  const pixels = unfiltered(unzlibSync(joined(data)), width, height, channels);
  const count = width * height;
  const colors = new Uint8Array(3 * count);
  const opacity = new Uint8Array(count).fill(255);
  for (let i = 0; i < count; i++) {
    const at = i * channels;
    for (let part = 0; part < 3; part++) {
      colors[3 * i + part] =
        (kind === 3 ? palette[3 * (pixels[at] ?? 0) + part] : pixels[at + (channels < 3 ? 0 : part)]) ?? 0;
    }
    if (kind === 3) opacity[i] = alphas[pixels[at] ?? 0] ?? 255;
    if (kind === 4 || kind === 6) opacity[i] = pixels[at + channels - 1] ?? 255;
  }
  const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 `;
  const isOpaque = opacity.every((value) => value === 255);
  const mask = isOpaque ? '' : `/SMask ${file.putStream(opacity, `${size}/ColorSpace /DeviceGray `)} 0 R `;
  return { id: file.putStream(colors, `${size}/ColorSpace /DeviceRGB ${mask}`), width, height };
}

/** Takes back what each line tells of its differences from what is beside and above it. */
function unfiltered(packed: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const line = width * channels;
  if (packed.length < (line + 1) * height) throw new RangeError('Truncated.');
  const pixels = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - line] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[at - line - channels] ?? 0);
      pixels[at] = (packed[y * (line + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return pixels;
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      return 0;
  }
}
