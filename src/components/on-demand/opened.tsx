'use client';
import type { RefObject } from 'react';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import type { OnDemand } from './on-demand.js';
import { useOnDemand } from './use-on-demand.js';

/** What is opened by a button gets, beside what it is about. */
export interface PopoverPlace {
  readonly label: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What is opened by a button, once its code is there. */
export function Opened<P extends PopoverPlace>({ opens, about }: { opens: OnDemand<P>; about: P }) {
  const filter = useFilterMessages();
  const { Content, hasFailed, retry } = useOnDemand(opens);
  if (Content !== undefined) return <Content {...about} />;
  if (!hasFailed) {
    return (
      <span role="status" className="tally-filter-opening">
        {filter.opening}
      </span>
    );
  }
  return (
    <span role="alert" className="tally-filter-opening">
      {filter.openingFailed}{' '}
      <button type="button" className="tally-link" onClick={retry}>
        {filter.retry}
      </button>
    </span>
  );
}
