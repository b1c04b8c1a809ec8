/**
 * The form in which engines are compared: each answer is a list of rows, keys first, then figures; without rows that count
 * nothing, in the order of their keys. Members are told by their code, 0 for none.
 */
export function inOrder(rows, keys) {
  return rows.toSorted((a, b) => {
    for (let i = 0; i < keys; i++) if (a[i] !== b[i]) return a[i] - b[i];
    return 0;
  });
}

/**
 * A ranking by the number of runs: the ten most used tools and all others, ties in the order of their names, none last.
 * `rows`: tool, runs, succeeded, finished, time, timed.
 */
export function topTen(rows) {
  const place = ([tool]) => (tool === 0 ? Number.POSITIVE_INFINITY : tool);
  const ranked = rows.toSorted((a, b) => b[1] - a[1] || place(a) - place(b));
  const rest = ranked.slice(10).reduce((sum, row) => sum.map((value, i) => value + row[i]), [0, 0, 0, 0, 0, 0]);
  const figures = ([, runs, succeeded, finished, time, timed]) => [runs, succeeded / finished, time / timed];
  return [...ranked.slice(0, 10).map((row) => [row[0], ...figures(row)]), [-1, ...figures(rest)]];
}

/** Throws where two engines disagree. Whole numbers have to be equal, quotients and decimal sums to 10 digits. */
export function assertEqual(a, b, what) {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [keys, others] = [Object.keys(a), Object.keys(b)];
    if (keys.length !== others.length)
      throw new Error(`They disagree on ${what}: ${keys.length} and ${others.length}.`);
    for (const key of keys) assertEqual(a[key], b[key], `${what} ${key}`);
    return;
  }
  const isClose = Number.isFinite(a) && Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(a));
  if (a === b || (isClose && !(Number.isInteger(a) && Number.isInteger(b)))) return;
  throw new Error(`They disagree on ${what}: ${a} and ${b}.`);
}
