'use client';
import { useEffect, useState } from 'react';
import { usePresentClock } from './usage-provider.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The present as it moves on, for what is told in relation to it. It begins with the moment `asOf` of the figures, on a server
 * as in the page, and ticks as often as a text about `instant` may change. Outside `UsageProvider` it stays at that moment.
 */
export function usePresent(instant: number, asOf: number): number {
  const clock = usePresentClock();
  const [present, setPresent] = useState(asOf);
  const latest = Math.max(present, asOf);
  const isRecent = latest - instant < HOUR;
  useEffect(() => {
    if (clock === undefined) return;
    const tick = () => setPresent(clock());
    tick();
    const timer = setInterval(tick, isRecent ? MINUTE / 4 : 5 * MINUTE);
    return () => clearInterval(timer);
  }, [clock, isRecent]);
  return latest;
}
