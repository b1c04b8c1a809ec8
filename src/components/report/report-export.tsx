'use client';
import { useMemo } from 'react';
import { selectionOf } from '../../data/report/selection.js';
import { FilesToldIn } from '../../hooks/file-telling.js';
import { useTellingIn } from '../../hooks/told-in.js';
import { SelectionProvider } from '../../hooks/use-selection.js';
import { ExportButton, type ExportButtonProps } from '../export/export-button.js';

/** Saves a report as a file, under its own period and filters and in its own language. */
export function ReportExport({ report, ...choices }: ExportButtonProps) {
  const selection = useMemo(() => selectionOf(report), [report]);
  const filled = useMemo(
    () => ({ ...report, sections: report.sections.filter(({ panels }) => panels.length > 0) }),
    [report],
  );
  const telling = useTellingIn(report.locale);
  // Files in another language than was asked for are none.
  if (telling.status !== 'ready') return null;
  return (
    <FilesToldIn telling={telling}>
      <SelectionProvider selection={selection} onSelectionChange={ignore}>
        <ExportButton report={filled} {...choices} />
      </SelectionProvider>
    </FilesToldIn>
  );
}

/** A report is chosen in its settings. */
function ignore(): void {}
