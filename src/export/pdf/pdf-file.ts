import { zlibSync } from 'fflate';

/** Number of an object in a file. */
export type ObjectId = number;

/** A PDF file while it is written: objects in the order in which they get their numbers. */
export interface PdfFile {
  /** A number for an object that others refer to before it is written. */
  readonly reserve: () => ObjectId;
  /** Writes an object, such as `<</Type /Page>>`. */
  readonly put: (content: string, id?: ObjectId) => ObjectId;
  /** Writes a compressed stream; `entries` are those of its dictionary beside length and filter. */
  readonly putStream: (data: Uint8Array | string, entries?: string, id?: ObjectId) => ObjectId;
  /** The whole file, breathing now and then. */
  readonly bytes: (root: ObjectId, info: ObjectId, breathe: () => Promise<void>) => Promise<Uint8Array>;
}

/** An object in the words of PDF, or a stream as its bytes. */
type Content = string | readonly Uint8Array[];

const encoder = new TextEncoder();
/** Objects that are compressed together. */
const TOGETHER = 500;
const FNV = 0x01000193;

export function createPdfFile(): PdfFile {
  const objects: Content[] = [];
  const reserve = () => objects.push('null');
  const write = (content: Content, id = reserve()) => {
    objects[id - 1] = content;
    return id;
  };
  return {
    reserve,
    put: (content, id) => write(content, id),
    putStream: (data, entries = '', id = undefined) => write(streamOf(data, entries), id),
    bytes: (root, info, breathe) => fileOf(objects, root, info, breathe),
  };
}

function streamOf(data: Uint8Array | string, entries: string): readonly Uint8Array[] {
  const packed = zlibSync(typeof data === 'string' ? encoder.encode(data) : data, { level: 6 });
  const head = `<<${entries}/Filter /FlateDecode /Length ${packed.length}>>\nstream\n`;
  return [encoder.encode(head), packed, encoder.encode('\nendstream')];
}

/** Where an object is: at an offset of the file, or the nth of an object that holds several. */
type Place = readonly [kind: 1, offset: number, version: 0] | readonly [kind: 2, holder: ObjectId, nth: number];

async function fileOf(
  objects: readonly Content[],
  root: ObjectId,
  info: ObjectId,
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  // The second line tells programs that what follows is no text.
  const parts: Uint8Array[] = [encoder.encode('%PDF-1.7\n%'), new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
  let length = parts.reduce((sum, part) => sum + part.length, 0);
  const places: Place[] = [];
  const add = (id: ObjectId, content: readonly Uint8Array[]) => {
    places[id - 1] = [1, length, 0];
    for (const part of [encoder.encode(`${id} 0 obj\n`), ...content, encoder.encode('\nendobj\n')]) {
      parts.push(part);
      length += part.length;
    }
  };
  let next = objects.length + 1;
  const plain: ObjectId[] = [];
  objects.forEach((content, i) => {
    if (typeof content === 'string') plain.push(i + 1);
    else add(i + 1, content);
  });
  for (let i = 0; i < plain.length; i += TOGETHER) {
    const ids = plain.slice(i, i + TOGETHER);
    ids.forEach((id, nth) => {
      places[id - 1] = [2, next, nth];
    });
    add(next++, holderOf(ids.map((id) => [id, String(objects[id - 1])])));
    await breathe();
  }
  const digits = digest(parts);
  const start = length;
  places[next - 1] = [1, start, 0];
  const entries = `/Type /XRef /Size ${next + 1} /W [1 4 2] /Root ${root} 0 R /Info ${info} 0 R /ID [<${digits}> <${digits}>] `;
  add(next, streamOf(placeTable(places), entries));
  parts.push(encoder.encode(`startxref\n${start}\n%%EOF\n`));
  return joined(parts);
}

/** Several objects in one stream, which is much smaller than each by itself. The words of PDF are ASCII: a character is a byte. */
function holderOf(objects: readonly (readonly [ObjectId, string])[]): readonly Uint8Array[] {
  let offset = 0;
  let [index, content] = ['', ''];
  for (const [id, object] of objects) {
    index += `${id} ${offset} `;
    content += `${object}\n`;
    offset += object.length + 1;
  }
  const entries = `/Type /ObjStm /N ${objects.length} /First ${index.length} `;
  return streamOf(`${index}${content}`, entries);
}

function placeTable(places: readonly Place[]): Uint8Array {
  const table = new Uint8Array(7 * (places.length + 1));
  const view = new DataView(table.buffer);
  // The list of free objects begins with one that is none.
  view.setUint16(5, 0xffff);
  places.forEach(([kind, where, nth], i) => {
    const at = 7 * (i + 1);
    view.setUint8(at, kind);
    view.setUint32(at + 1, where);
    view.setUint16(at + 5, nth);
  });
  return table;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** 128 bits that tell files of different content from each other: FNV-1a in four lanes. */
function digest(parts: readonly Uint8Array[]): string {
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0xcbf29ce4, 0x84222325];
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 4) {
      a = Math.imul(a ^ (part[i] ?? 0), FNV);
      b = Math.imul(b ^ (part[i + 1] ?? 0), FNV);
      c = Math.imul(c ^ (part[i + 2] ?? 0), FNV);
      d = Math.imul(d ^ (part[i + 3] ?? 0), FNV);
    }
  }
  return [a, b, c, d].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A text without the marks that steer its direction. */
export function plainText(text: string): string {
  return text.replaceAll(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
}

/** A text for people, as PDF keeps it: UTF-16 in hexadecimal. */
export function textString(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += hexOf(text.charCodeAt(i));
  return `<${hex}>`;
}

/** Four digits. */
export function hexOf(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A number as PDF has it, with as many decimals as can be seen. */
export function numberText(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
