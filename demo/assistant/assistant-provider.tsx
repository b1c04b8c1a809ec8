import { type ReactNode, useMemo } from 'react';
import { UsageProvider } from 'tallyboard';
import { translated } from 'tallyboard/data';
import type { LanguageControl } from '../shell/language.js';
import type { AssistantUsage } from './open-assistant.js';

interface AssistantProviderProps {
  usage: AssistantUsage;
  language: LanguageControl;
  children: ReactNode;
}

/** Tallyboard for this product: its events, its contracts and the language of the person. */
export function AssistantProvider({ usage, language: { language, texts }, children }: AssistantProviderProps) {
  const { adapter, calendar, now, desk } = usage;
  const translation = texts.models.assistant?.model;
  const source = useMemo(
    () => (translation === undefined ? adapter : translated(adapter, translation)),
    [adapter, translation],
  );
  return (
    <UsageProvider
      adapter={source}
      contracts={desk.contracts}
      calendar={calendar}
      locale={language.locale}
      messages={texts.messages}
      now={now}
    >
      {children}
    </UsageProvider>
  );
}
