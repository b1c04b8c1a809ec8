import { cutMiddle } from '../../data/format/middle-cut.js';
import type { Measure } from './text-width.js';

/** A text with as much of its middle cut out as it needs to be no wider than `width`. */
export function fittedText(text: string, width: number, size: number, measure: Measure, isStrong = false): string {
  if (measure(text, size, isStrong) <= width) return text;
  let [shortest, longest] = [1, Math.min(text.length, 400)];
  while (shortest < longest) {
    const length = Math.ceil((shortest + longest) / 2);
    if (measure(cutMiddle(text, length), size, isStrong) <= width) shortest = length;
    else longest = length - 1;
  }
  const fitted = cutMiddle(text, shortest);
  // One character, as people count them, may be wider than the room.
  return measure(fitted, size, isStrong) <= width ? fitted : '…';
}

/** A text in lines no wider than `width`. Languages without spaces between words are broken where they may be. */
export function wrappedText(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  locale: string,
  isStrong = false,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (line !== '' && measure((line + segment).trimEnd(), size, isStrong) > width && !/^[\p{P}\s]/u.test(segment)) {
      lines.push(line.trim());
      line = '';
    }
    line += segment;
  }
  lines.push(line.trim());
  return lines.filter((each) => each !== '').map((each) => fittedText(each, width, size, measure, isStrong));
}
