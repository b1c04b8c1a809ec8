import { cutMiddle } from '../../data/format/middle-cut.js';

/** Names up to this length are left to the layout; longer ones lose their middle, since many differ at their end. */
const LONGEST = 36;

/**
 * The name of a member: cut in the middle where it is long, and whole for screen readers, on hover and on focus. It is written
 * in its own direction and stands where those of the page's language do.
 */
export function MemberName({ name, longest = LONGEST }: { name: string; longest?: number }) {
  const short = cutMiddle(name, longest);
  if (short === name) {
    return (
      <span className="tally-name" dir="auto" title={name}>
        {name}
      </span>
    );
  }
  return (
    <span className="tally-name" data-whole={name}>
      <span aria-hidden="true" dir="auto">
        {short}
      </span>
      <span className="tally-visually-hidden">{name}</span>
    </span>
  );
}
