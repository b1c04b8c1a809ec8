import { unzlibSync } from 'fflate';

/** What is in a file: objects by number, streams as their text. */
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, string>;
  readonly streams: ReadonlyMap<number, string>;
  /** All of it that is no stream. */
  readonly text: string;
}

/** Reads a file that `pdfBytes` wrote. */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const match of file.matchAll(/(\d+) 0 obj\n(<<.*?\/Length (\d+)>>)\nstream\n/g)) {
    const [whole = '', id = '', head = '', length = '0'] = match;
    const start = match.index + whole.length;
    const data = Buffer.from(unzlibSync(bytes.subarray(start, start + Number(length)))).toString('latin1');
    if (head.includes('/ObjStm')) {
      const first = Number(/\/First (\d+)/.exec(head)?.[1]);
      const index = data.slice(0, first).trim().split(' ').map(Number);
      for (let i = 0; i < index.length; i += 2) {
        const end = i + 3 < index.length ? first + (index[i + 3] ?? 0) : data.length;
        objects.set(index[i] ?? 0, data.slice(first + (index[i + 1] ?? 0), end).trim());
      }
    } else {
      objects.set(Number(id), head);
      streams.set(Number(id), data);
    }
  }
  const trailer = [...file.matchAll(/<<\/Type \/XRef.*?>>/g)].map(([text]) => text);
  return { objects, streams, text: [...objects.values(), ...trailer].join('\n') };
}

/** A text as PDF keeps it for people. */
export function stringOf(hex: string): string {
  const codes = hex.match(/..../g) ?? [];
  return String.fromCharCode(...codes.slice(1).map((code) => Number.parseInt(code, 16)));
}

/** A part of a document: what it is, what is told of it, and its parts. */
export interface ReadPart {
  readonly tag: string;
  readonly source: string;
  readonly kids: readonly ReadPart[];
  /** Pages and numbers of what is drawn of it. */
  readonly marks: readonly { readonly page: number; readonly mark: number }[];
}

/** The parts of a document, as assistive technology is told of them. */
export function readParts({ objects }: PdfObjects): ReadPart {
  const root = [...objects.values()].find((each) => each.includes('/StructTreeRoot /K')) ?? '';
  const read = (id: number): ReadPart => {
    const source = objects.get(id) ?? '';
    const content = /\/K \[(.*)\]>>$/.exec(source)?.[1] ?? '';
    const marks = [...content.matchAll(/<<\/Type \/MCR \/Pg (\d+) 0 R \/MCID (\d+)>>/g)].map(([, page, mark]) => ({
      page: Number(page),
      mark: Number(mark),
    }));
    const [, page, mark] = /\/Pg (\d+) 0 R \/K (\d+)>>$/.exec(source) ?? [];
    if (mark !== undefined) marks.push({ page: Number(page), mark: Number(mark) });
    const kids = [...content.replaceAll(/<<.*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, kid]) => read(Number(kid)));
    return { tag: /\/S \/(\w+)/.exec(source)?.[1] ?? '', source, kids, marks };
  };
  return read(Number(/\/K (\d+) 0 R/.exec(root)?.[1]));
}

/** Parts of some kind, in the order in which they are read. */
export function partsOf(part: ReadPart, tag: string): readonly ReadPart[] {
  return [...(part.tag === tag ? [part] : []), ...part.kids.flatMap((kid) => partsOf(kid, tag))];
}

/** Numbers of the pages, in order. */
export function pageIds({ objects }: PdfObjects): readonly number[] {
  const [, kids = ''] = /\/Type \/Pages \/Kids \[([^\]]*)\]/.exec([...objects.values()].join('\n')) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}
