'use client';
import { useSyncExternalStore } from 'react';

/** False on a server and while what it rendered is taken over; true from then on, and at once where nothing is. */
export function useInPage(): boolean {
  return useSyncExternalStore(neverChanges, inPage, onServer);
}

const neverChanges = () => () => {};
const inPage = () => true;
const onServer = () => false;
