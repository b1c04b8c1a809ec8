const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{C}]+/gu;
/** Programs keep this name for themselves, in whichever case. */
const KEPT = 'history';

/** Names for the sheets of a workbook, as programs allow them: short, without signs of formulas, and none like another. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set([KEPT]);
  return titles.map((title, i) => {
    const base = plainName(title) || String(i + 1);
    let name = shortened(base, '');
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = shortened(base, ` (${n})`);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Apostrophes at the edges stand around names in formulas. */
function plainName(title: string): string {
  return title
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s']+|[\s']+$/g, '');
}

function shortened(name: string, ending: string): string {
  let beginning = '';
  for (const letter of name) {
    if (beginning.length + letter.length + ending.length > LONGEST) break;
    beginning += letter;
  }
  return `${beginning.replaceAll(/[\s']+$/g, '')}${ending}`;
}
