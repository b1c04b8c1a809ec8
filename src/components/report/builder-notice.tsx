'use client';
import type { ReactNode } from 'react';
import type { Omission } from '../../data/report/definition/omission.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { CROSS, IconButton } from '../actions/icon-button.js';

interface BuilderNoticeProps {
  readonly tone: 'info' | 'warning';
  readonly children: ReactNode;
  readonly actions?: readonly { readonly label: string; readonly onClick: () => void; readonly isPrimary?: boolean }[];
  readonly onDismiss?: (() => void) | undefined;
}

/** What happened to a report, with what can be done about it. What cannot wait is said at once. */
export function BuilderNotice({ tone, children, actions = [], onDismiss }: BuilderNoticeProps) {
  const builder = useBuilderMessages();
  return (
    <div className="tally-builder-notice" data-tone={tone} role={tone === 'warning' ? 'alert' : 'status'}>
      <div className="tally-builder-notice-text">{children}</div>
      {actions.map(({ label, onClick, isPrimary }) => (
        <button
          key={label}
          type="button"
          className="tally-button"
          data-primary={isPrimary ? '' : undefined}
          onClick={onClick}
        >
          {label}
        </button>
      ))}
      {onDismiss !== undefined && <IconButton label={builder.dismiss} path={CROSS} onClick={onDismiss} />}
    </div>
  );
}

/** What could not be read of a report, one line each. */
export function LeftOut({ leftOut }: { leftOut: readonly Omission[] }) {
  const builder = useBuilderMessages();
  const lines = [...new Set(leftOut.map(({ part, name }) => builder.omissions[part](name)))];
  return (
    <>
      <p>{builder.leftOut}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
