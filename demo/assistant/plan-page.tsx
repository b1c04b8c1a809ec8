import { ContractCard, ThemeScope, useContract } from 'tallyboard';
import { useLanguage } from '../shell/language.js';
import { LanguageChoice } from '../shell/language-choice.js';
import type { SettingsPartProps } from './assistant-analytics.js';
import { AssistantProvider } from './assistant-provider.js';
import { ContractChoice } from './contract-choice.js';

/** What this customer has bought: one card of Tallyboard in a page of this product. */
export function PlanPage({ usage, scheme, brand }: SettingsPartProps) {
  const control = useLanguage();
  const { language } = control;
  return (
    <AssistantProvider usage={usage} language={control}>
      <div className="choices">
        <ContractChoice desk={usage.desk} />
        <LanguageChoice control={control} />
      </div>
      <ThemeScope
        className="analytics plan"
        lang={language.locale}
        dir={language.direction}
        scheme={scheme}
        accent={brand.accent}
        secondary={brand.secondary}
        radius={brand.radius}
      >
        <Contract />
      </ThemeScope>
    </AssistantProvider>
  );
}

function Contract() {
  const state = useContract();
  if (state.status === 'none') return <p>This workspace pays by the seat. There are no credits to count.</p>;
  return <ContractCard state={state} headingLevel={2} />;
}
