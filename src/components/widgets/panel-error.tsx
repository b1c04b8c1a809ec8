import { UsageError } from '../../data/errors.js';
import type { PanelMessages } from '../../data/messages/panel-messages.js';

/** What failed, in words, with a way to try again and what a developer needs to know. */
export function PanelError({ error, retry, messages }: { error: Error; retry: () => void; messages: PanelMessages }) {
  const details = error instanceof UsageError ? `${error.code}: ${error.message}` : `${error.name}: ${error.message}`;
  const reason = error instanceof UsageError ? messages.errorReasons[error.code] : undefined;
  return (
    <div className="tally-panel-message" role="alert">
      <p className="tally-panel-message-title">{messages.errorTitle}</p>
      {reason === undefined ? null : <p>{reason}</p>}
      <p>{messages.errorBody}</p>
      <button type="button" className="tally-panel-button" onClick={retry}>
        {messages.retry}
      </button>
      <details>
        <summary>{messages.errorDetails}</summary>
        <p className="tally-panel-details" lang="en" dir="ltr">
          {details}
        </p>
      </details>
    </div>
  );
}
