import { useMemo } from 'react';
import { ReportBuilder, UsageProvider } from 'tallyboard';
import { pluginSource, translateTemplates } from 'tallyboard/data';
import { automationTemplates } from 'tallyboard/models/automation';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
import { useLanguage } from '../shell/language.js';
import { LanguageChoice } from '../shell/language-choice.js';
import type { Scheme } from '../shell/scheme.js';
import { useSpokenUsage } from '../shell/use-spoken-usage.js';
import { draftStore, reportStore, useReportAddress } from './report-address.js';

interface ReportsPageProps {
  usage: DemoUsage;
  scheme: Scheme;
  brand: Brand;
}

/** Where this product's customers make their own reports. */
export function ReportsPage({ usage, scheme, brand }: ReportsPageProps) {
  const { adapter, report, language, messages, choose } = useSpokenUsage(usage);
  const { texts } = useLanguage();
  const address = useReportAddress();
  const templates = useMemo(() => {
    const words = texts.models.automation;
    if (adapter.model.name !== 'automation') return [];
    return words === undefined
      ? automationTemplates
      : translateTemplates(automationTemplates, words.report, words.templates);
  }, [adapter, texts]);
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Reports</h1>
      </header>
      <div className="choices">
        <LanguageChoice control={{ language, choose }} />
      </div>
      <UsageProvider
        adapter={adapter}
        calendar={usage.calendar}
        locale={language.locale}
        messages={messages}
        now={usage.now}
        plugins={pluginSource}
        reports={reportStore}
      >
        <ReportBuilder
          className="analytics"
          lang={language.locale}
          dir={language.direction}
          dashboard={report}
          templates={templates}
          drafts={draftStore}
          {...address}
          brands={['Formwork', 'Northline Architects']}
          scheme={scheme}
          accent={brand.accent}
          secondary={brand.secondary}
          radius={brand.radius}
        />
      </UsageProvider>
    </div>
  );
}
