import { useState } from 'react';
import { Dashboard, UsageProvider, urlSelectionStore } from 'tallyboard';
import { pluginSource } from 'tallyboard/data';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
import { LanguageChoice } from '../shell/language-choice.js';
import type { Scheme } from '../shell/scheme.js';
import { useSpokenUsage } from '../shell/use-spoken-usage.js';
import { DataNote } from './data-note.js';

interface AnalyticsPageProps {
  usage: DemoUsage;
  scheme: Scheme;
  /** The look of this product, which Tallyboard takes on. */
  brand: Brand;
}

/** How this product's customers see their usage: Tallyboard, embedded as any host would. */
export function AnalyticsPage({ usage, scheme, brand }: AnalyticsPageProps) {
  const [selection] = useState(() => urlSelectionStore());
  const { adapter, report, language, messages, choose } = useSpokenUsage(usage);
  return (
    <>
      <DataNote usage={usage} />
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
      >
        <Dashboard
          className="analytics"
          lang={language.locale}
          dir={language.direction}
          report={report}
          store={selection}
          headingLevel={2}
          scheme={scheme}
          accent={brand.accent}
          secondary={brand.secondary}
          radius={brand.radius}
        />
      </UsageProvider>
    </>
  );
}
