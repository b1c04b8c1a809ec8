/** Whether a text has no half of a character: databases keep UTF-8, which can write none. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
