/** The moment at which cases ask unless they say when: a Wednesday noon in UTC. */
export const NOW = Date.UTC(2026, 4, 20, 12);

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The instant that ISO text with an offset stands for. */
export function at(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new TypeError(`"${iso}" is no instant.`);
  return instant;
}
