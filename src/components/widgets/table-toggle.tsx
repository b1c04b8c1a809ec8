'use client';
import type { CardMessages } from '../../data/messages/card-messages.js';

/** Shows the figures of a chart as a table, and back. */
export function TableToggle({
  isTable,
  onToggle,
  messages,
}: {
  isTable: boolean;
  onToggle: (isTable: boolean) => void;
  messages: CardMessages;
}) {
  const label = isTable ? messages.showAsChart : messages.showAsTable;
  return (
    <button
      type="button"
      className="tally-panel-icon"
      aria-label={label}
      title={label}
      onClick={() => onToggle(!isTable)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isTable ? CHART : TABLE} />
      </svg>
    </button>
  );
}

const TABLE = 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6';
const CHART = 'M2.5 2.5v11h11M5.5 10.5v-3M8.5 10.5v-6M11.5 10.5v-4';
