/** A paragraph with its lines, or a list with one bullet a line. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'bullets';
  readonly lines: readonly string[];
}

const BULLET = /^\s*- +/;

/**
 * A plain text as paragraphs and lists: blank lines end either, and lines that begin with `- ` are bullets. Everything else
 * is told as it stands.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: { kind: TextBlock['kind']; lines: string[] }[] = [];
  let open: TextBlock['kind'] | null = null;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === '') {
      open = null;
      continue;
    }
    const kind = BULLET.test(line) ? 'bullets' : 'paragraph';
    const told = line.replace(kind === 'bullets' ? BULLET : '', '').trim();
    if (kind === open) blocks.at(-1)?.lines.push(told);
    else blocks.push({ kind, lines: [told] });
    open = kind;
  }
  return blocks;
}
