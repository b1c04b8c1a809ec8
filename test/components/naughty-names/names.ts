import { inject } from 'vitest';

/** What people and programs have put into names, whether the list beside the project is there or not. */
export const OWN: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '</style><script>alert(1)</script>',
  '</title></text><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  'javascript:alert(1)',
  '--tally-text: red; } * { display: none',
  '\u202egnp.exe\u2066',
  'شركة Müller & Söhne 株式会社 👩‍👩‍👧‍👦',
  'Z̸̢͉͔̗̘̥͛͋̊̄̓̀̎͋ͅa̷l̴g̷o̸'.repeat(20),
  'x'.repeat(10_000),
  '字'.repeat(10_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  'two\nlines\tand a tab',
  '\u0000\u0007',
  '\ud800',
  '$&$1 {name} %s',
  '=cmd|"/c calc"!A0',
  ' =1+1',
  '\u200b=1+1',
  'a;=cmd|"/c calc"!A0;b',
  'a\t=cmd|"/c calc"!A0\tb',
  'a\n=1+1',
  'CON',
  '../../etc/passwd',
];

/** Every name that has broken a program. */
export const naughty: readonly string[] = [
  ...new Set<string>([...OWN, ...JSON.parse(decodeURIComponent(inject('naughtyStrings')))]),
];

/** A name that is nothing to see is told as such. */
export const shownAs = (name: string) => (name.trim() === '' ? '(empty)' : name);

/** All of them, so many at a time. */
export function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** A part of them, to be waited for by itself: what is done with each may take a while. */
export interface Part {
  readonly part: readonly string[];
  readonly no: number;
}

/** All of them, in parts. */
export const inParts = (all: readonly string[] = naughty): readonly Part[] =>
  inBatches(all, 90).map((part, i) => ({ part, no: i + 1 }));

/** What is said of a check that fails. */
export const about = (name: string) => JSON.stringify(name.slice(0, 80));
