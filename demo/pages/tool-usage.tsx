import type { ReactNode } from 'react';
import { ToolAnalyticsProvider, UsageProvider } from 'tallyboard';
import type { DemoUsage } from '../data/open-usage.js';
import type { Brand } from '../shell/brand.js';
import type { Scheme } from '../shell/scheme.js';
import { useSpokenUsage } from '../shell/use-spoken-usage.js';

interface ToolUsageProps {
  usage: DemoUsage;
  scheme: Scheme;
  brand: Brand;
  children: ReactNode;
}

/** Lets the items of tools on a page open their analytics, in the look of this product. */
export function ToolUsage({ usage, scheme, brand, children }: ToolUsageProps) {
  const { adapter, toolReport, language, messages } = useSpokenUsage(usage);
  return (
    <UsageProvider
      adapter={adapter}
      calendar={usage.calendar}
      locale={language.locale}
      messages={messages}
      now={usage.now}
    >
      <ToolAnalyticsProvider
        report={toolReport}
        lang={language.locale}
        dir={language.direction}
        scheme={scheme}
        accent={brand.accent}
        secondary={brand.secondary}
        radius={brand.radius}
      >
        {children}
      </ToolAnalyticsProvider>
    </UsageProvider>
  );
}
