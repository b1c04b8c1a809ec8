'use client';
import { useIsFetching } from '@tanstack/react-query';
import { cacheKey } from '../../hooks/cache-key.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** Up to when figures reach, whether they follow by themselves, and a button that asks for newer ones. */
export function DashboardMoment() {
  const { now, isLive, refresh, queryClient, model, scope } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const isBusy = useIsFetching({ queryKey: cacheKey(model, scope) }, queryClient) > 0;
  return (
    <p {...stateAttributes({ busy: isBusy })} className="tally-dashboard-moment">
      {isLive && (
        <span className="tally-live">
          <span key={now} className="tally-live-dot" aria-hidden="true" />
          {filter.live}
        </span>
      )}
      <span>{filter.asOf(formatter.instant(now))}</span>
      <button type="button" className="tally-icon-button" aria-label={filter.refresh} onClick={refresh}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M13 8a5 5 0 1 1-1.5-3.57M13 2.5v2.75h-2.75" />
        </svg>
      </button>
    </p>
  );
}
