/**
 * Reads comma-separated text as RFC 4180 has it: fields in double quotes may hold commas, line breaks and doubled quotes.
 * Lines may end in LF or CRLF, the last one without; empty lines are no rows, and a byte order mark is no part of a field.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const [field, end] = text[at] === '"' ? quoted(text, at + 1) : plain(text, at);
    row.push(field);
    at = end;
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return rows;
}

/** A field and where it ends: before a comma, a line break, or at the end. */
type Field = readonly [field: string, end: number];

function plain(text: string, start: number): Field {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(start, end), end];
}

/** Text after the closing quote, which should not be there, is kept: nothing is lost of a file that is not quite right. */
function quoted(text: string, start: number): Field {
  let field = '';
  let at = start;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [field + text.slice(at), text.length];
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const [rest, end] = plain(text, quote + 1);
      return [field + rest, end];
    }
    field += '"';
    at = quote + 2;
  }
}
