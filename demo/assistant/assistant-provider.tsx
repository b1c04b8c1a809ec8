import { type ReactNode, useMemo } from 'react';
import { type StageGraphs, UsageProvider } from 'tallyboard';
import { type ReportLanguage, type ReportStore, translated } from 'tallyboard/data';
import { assistantSampleStageGraph } from 'tallyboard/models/assistant';
import type { LanguageControl } from '../shell/language.js';
import type { AssistantUsage } from './open-assistant.js';

interface AssistantProviderProps {
  usage: AssistantUsage;
  language: LanguageControl;
  /** Where reports are kept, on pages where they are made. */
  reports?: ReportStore;
  /** Languages that they can be told in. */
  languages?: readonly ReportLanguage[];
  children: ReactNode;
}

/** How this product draws the workflow of a project. */
const stageGraphs: StageGraphs = { graphOf: async (project) => assistantSampleStageGraph(project) };

/** Tallyboard for this product: its events, contracts and workflows, and the language of the person. */
export function AssistantProvider({
  usage,
  language: { language, texts },
  reports,
  languages,
  children,
}: AssistantProviderProps) {
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
      stageGraphs={stageGraphs}
      calendar={calendar}
      locale={language.locale}
      messages={texts.messages}
      now={now}
      filePrefix="formwork"
      reports={reports}
      languages={languages}
    >
      {children}
    </UsageProvider>
  );
}
