import { useMemo, useState } from 'react';
import { Dashboard, urlSelectionStore } from 'tallyboard';
import { translateReport } from 'tallyboard/data';
import { assistantExport } from 'tallyboard/models/assistant';
import { DataNote } from '../pages/data-note.js';
import type { Brand } from '../shell/brand.js';
import { useLanguage } from '../shell/language.js';
import { LanguageChoice } from '../shell/language-choice.js';
import { productExports } from '../shell/pdf-fonts.js';
import type { Scheme } from '../shell/scheme.js';
import { AssistantProvider } from './assistant-provider.js';
import { ContractChoice } from './contract-choice.js';
import type { AssistantUsage } from './open-assistant.js';

/** What a part of the settings is given. */
export interface SettingsPartProps {
  usage: AssistantUsage;
  scheme: Scheme;
  /** The look of this product, which Tallyboard takes on. */
  brand: Brand;
}

/** How this product's customers see their usage: Tallyboard, embedded as any host would. */
export function AssistantAnalytics({ usage, scheme, brand }: SettingsPartProps) {
  const [selection] = useState(() => urlSelectionStore());
  const control = useLanguage();
  const { language, texts } = control;
  const report = useMemo(
    () => translateReport(usage.report, texts.models.assistant?.report ?? {}),
    [usage.report, texts],
  );
  const exports = useMemo(
    () => ({
      ...productExports,
      report: translateReport(assistantExport, texts.models.assistant?.exports ?? {}),
      fileTitle: 'usage',
    }),
    [texts],
  );
  return (
    <AssistantProvider usage={usage} language={control}>
      <DataNote usage={usage} />
      <div className="choices">
        <ContractChoice desk={usage.desk} />
        <LanguageChoice control={control} />
      </div>
      <Dashboard
        className="analytics"
        lang={language.locale}
        dir={language.direction}
        report={report}
        store={selection}
        headingLevel={2}
        exports={exports}
        scheme={scheme}
        accent={brand.accent}
        secondary={brand.secondary}
        radius={brand.radius}
      />
    </AssistantProvider>
  );
}
