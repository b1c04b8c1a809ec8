import type { Wording } from './members.js';

/** Says how many more there are than are shown; nothing where all are. */
export function LeftOut({ left, wording: { formatter, messages } }: { left: number; wording: Wording }) {
  if (left === 0) return null;
  return (
    <p className="tally-left-out">{messages.noteLimited(formatter.value(left, { kind: 'count' }, 'exact', 0), left)}</p>
  );
}
