/** The cross of what closes something. */
export const CROSS = 'm4 4 8 8m0-8-8 8';

interface IconButtonProps {
  /** What it does, for screen readers and on hover. */
  readonly label: string;
  /** What is drawn, on 16 by 16. */
  readonly path: string;
  readonly className?: string;
  /** There is nothing for it to do now. It stays focusable, so that focus is not lost on the last step. */
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

/** A button that is a small drawing. */
export function IconButton({ label, path, className = 'tally-panel-icon', isOff, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => isOff !== true && onClick()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
