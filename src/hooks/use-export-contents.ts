'use client';
import { useQuery } from '@tanstack/react-query';
import type { Report } from '../data/report/report.js';
import type { Selection } from '../data/report/selection.js';
import { cacheKey } from './cache-key.js';
import type { ExportContents } from './export-contents.js';
import { useFileTelling } from './file-telling.js';
import { SETTINGS } from './usage-query-options.js';

/** What an export would hold, or null until that is known. */
interface ExportContentsState {
  readonly contents: ExportContents | null;
  readonly hasFailed: boolean;
  /** Asks again what could not be had. */
  readonly retry: () => void;
}

/** What a report holds under a selection, told before it is exported. What the page has been answered is not asked again. */
export function useExportContents(report: Report, selection: Selection): ExportContentsState {
  const { usage, display } = useFileTelling();
  const { model, scope, contractsKey, pluginsKey, now, queryClient } = usage;
  const { data, isError, isFetching, refetch } = useQuery(
    {
      ...SETTINGS,
      queryKey: cacheKey(
        model,
        scope,
        'exportContents',
        report,
        selection,
        contractsKey,
        pluginsKey,
        display.locale,
        now,
      ),
      queryFn: async ({ signal }) => {
        const { exportContents } = await import('./export-contents.js');
        return exportContents({ report, selection }, usage, display, signal);
      },
    },
    queryClient,
  );
  return {
    contents: data ?? null,
    hasFailed: isError && !isFetching,
    retry: () => void refetch(),
  };
}
