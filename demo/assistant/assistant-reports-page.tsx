import { useMemo } from 'react';
import { translateReport, translateTemplates } from 'tallyboard/data';
import { assistantTemplates } from 'tallyboard/models/assistant';
import { reportStore } from '../pages/report-address.js';
import { Reports } from '../pages/reports.js';
import { reportLanguages, useLanguage } from '../shell/language.js';
import type { SettingsPartProps } from './assistant-analytics.js';
import { AssistantProvider } from './assistant-provider.js';

/** Where customers of the assistant make their own reports. */
export function AssistantReportsPage({ usage, scheme, brand }: SettingsPartProps) {
  const control = useLanguage();
  const { texts } = control;
  const { dashboard, templates } = useMemo(() => {
    const words = texts.models.assistant;
    if (words === undefined) return { dashboard: usage.report, templates: assistantTemplates };
    return {
      dashboard: translateReport(usage.report, words.report),
      templates: translateTemplates(assistantTemplates, words.report, words.templates),
    };
  }, [usage.report, texts]);
  const languages = useMemo(() => reportLanguages(usage.adapter.model), [usage.adapter]);
  return (
    <Reports
      control={control}
      dashboard={dashboard}
      templates={templates}
      scheme={scheme}
      brand={brand}
      provided={(builder) => (
        <AssistantProvider usage={usage} language={control} reports={reportStore} languages={languages}>
          {builder}
        </AssistantProvider>
      )}
    />
  );
}
