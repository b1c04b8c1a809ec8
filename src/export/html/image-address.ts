import { UsageError } from '../../data/errors.js';
import { toBase64 } from './base64.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG image as an address that holds it. */
export function imageAddress(bytes: Uint8Array): string {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) {
    throw new UsageError('invalidOption', 'The logo cannot be read. Hand over the bytes of a PNG image.');
  }
  return `data:image/png;base64,${toBase64(bytes)}`;
}
