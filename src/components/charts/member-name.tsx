import { middleCut } from '../../data/format/middle-cut.js';

/** Names up to this length are left to the layout; longer ones lose their middle, since many differ at their end. */
const LONGEST = 36;

/**
 * The name of a member: cut in the middle where it is long, more of it where there is little room, and whole for screen readers, on hover and on focus. It is written
 * in its own direction and stands where those of the page's language do.
 */
export function MemberName({ name, longest = LONGEST }: { name: string; longest?: number }) {
  const cut = middleCut(name, longest);
  if (cut === null) {
    return (
      <span className="tally-name" dir="auto" title={name}>
        {name}
      </span>
    );
  }
  return (
    <span className="tally-name" data-whole={name}>
      <span aria-hidden="true" dir="auto">
        <span>{cut.head}</span>
        <span>{cut.tail}</span>
      </span>
      <span className="tally-visually-hidden">{name}</span>
    </span>
  );
}
