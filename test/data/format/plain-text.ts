/** Text as a person sees it: kinds of space and marks of direction, which differ between versions of Intl, made alike. */
export function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u2009\u202f]/g, ' ');
}
