// @ts-check

/**
 * How many bytes each mount leaves, over the second half of them: what is kept once, or up to a limit, is kept by then.
 * Undefined where too few were looked at.
 *
 * @param {readonly (readonly [mounts: number, heap: number])[]} heaps
 * @returns {number | undefined}
 */
export function bytesPerMount(heaps) {
  const [last = 0] = heaps.at(-1) ?? [];
  const half = heaps.filter(([mounts]) => mounts >= last / 2);
  if (half.length < 4) return undefined;
  const middle = (/** @type {0 | 1} */ of) => half.reduce((sum, look) => sum + look[of], 0) / half.length;
  const mounts = middle(0);
  const heap = middle(1);
  const over = half.reduce((sum, look) => sum + (look[0] - mounts) * (look[1] - heap), 0);
  return over / half.reduce((sum, look) => sum + (look[0] - mounts) ** 2, 0);
}
