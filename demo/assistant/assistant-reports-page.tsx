import { useMemo } from 'react';
import { ReportBuilder } from 'tallyboard';
import { translateReport, translateTemplates } from 'tallyboard/data';
import { assistantTemplates } from 'tallyboard/models/assistant';
import { draftStore, reportStore, useReportAddress } from '../pages/report-address.js';
import { useLanguage } from '../shell/language.js';
import { LanguageChoice } from '../shell/language-choice.js';
import type { SettingsPartProps } from './assistant-analytics.js';
import { AssistantProvider } from './assistant-provider.js';

/** Where customers of the assistant make their own reports. */
export function AssistantReportsPage({ usage, scheme, brand }: SettingsPartProps) {
  const control = useLanguage();
  const { language, texts } = control;
  const address = useReportAddress();
  const { dashboard, templates } = useMemo(() => {
    const words = texts.models.assistant;
    if (words === undefined) return { dashboard: usage.report, templates: assistantTemplates };
    return {
      dashboard: translateReport(usage.report, words.report),
      templates: translateTemplates(assistantTemplates, words.report, words.templates),
    };
  }, [usage.report, texts]);
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Reports</h1>
      </header>
      <div className="choices">
        <LanguageChoice control={control} />
      </div>
      <AssistantProvider usage={usage} language={control} reports={reportStore}>
        <ReportBuilder
          className="analytics"
          lang={language.locale}
          dir={language.direction}
          dashboard={dashboard}
          templates={templates}
          drafts={draftStore}
          {...address}
          scheme={scheme}
          accent={brand.accent}
          secondary={brand.secondary}
          radius={brand.radius}
        />
      </AssistantProvider>
    </div>
  );
}
