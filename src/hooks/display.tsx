'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { createFormatter, type Formatter } from '../data/format/formatter.js';
import { english, type Messages } from '../data/messages/messages.js';

/** How values and texts are shown: the language of a person, and the formatter and messages that speak it. */
export interface Display {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly formatter: Formatter;
  readonly messages: Messages;
}

/** English and UTC: what is shown outside a provider. */
const DEFAULT: Display = {
  locale: 'en',
  formatter: createFormatter({ locale: 'en', zone: 'UTC' }),
  messages: english,
};

const DisplayContext = createContext<Display>(DEFAULT);

/** Shows what is inside in the given language. `UsageProvider` does this for all that it holds. */
export function DisplayProvider({ display, children }: { display: Display; children: ReactNode }) {
  return <DisplayContext value={display}>{children}</DisplayContext>;
}

/** The language that is being shown; English in UTC outside a provider. */
export function useDisplay(): Display {
  return useContext(DisplayContext);
}
