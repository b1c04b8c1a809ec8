import type { ChangeFeed, EventStore } from 'tallyboard/data';
import type { UsageRows } from './usage-rows.js';

/** Use that goes on while one looks, made up for the demo. */
export interface LiveUse {
  readonly changes: ChangeFeed;
  /** Lets people go on working until the returned function is called. */
  readonly start: () => () => void;
}

const PACE = 2500;

/** Repeats runs of the past at the present moment. */
export function liveUse(store: Pick<EventStore, 'append' | 'subscribe'>, { events }: UsageRows): LiveUse {
  const runs = events.filter((event) => 'fact' in event && event.fact === 'run');
  let count = 0;
  return {
    changes: store,
    start() {
      const timer = setInterval(() => {
        const run = runs[Math.floor(Math.random() * runs.length)];
        if (run !== undefined) store.append([{ ...run, id: `live-${++count}`, at: Date.now() }]);
      }, PACE);
      return () => clearInterval(timer);
    },
  };
}
