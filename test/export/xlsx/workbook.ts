import { strFromU8, unzipSync } from 'fflate';

/** A cell of a workbook as it is read back. */
export interface ReadCell {
  readonly value: string | number;
  readonly format: string;
  readonly isBold: boolean;
  /** Empty where programs place it by what it is. */
  readonly align: string;
  readonly isFormula: boolean;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** By row and column, from 0 on; undefined where nothing is. */
  readonly rows: readonly (readonly (ReadCell | undefined)[])[];
}

/** What is in a workbook. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const styles = part('xl/styles.xml');
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [
      id,
      readText(code),
    ]),
  );
  const fonts = [...(/<fonts.*?<\/fonts>/s.exec(styles)?.[0] ?? '').matchAll(/<font>.*?<\/font>/gs)].map(
    ([font]) => font,
  );
  const looks = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
    ([xf]) => ({
      align: /horizontal="(\w+)"/.exec(xf)?.[1] ?? '',
      format: formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '') ?? '',
      isBold: /<b\/>|<b>/.test(fonts[Number(/fontId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? ''),
    }),
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) =>
    readText(name),
  );
  return names.map((name, i) => {
    const xml = part(`xl/worksheets/sheet${i + 1}.xml`);
    const rows: (ReadCell | undefined)[][] = [];
    for (const [, place = '', attributes = '', inside = ''] of xml.matchAll(
      /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const [, text] = /<is><t[^>]*>(.*?)<\/t><\/is>/s.exec(inside) ?? [];
      const [, number] = /<v>(.*?)<\/v>/s.exec(inside) ?? [];
      if (text === undefined && number === undefined) continue;
      const value = text === undefined ? Number(number) : readText(text);
      const { format = '', isBold = false, align = '' } = looks[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? {};
      const [row, column] = indexOf(place);
      const line = rows[row] ?? [];
      rows[row] = line;
      line[column] = { value, format, isBold, align, isFormula: inside.includes('<f') };
    }
    return { name, xml, rows: Array.from(rows, (line) => line ?? []) };
  });
}

function indexOf(place: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /([A-Z]+)(\d+)/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}

function readText(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([\dA-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
