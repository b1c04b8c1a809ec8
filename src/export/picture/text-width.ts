/** How wide a text of a size is, in CSS pixels. */
export type Measure = (text: string, size: number, isStrong?: boolean) => number;

/** Parts of the size that letters are wide, in the usual fonts of interfaces. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u0300-\u036f\u200b-\u200f\u2066-\u2069]/u, 0],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}]/u, 1],
  [/[ijl.,:;'|!·]/u, 0.28],
  [/[ frt()[\]/-]/u, 0.36],
  [/[mwMW@%–—…]/u, 0.88],
  [/\p{Lu}/u, 0.67],
];
const USUAL = 0.56;
const STRONG = 1.04;

/** About how wide a text is where nothing can be measured, on the wide side. */
export const estimatedWidth: Measure = (text, size, isStrong = false) => {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;
  return width * size * (isStrong ? STRONG : 1);
};
