'use client';
import { useMemo } from 'react';
import { selectionOf } from '../../data/report/selection.js';
import { SelectionProvider } from '../../hooks/use-selection.js';
import { ExportButton, type ExportButtonProps } from '../export/export-button.js';

/** Saves a report as a file, under its own period and filters. */
export function ReportExport({ report, ...choices }: ExportButtonProps) {
  const selection = useMemo(() => selectionOf(report), [report]);
  const filled = useMemo(
    () => ({ ...report, sections: report.sections.filter(({ panels }) => panels.length > 0) }),
    [report],
  );
  return (
    <SelectionProvider selection={selection} onSelectionChange={ignore}>
      <ExportButton report={filled} {...choices} />
    </SelectionProvider>
  );
}

/** A report is chosen in its settings. */
function ignore(): void {}
