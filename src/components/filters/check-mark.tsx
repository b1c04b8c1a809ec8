/** The box of an option that can be chosen beside others: empty, ticked or, for some of several, a dash. */
export function CheckMark() {
  return (
    <span className="tally-check">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path className="tally-check-tick" d="m2.75 6.25 2.25 2.25 4.25-4.75" />
        <path className="tally-check-dash" d="M3 6h6" />
      </svg>
    </span>
  );
}
