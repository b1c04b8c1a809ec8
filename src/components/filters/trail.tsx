import type { ReactNode } from 'react';

/** A place on a way. */
export interface TrailStep {
  readonly id: string;
  readonly name: string;
  /** Name of the button that leads back to it. */
  readonly backTo: string;
  readonly onBack: () => void;
}

interface TrailProps {
  readonly label: string;
  readonly steps: readonly TrailStep[];
  /** Where the way has led to. */
  readonly here: ReactNode;
}

/** The way that led somewhere, each place on it a button that leads back. */
export function Trail({ label, steps, here }: TrailProps) {
  return (
    <nav aria-label={label} className="tally-trail">
      <ol className="tally-trail-steps">
        {steps.map(({ id, name, backTo, onBack }) => (
          <li key={id} className="tally-trail-step">
            <button type="button" className="tally-link" aria-label={backTo} title={name} dir="auto" onClick={onBack}>
              {name}
            </button>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="m4.5 3 3 3-3 3" />
            </svg>
          </li>
        ))}
        <li className="tally-trail-step" aria-current="true">
          <span className="tally-trail-here" dir="auto" title={typeof here === 'string' ? here : undefined}>
            {here}
          </span>
        </li>
      </ol>
    </nav>
  );
}
