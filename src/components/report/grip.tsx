/** What something is dragged by, as a drawing. */
export function Grip() {
  return (
    <svg viewBox="0 0 8 14" aria-hidden="true">
      <path d="M2 2h.01M6 2h.01M2 7h.01M6 7h.01M2 12h.01M6 12h.01" />
    </svg>
  );
}
