'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { createDisplay, type Display } from '../data/messages/display.js';

/** English and UTC: what is shown outside a provider. */
const DEFAULT = createDisplay({ locale: 'en', zone: 'UTC' });

const DisplayContext = createContext<Display>(DEFAULT);

/** Shows what is inside in the given language. `UsageProvider` does this for all that it holds. */
export function DisplayProvider({ display, children }: { display: Display; children: ReactNode }) {
  return <DisplayContext value={display}>{children}</DisplayContext>;
}

/** The language that is being shown; English in UTC outside a provider. */
export function useDisplay(): Display {
  return useContext(DisplayContext);
}
