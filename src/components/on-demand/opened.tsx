'use client';
import type { RefObject } from 'react';
import { useDisplay } from '../../hooks/display.js';
import type { OnDemand } from './on-demand.js';
import { OpeningFailed } from './opening-failed.js';
import { useOnDemand } from './use-on-demand.js';

/** What is opened by a button gets, beside what it is about. */
export interface PopoverPlace {
  readonly label: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What is opened by a button, once its code is there. */
export function Opened<P extends PopoverPlace>({ opens, about }: { opens: OnDemand<P>; about: P }) {
  const { opening } = useDisplay().messages.panel;
  const { Content, hasFailed, retry } = useOnDemand(opens);
  if (Content !== undefined) return <Content {...about} />;
  if (hasFailed) return <OpeningFailed retry={retry} />;
  return (
    <span role="status" className="tally-filter-opening">
      {opening}
    </span>
  );
}
