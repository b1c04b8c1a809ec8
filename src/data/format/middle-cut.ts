const CUT = '…';

let graphemes: Intl.Segmenter | undefined;

/**
 * `text` with its middle cut out where it is longer than `max` characters as people count them, the ellipsis included.
 * Beginning and end stay, since long names mostly differ in one of them. Nothing that a person sees as one character is
 * taken apart.
 */
export function cutMiddle(text: string, max: number): string {
  const most = Math.max(0, Math.floor(max));
  if (text.length <= most) return text;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (characters.length <= most) return text;
  if (most === 0) return '';
  const tail = Math.floor((most - 1) / 2);
  const head = characters.slice(0, most - 1 - tail).join('');
  return `${head.trimEnd()}${CUT}${characters
    .slice(characters.length - tail)
    .join('')
    .trimStart()}`;
}
