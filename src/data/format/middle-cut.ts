const CUT = '…';

let graphemes: Intl.Segmenter | undefined;

/**
 * `text` with its middle cut out where it is longer than `max` characters as people count them, the ellipsis included.
 * Beginning and end stay, since long names mostly differ in one of them. Nothing that a person sees as one character is
 * taken apart.
 */
export function cutMiddle(text: string, max: number): string {
  const cut = middleCut(text, max);
  return cut === null ? text : `${cut.head}${cut.tail}`;
}

/** What `cutMiddle` leaves of a text, the ellipsis at the end of its head; null where it leaves all of it. */
export function middleCut(text: string, max: number): { readonly head: string; readonly tail: string } | null {
  const most = Math.max(0, Math.floor(max));
  if (text.length <= most) return null;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (characters.length <= most) return null;
  if (most === 0) return { head: '', tail: '' };
  const length = Math.floor((most - 1) / 2);
  const head = characters.slice(0, most - 1 - length).join('');
  const tail = characters.slice(characters.length - length).join('');
  return { head: `${head.trimEnd()}${CUT}`, tail: tail.trimStart() };
}
