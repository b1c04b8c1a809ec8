import { useState } from 'react';
import { Dashboard, UsageProvider, urlSelectionStore } from 'tallyboard';
import type { DemoUsage } from '../data/open-usage.js';
import type { Scheme } from '../shell/scheme.js';
import { DataNote } from './data-note.js';

/** The colour of this product, which Tallyboard takes on. */
const ACCENT = '#a8481b';

/** How this product's customers see their usage: Tallyboard, embedded as any host would. */
export function AnalyticsPage({ usage, scheme }: { usage: DemoUsage; scheme: Scheme }) {
  const [selection] = useState(() => urlSelectionStore());
  return (
    <>
      <DataNote usage={usage} />
      <UsageProvider adapter={usage.adapter} calendar={usage.calendar} now={usage.now}>
        <Dashboard
          className="analytics"
          report={usage.report}
          store={selection}
          headingLevel={2}
          scheme={scheme}
          accent={ACCENT}
        />
      </UsageProvider>
    </>
  );
}
