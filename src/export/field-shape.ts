const [QUOTED, GAP, SIGN, OTHER] = [1, 2, 4, 8];

/** What signs of ASCII mean in a text: that it needs quotes, that a formula might begin behind them or with them, or anything. */
const MEANINGS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign === ';') return QUOTED | GAP;
  if (sign === ' ') return GAP;
  if (/[\d,]/.test(sign)) return QUOTED;
  if (/[=+\-@]/.test(sign)) return SIGN;
  return /[\p{C}"]/u.test(sign) ? OTHER : 0;
});

/**
 * How a text stands in a file for spreadsheets: as it is, in quotes, or that it has to be looked at more closely, which hardly any
 * name has to be. Files have millions of fields.
 */
export function fieldShape(text: string): 'plain' | 'quoted' | 'any' {
  let seen = 0;
  let before = GAP;
  for (let i = 0; i < text.length; i++) {
    const meaning = MEANINGS[text.charCodeAt(i)] ?? OTHER;
    if (meaning & OTHER || (before & GAP && meaning & (SIGN | GAP))) return 'any';
    seen |= meaning;
    before = meaning;
  }
  if (before & GAP && text !== '') return 'any';
  return seen & QUOTED ? 'quoted' : 'plain';
}
