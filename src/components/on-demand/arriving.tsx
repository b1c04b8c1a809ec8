'use client';
import { useDisplay } from '../../hooks/display.js';
import type { OnDemand } from './on-demand.js';
import { useOnDemand } from './use-on-demand.js';

/** What comes to the page by itself: figures are not kept waiting for it, and a server has none of it. */
export function Arriving<P extends object>({ opens, about }: { opens: OnDemand<P>; about: P }) {
  const { panel } = useDisplay().messages;
  const { Content, hasFailed, retry } = useOnDemand(opens);
  if (Content !== undefined) return <Content {...about} />;
  if (!hasFailed) return null;
  return (
    <span role="alert" className="tally-filter-opening">
      {panel.openingFailed}{' '}
      <button type="button" className="tally-link" onClick={retry}>
        {panel.retry}
      </button>
    </span>
  );
}
