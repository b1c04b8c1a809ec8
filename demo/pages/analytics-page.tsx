import { useMemo, useState } from 'react';
import { Dashboard, UsageProvider, urlSelectionStore } from 'tallyboard';
import { translated, translateReport } from 'tallyboard/data';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
import { LANGUAGES, useLanguage } from '../shell/language.js';
import type { Scheme } from '../shell/scheme.js';
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
  const { language, texts, choose } = useLanguage();
  const { adapter, report } = useMemo(() => {
    // The labels are those of the sample's model; another source has its own.
    if (usage.adapter.model.name !== 'automation' || language.locale === 'en') return usage;
    return { adapter: translated(usage.adapter, texts.model), report: translateReport(usage.report, texts.report) };
  }, [usage, language, texts]);
  return (
    <>
      <DataNote usage={usage} />
      <p className="language">
        <label htmlFor="language">Language</label>
        <select id="language" value={language.locale} onChange={(event) => choose(event.target.value)}>
          {LANGUAGES.map(({ locale, title }) => (
            <option key={locale} value={locale} lang={locale}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <UsageProvider
        adapter={adapter}
        calendar={usage.calendar}
        locale={language.locale}
        messages={texts.messages}
        now={usage.now}
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
