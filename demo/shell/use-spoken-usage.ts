import { useMemo } from 'react';
import { translated, translateReport } from 'tallyboard/data';
import type { DemoUsage } from '../data/open-usage.js';
import { useLanguage } from './language.js';

/** The usage in the language that the person chose. The labels are those of the sample's model; another source has its own. */
export function useSpokenUsage(usage: DemoUsage) {
  const { language, texts, choose } = useLanguage();
  const spoken = useMemo(() => {
    const { adapter, report, toolReport } = usage;
    if (adapter.model.name !== 'automation' || language.locale === 'en') return { adapter, report, toolReport };
    return {
      adapter: translated(adapter, texts.models.automation?.model ?? {}),
      report: translateReport(report, texts.models.automation?.report ?? {}),
      toolReport: translateReport(toolReport, texts.tool),
    };
  }, [usage, language, texts]);
  return { ...spoken, language, texts, messages: texts.messages, choose };
}
