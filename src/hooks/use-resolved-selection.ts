'use client';
import { useMemo } from 'react';
import { type ResolvedSelection, resolveSelection } from '../data/report/resolve-selection.js';
import type { Selection } from '../data/report/selection.js';
import { useUsageContext } from './usage-provider.js';

/** A selection with its dates settled at the current moment; the error where it has none that can be. */
export function useResolvedSelection(selection: Selection): ResolvedSelection | Error {
  const { calendar, now } = useUsageContext();
  return useMemo(() => {
    try {
      return resolveSelection(selection, calendar, now);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }, [selection, calendar, now]);
}
