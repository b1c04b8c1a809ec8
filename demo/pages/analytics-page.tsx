import { useEffect, useState } from 'react';
import { Dashboard, UsageProvider, urlSelectionStore } from 'tallyboard';
import { localViewStore, pluginSource } from 'tallyboard/data';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
import { LanguageChoice } from '../shell/language-choice.js';
import { productExports } from '../shell/pdf-fonts.js';
import type { Scheme } from '../shell/scheme.js';
import { useSpokenUsage } from '../shell/use-spoken-usage.js';
import { DataNote } from './data-note.js';

interface AnalyticsPageProps {
  usage: DemoUsage;
  scheme: Scheme;
  /** The look of this product, which Tallyboard takes on. */
  brand: Brand;
}

/** Views are kept in this browser; those of other pages of this product appear as they are saved. */
const views = localViewStore({
  storage: localStorage,
  subscribe(listener) {
    window.addEventListener('storage', listener);
    return () => window.removeEventListener('storage', listener);
  },
});

/** How this product's customers see their usage: Tallyboard, embedded as any host would. */
export function AnalyticsPage({ usage, scheme, brand }: AnalyticsPageProps) {
  const [selection] = useState(() => urlSelectionStore());
  const [isLive, setLive] = useState(false);
  const { live } = usage;
  useEffect(() => (isLive ? live?.start() : undefined), [isLive, live]);
  const { adapter, report, language, messages, choose } = useSpokenUsage(usage);
  return (
    <>
      <DataNote usage={usage} />
      <div className="choices">
        <LanguageChoice control={{ language, choose }} />
        {live !== null && (
          <label className="live-use">
            <input type="checkbox" checked={isLive} onChange={(event) => setLive(event.target.checked)} />
            People are working
          </label>
        )}
      </div>
      <UsageProvider
        adapter={adapter}
        calendar={usage.calendar}
        locale={language.locale}
        messages={messages}
        now={usage.now}
        plugins={pluginSource}
        views={views}
        filePrefix="formwork"
        {...(isLive && live !== null ? { clock: Date.now, changes: live.changes } : {})}
      >
        <Dashboard
          className="analytics"
          lang={language.locale}
          dir={language.direction}
          report={report}
          store={selection}
          headingLevel={2}
          exports={productExports}
          scheme={scheme}
          accent={brand.accent}
          secondary={brand.secondary}
          radius={brand.radius}
        />
      </UsageProvider>
    </>
  );
}
