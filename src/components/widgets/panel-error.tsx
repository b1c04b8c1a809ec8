import { UsageError } from '../../data/errors.js';
import type { CardMessages } from '../../data/messages/card-messages.js';

/** What failed, in words, with a way to try again and what a developer needs to know. */
export function PanelError({ error, retry, messages }: { error: Error; retry: () => void; messages: CardMessages }) {
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
          {detailsOf(error)}
        </p>
      </details>
    </div>
  );
}

/** Sources reject with anything, whatever their types say. */
function detailsOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
