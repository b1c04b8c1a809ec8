'use client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { createDisplay } from '../data/messages/display.js';
import { withModel } from '../data/translation/translated.js';
import { DisplayProvider, useDisplay } from './display.js';
import type { Telling } from './file-telling.js';
import { UsageContext, useUsageContext } from './usage-provider.js';

interface ReportTelling extends Telling {
  /** Whether it is as asked: the texts of another language may be on their way, or may not have come. */
  readonly status: 'ready' | 'loading' | 'failed';
  readonly retry: () => void;
}

/**
 * How a report of a language is told: in that language where the host has it, else in that of the page; in that of the page too
 * until its texts are there.
 */
export function useTellingIn(locale: string | undefined): ReportTelling {
  const usage = useUsageContext();
  const display = useDisplay();
  const { queryClient, languages, calendar } = usage;
  const other = locale === display.locale ? undefined : languages?.find((each) => each.locale === locale);
  const { data, isError, isFetching, refetch } = useQuery(
    {
      queryKey: ['tallyboard language', usage.model.name, usage.scope, other?.locale],
      queryFn: () => (other === undefined ? null : other.load()),
      enabled: other !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: false,
    },
    queryClient,
  );
  const told = useMemo((): Telling => {
    if (other === undefined || data == null) return { usage, display };
    const { zone, fiscalYearStart } = calendar;
    const { messages, model = usage.model } = data;
    const adapter = withModel(usage.adapter, model);
    return {
      // Answers have names in them, which are others in another language.
      usage: { ...usage, model, adapter, scope: `${usage.scope}@${other.locale}` },
      display: createDisplay({ locale: other.locale, zone, fiscalYearStart, messages }),
    };
  }, [other, data, usage, display, calendar]);
  const isThere = other === undefined || data != null;
  const status = isThere ? 'ready' : isError && !isFetching ? 'failed' : 'loading';
  return { ...told, status, retry: () => void refetch() };
}

/** Shows what is inside as it is told. */
export function ToldIn({ telling: { usage, display }, children }: { telling: Telling; children: ReactNode }) {
  return (
    <UsageContext value={usage}>
      <DisplayProvider display={display}>{children}</DisplayProvider>
    </UsageContext>
  );
}
