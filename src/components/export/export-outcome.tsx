'use client';
import { useId } from 'react';
import { UsageError } from '../../data/errors.js';
import { intlLocale } from '../../data/format/intl-locale.js';
import type { ExportMessages } from '../../data/messages/export-messages.js';
import { own } from '../../data/model/path.js';
import { useDisplay } from '../../hooks/display.js';
import type { ExportedFile, ExportProgress } from '../../hooks/run-export.js';
import type { ExportState } from '../../hooks/use-export.js';
import { useExportMessages } from '../../hooks/use-export-messages.js';

/** How an export stands: how far it is, what was saved, or why nothing was. */
export function ExportOutcome({ state, isNothingChosen }: { state: ExportState; isNothingChosen: boolean }) {
  const texts = useExportMessages();
  return (
    <div className="tally-export-outcome">
      {state.status === 'running' && <Progress progress={state.progress} />}
      <p role="status" className="tally-export-said" data-status={state.status}>
        {state.status === 'running' && <span className="tally-visually-hidden">{texts.preparing}</span>}
        {state.status === 'done' && <Saved file={state.file} />}
        {state.status === 'cancelled' && texts.cancelled}
      </p>
      {isNothingChosen && (
        <p role="alert" className="tally-export-fault">
          {texts.nothingChosen}
        </p>
      )}
      {state.status === 'failed' && !isNothingChosen && <Failure error={state.error} />}
    </div>
  );
}

function Progress({ progress }: { progress: ExportProgress | null }) {
  const { formatter } = useDisplay();
  const texts = useExportMessages();
  const id = useId();
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  return (
    <div className="tally-export-progress">
      <span id={id}>{texts.preparing}</span>
      {progress !== null && <span>{texts.progress(count(progress.done), count(progress.of))}</span>}
      <progress
        className="tally-export-bar"
        aria-labelledby={id}
        {...(progress === null ? {} : { value: progress.done, max: progress.of })}
      />
    </div>
  );
}

function Saved({ file: { name, size, isComplete, missingGlyphs } }: { file: ExportedFile }) {
  const { locale, messages } = useDisplay();
  const texts = useExportMessages();
  return messages.panel.sentences([
    texts.saved(`\u2068${name}\u2069`, sizeText(size, locale)),
    ...(isComplete ? [] : [texts.incomplete]),
    ...(missingGlyphs.length === 0 ? [] : [texts.missingGlyphs(missingGlyphs.slice(0, MOST_GLYPHS).join(' '))]),
  ]);
}

const MOST_GLYPHS = 24;

function sizeText(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1000 ? ['byte', bytes] : bytes < 1e6 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1e6];
  const maximumFractionDigits = size < 10 && unit !== 'byte' ? 1 : 0;
  return new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit, maximumFractionDigits }).format(size);
}

function Failure({ error }: { error: Error }) {
  const texts = useExportMessages();
  return (
    <div role="alert" className="tally-export-fault">
      <p>{reasonOf(error, texts)}</p>
      <details>
        <summary>{texts.details}</summary>
        <code>{error.message}</code>
      </details>
    </div>
  );
}

function reasonOf(error: Error, { failures, failed }: ExportMessages): string {
  return (error instanceof UsageError ? own(failures, error.code) : undefined) ?? failed;
}
