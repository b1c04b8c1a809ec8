import { useMemo } from 'react';
import { UsageProvider } from 'tallyboard';
import { pluginSource, translateTemplates } from 'tallyboard/data';
import { automationTemplates } from 'tallyboard/models/automation';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
import { reportLanguages } from '../shell/language.js';
import type { Scheme } from '../shell/scheme.js';
import { useSpokenUsage } from '../shell/use-spoken-usage.js';
import { reportStore } from './report-address.js';
import { Reports } from './reports.js';

interface ReportsPageProps {
  usage: DemoUsage;
  scheme: Scheme;
  brand: Brand;
}

/** Where this product's customers make their own reports. */
export function ReportsPage({ usage, scheme, brand }: ReportsPageProps) {
  const { adapter, report, language, texts, choose } = useSpokenUsage(usage);
  const templates = useMemo(() => {
    if (adapter.model.name !== 'automation') return [];
    const words = texts.models.automation;
    return words === undefined
      ? automationTemplates
      : translateTemplates(automationTemplates, words.report, words.templates);
  }, [adapter, texts]);
  const languages = useMemo(() => reportLanguages(usage.adapter.model), [usage.adapter]);
  return (
    <Reports
      control={{ language, choose }}
      dashboard={report}
      templates={templates}
      brands={['Formwork', 'Northline Architects']}
      scheme={scheme}
      brand={brand}
      provided={(builder) => (
        <UsageProvider
          adapter={adapter}
          calendar={usage.calendar}
          locale={language.locale}
          messages={texts.messages}
          now={usage.now}
          plugins={pluginSource}
          reports={reportStore}
          languages={languages}
          filePrefix="formwork"
        >
          {builder}
        </UsageProvider>
      )}
    />
  );
}
