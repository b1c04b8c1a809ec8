'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangeFeed } from '../data/adapters/adapter.js';

/** Changes within this time of each other move the moment once. */
const COALESCE = 1000;
/** Figures older than this are asked for again when a person comes back to the page. */
const STALE = 60_000;

/** What moves the moment that all figures are resolved against. */
export interface MomentOptions {
  readonly clock: () => number;
  /** The first moment, so that the server and the page show the same. */
  readonly initial: number | undefined;
  readonly changes: ChangeFeed | undefined;
  /** Whether figures of the current moment are still on their way. It is not moved then, or they might never arrive. */
  readonly isBusy: () => boolean;
  /** Called where the clock stands still but figures may have changed. */
  readonly onSameMoment: () => void;
}

/** The moment of a page, and the clock that it is taken from. The functions stay the same from render to render. */
interface Moment {
  readonly now: number;
  readonly refresh: () => void;
  readonly present: () => number;
}

/** One moment for all figures of a page. It moves after changes (in a page that is seen), on `refresh`, and when a person returns after a minute. */
export function useMoment(options: MomentOptions): Moment {
  const [now, setNow] = useState(() => options.initial ?? options.clock());
  const latest = useRef({ ...options, now });
  useEffect(() => {
    latest.current = { ...options, now };
  });

  const refresh = useCallback(() => {
    const { clock, now: before, onSameMoment } = latest.current;
    const next = clock();
    if (next === before) onSameMoment();
    else setNow(next);
  }, []);

  const present = useCallback(() => latest.current.clock(), []);

  const { changes } = options;
  useEffect(() => {
    if (changes === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDue = false;
    const move = () => {
      timer = undefined;
      if (!isDue || document.visibilityState === 'hidden') return;
      isDue = latest.current.isBusy();
      if (isDue) timer = setTimeout(move, COALESCE);
      else refresh();
    };
    const unsubscribe = changes.subscribe(() => {
      isDue = true;
      timer ??= setTimeout(move, COALESCE);
    });
    // What changed while nobody looked is asked for once somebody does.
    const onReturn = () => {
      if (isDue && timer === undefined) move();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [changes, refresh]);

  useEffect(() => {
    const onReturn = () => {
      const { clock, now: before } = latest.current;
      if (document.visibilityState === 'visible' && clock() - before >= STALE) refresh();
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [refresh]);

  return { now, refresh, present };
}
