'use client';
import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import { explainFigure } from '../data/explain/explain-figure.js';
import type { Explanation } from '../data/explain/explanation.js';
import type { FormulaWords } from '../data/explain/expression-text.js';
import { intlLocale } from '../data/format/intl-locale.js';
import type { FigureAddress } from '../data/query/figure-at.js';
import { canonicalJson, queryKey } from '../data/query/query-key.js';
import type { Result } from '../data/query/result.js';
import { cacheKey } from './cache-key.js';
import { useDisplay } from './display.js';
import { useUsageContext } from './usage-provider.js';
import { SETTINGS } from './usage-query-options.js';
import { useExplainMessages } from './use-explain-messages.js';

/** What an explanation is asked with. */
export interface ExplanationQueryOptions {
  readonly adapter: UsageAdapter;
  readonly result: Result;
  readonly address: FigureAddress;
  /** What formulas are written with, and the language of that, BCP 47. */
  readonly words: FormulaWords;
  readonly locale: string;
  /** What tells several sources of one model apart in one cache; see `UsageProvider`. */
  readonly scope?: string;
}

/** Options of TanStack Query for how a figure is computed, as `useExplanation` uses them. */
export function explanationQueryOptions(options: ExplanationQueryOptions) {
  const { adapter, result, address, words, locale, scope = '' } = options;
  const asked = ['explanation', queryKey(result.query), canonicalJson(address), locale];
  return queryOptions({
    queryKey: cacheKey(adapter.model, scope, ...asked, result.now),
    queryFn: ({ signal }): Promise<Explanation> => explainFigure(adapter, result, address, { signal, words }),
    ...SETTINGS,
  });
}

/** How a figure of a result is computed: asked of the adapter when it is first needed. */
export function useExplanation(result: Result, address: FigureAddress): UseQueryResult<Explanation> {
  const { adapter, queryClient, scope } = useUsageContext();
  const { locale } = useDisplay();
  const explain = useExplainMessages();
  const numbers = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 12 });
  const words = { ...explain, number: (value: number) => numbers.format(value) };
  return useQuery(explanationQueryOptions({ adapter, result, address, words, locale, scope }), queryClient);
}
