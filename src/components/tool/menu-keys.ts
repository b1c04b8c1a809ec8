/** Where a key takes the focus in a menu of so many items; undefined for a key that moves nothing. The first follows the last. */
export function moveInMenu(at: number, key: string, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The next item whose label begins with a letter that was typed, after the present one; undefined where there is none. */
export function findInMenu(at: number, letter: string, labels: readonly string[], locale: string): number | undefined {
  if ([...letter].length !== 1 || letter.trim() === '') return undefined;
  const wanted = letter.toLocaleLowerCase(locale);
  for (let step = 1; step <= labels.length; step++) {
    const next = (at + step) % labels.length;
    if (labels[next]?.trim().toLocaleLowerCase(locale).startsWith(wanted)) return next;
  }
  return undefined;
}
