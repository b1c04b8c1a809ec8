'use client';
import { useId } from 'react';
import type { ReportFormat } from '../../export/report-file.js';
import { useExportMessages } from '../../hooks/use-export-messages.js';

interface FormatChoiceProps {
  readonly formats: readonly ReportFormat[];
  readonly value: ReportFormat;
  readonly onChange: (format: ReportFormat) => void;
  readonly isDisabled: boolean;
}

/** The kinds of files to choose from, with what each is good for. Not there where there is but one. */
export function FormatChoice({ formats, value, onChange, isDisabled }: FormatChoiceProps) {
  const texts = useExportMessages();
  const id = useId();
  if (formats.length < 2) return null;
  return (
    <fieldset className="tally-export-formats" disabled={isDisabled}>
      <legend className="tally-export-legend">{texts.format}</legend>
      {formats.map((format) => (
        <label key={format} className="tally-export-format">
          <input
            type="radio"
            className="tally-export-box"
            name={id}
            value={format}
            checked={format === value}
            aria-labelledby={`${id}${format}`}
            aria-describedby={`${id}${format}use`}
            onChange={() => onChange(format)}
          />
          <span className="tally-export-label" id={`${id}${format}`}>
            {texts.formats[format]}
          </span>
          <span className="tally-export-what" id={`${id}${format}use`}>
            {texts.uses[format]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
