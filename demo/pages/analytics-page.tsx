import { useState } from 'react';
import { Dashboard, UsageProvider, urlSelectionStore } from 'tallyboard';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
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
          accent={brand.accent}
          secondary={brand.secondary}
          radius={brand.radius}
        />
      </UsageProvider>
    </>
  );
}
