import type { ComponentProps, ReactNode } from 'react';
import { ReportBuilder } from 'tallyboard';
import type { Brand } from '../shell/brand.js';
import type { LanguageControl } from '../shell/language.js';
import { LanguageChoice } from '../shell/language-choice.js';
import { productExports } from '../shell/pdf-fonts.js';
import type { Scheme } from '../shell/scheme.js';
import { draftStore, useReportAddress } from './report-address.js';

interface ReportsProps extends Pick<ComponentProps<typeof ReportBuilder>, 'dashboard' | 'templates' | 'brands'> {
  control: Pick<LanguageControl, 'language' | 'choose'>;
  scheme: Scheme;
  brand: Brand;
  /** Puts the builder among the figures that it is over. */
  provided: (builder: ReactNode) => ReactNode;
}

/** Where customers of a product make their own reports. */
export function Reports({ control, scheme, brand, provided, ...about }: ReportsProps) {
  const { locale, direction } = control.language;
  const address = useReportAddress();
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Reports</h1>
      </header>
      <div className="choices">
        <LanguageChoice control={control} />
      </div>
      {provided(
        <ReportBuilder
          className="analytics"
          lang={locale}
          dir={direction}
          drafts={draftStore}
          {...address}
          {...about}
          exports={productExports}
          scheme={scheme}
          accent={brand.accent}
          secondary={brand.secondary}
          radius={brand.radius}
        />,
      )}
    </div>
  );
}
