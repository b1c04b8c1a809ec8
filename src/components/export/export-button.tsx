'use client';
import { useRef, useState } from 'react';
import { useExportMessages } from '../../hooks/use-export-messages.js';
import { onDemand } from '../on-demand/on-demand.js';
import { Opened, type PopoverPlace } from '../on-demand/opened.js';
import type { ExportChoices } from './export-choices.js';
import type { ExportDialogProps } from './export-dialog.js';

/** What `ExportButton` takes. */
export type ExportButtonProps = ExportChoices & Pick<ExportDialogProps, 'report'>;

const dialog = onDemand<ExportDialogProps & PopoverPlace>(() =>
  import('./export-dialog.js').then(({ ExportDialog }) => ExportDialog),
);

/**
 * Opens the dialog that saves a report as a file, under what is chosen on the page. Stands in `UsageProvider` and
 * `SelectionProvider`; `Dashboard` has one where its host says so (`exports`).
 */
export function ExportButton(props: ExportButtonProps) {
  const { open } = useExportMessages();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className="tally-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onPointerEnter={dialog.preload}
        onFocus={dialog.preload}
      >
        <svg className="tally-filter-icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2.5v7.5M4.75 7 8 10.25 11.25 7M3 13.5h10" />
        </svg>
        {open}
      </button>
      {isOpen && <Opened opens={dialog} about={{ ...props, label: open, triggerRef, onClose: () => setOpen(false) }} />}
    </>
  );
}
