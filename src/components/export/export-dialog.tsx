'use client';
import { useId, useState } from 'react';
import type { Report } from '../../data/report/report.js';
import type { Selection } from '../../data/report/selection.js';
import { nameOfReport, type ReportFormat } from '../../export/report-file.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useExport } from '../../hooks/use-export.js';
import { useExportContents } from '../../hooks/use-export-contents.js';
import { useExportMessages } from '../../hooks/use-export-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useAppliedSelection } from '../../hooks/use-selection.js';
import { Modal } from '../actions/modal.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import type { ExportChoices } from './export-choices.js';
import { ExportOutcome } from './export-outcome.js';
import { FormatChoice } from './format-choice.js';
import { SectionChoice } from './section-choice.js';
import { useExportSections } from './use-export-sections.js';

/** What the dialog is about. */
export interface ExportDialogProps extends ExportChoices {
  readonly report: Report;
}

/** In the order in which they are offered. */
const FORMATS: readonly ReportFormat[] = ['csv', 'csvFiles', 'xlsx', 'pdf', 'html', 'json'];

/** Which sections of a report are saved, what is in them, and as what kind of file. */
export function ExportDialog(props: ExportDialogProps & PopoverPlace) {
  const { report, formats = FORMATS, fileTitle, brand, pdf, label, triggerRef, onClose } = props;
  const id = useId();
  const texts = useExportMessages();
  const { filePrefix, present, calendar } = useUsageContext();
  const selection = useAppliedSelection();
  const { sections, isKnown } = useExportSections(report, selection);
  const { contents, hasFailed, retry } = useExportContents(report, selection);
  const { state, start, cancel } = useExport();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [format, setFormat] = useState<ReportFormat>(formats[0] ?? 'csv');
  const [isAsked, setAsked] = useState(false);

  const chosen = sections.filter((section) => section.isOffered && !left.has(section.id)).map((section) => section.id);
  const isRunning = state.status === 'running';
  const name = nameOfReport(
    { prefix: filePrefix, title: fileTitle ?? report.title, at: present(), zone: calendar.zone },
    format,
  );
  const save = () => {
    setAsked(chosen.length === 0);
    if (chosen.length > 0) void start({ report, selection, sections: chosen, format, title: fileTitle, brand, pdf });
  };

  return (
    <Modal
      title={label}
      subtitle={<Scope selection={selection} filters={contents?.filters ?? []} />}
      className="tally-export"
      triggerRef={triggerRef}
      onClose={onClose}
    >
      <form
        className="tally-export-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning) save();
        }}
      >
        <SectionChoice
          sections={sections}
          contents={contents}
          hasFailed={hasFailed}
          onRetry={retry}
          left={left}
          onChange={(next) => {
            setLeft(next);
            setAsked(false);
          }}
          isDisabled={isRunning}
        />
        <FormatChoice formats={formats} value={format} onChange={setFormat} isDisabled={isRunning} />
        <footer className="tally-export-foot">
          <p className="tally-export-name" aria-live="off">
            <span className="tally-visually-hidden" id={`${id}name`}>
              {texts.fileName}
            </span>
            <bdi>{name}</bdi>
          </p>
          <ExportOutcome state={state} isNothingChosen={isAsked && chosen.length === 0} />
          <div className="tally-export-buttons">
            {isRunning && (
              <button type="button" className="tally-button" onClick={cancel}>
                {texts.cancel}
              </button>
            )}
            {/* Not disabled while it runs, or focus would be lost. */}
            <button type="submit" className="tally-button" data-primary="" aria-disabled={isRunning || !isKnown}>
              {texts.save}
            </button>
          </div>
        </footer>
      </form>
    </Modal>
  );
}

/** Period and filters that are exported: those of the page. */
function Scope({ selection, filters }: { selection: Selection; filters: readonly string[] }) {
  const { formatter } = useDisplay();
  const resolved = useResolvedSelection(selection);
  const parts = [...(resolved instanceof Error ? [] : [formatter.period(resolved.period)]), ...filters];
  return parts.map((part) => (
    <span key={part} className="tally-export-scope">
      {part}
    </span>
  ));
}
