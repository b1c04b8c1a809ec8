'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { own } from '../../data/model/path.js';
import { useDisplay } from '../../hooks/display.js';
import type { ExportContents } from '../../hooks/export-contents.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useExportMessages } from '../../hooks/use-export-messages.js';
import type { ExportSection } from './use-export-sections.js';

interface SectionChoiceProps {
  readonly sections: readonly ExportSection[];
  /** What is in them; null until that is known. */
  readonly contents: ExportContents | null;
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
  /** Ids of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
  readonly isDisabled: boolean;
}

/** The sections to choose from, each with what is in it, and a box for all of them. */
export function SectionChoice({ sections, left, onChange, isDisabled, ...about }: SectionChoiceProps) {
  const { contents, hasFailed, onRetry } = about;
  const { formatter, messages } = useDisplay();
  const texts = useExportMessages();
  const offered = sections.filter(({ isOffered }) => isOffered);
  const chosen = offered.filter(({ id }) => !left.has(id)).length;
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="tally-export-sections" disabled={isDisabled}>
      <legend className="tally-export-legend">{texts.sections}</legend>
      <Choice
        className="tally-export-all"
        label={texts.selectAll}
        isChecked={chosen > 0 && chosen === offered.length}
        isMixed={chosen > 0 && chosen < offered.length}
        isDisabled={offered.length === 0}
        onChange={() => onChange(new Set(chosen === offered.length ? offered.map(({ id }) => id) : []))}
      >
        {texts.chosen(count(chosen), count(offered.length))}
      </Choice>
      <ul className="tally-export-list">
        {sections.map((section) => (
          <li key={section.id}>
            <Choice
              label={section.title}
              isChecked={section.isOffered && !left.has(section.id)}
              isDisabled={!section.isOffered}
              onChange={() => toggle(section.id)}
            >
              <What section={section} contents={contents} hasFailed={hasFailed} />
            </Choice>
          </li>
        ))}
      </ul>
      {(hasFailed || contents?.isComplete === false) && (
        <p className="tally-note" role="alert">
          {hasFailed ? texts.contentsFailed : texts.partlyLoaded}{' '}
          <button type="button" className="tally-link" onClick={onRetry}>
            {messages.panel.retry}
          </button>
        </p>
      )}
      <span className="tally-visually-hidden" role="status">
        {contents === null && !hasFailed ? texts.counting : ''}
      </span>
    </fieldset>
  );
}

/** What is in a section, and how much. */
function What({
  section,
  contents,
  hasFailed,
}: Pick<SectionChoiceProps, 'contents' | 'hasFailed'> & { section: ExportSection }) {
  const { formatter, messages } = useDisplay();
  const { model } = useUsageContext();
  const texts = useExportMessages();
  const { id, panels, needsOne } = section;
  if (needsOne !== null) return texts.oneNeeded(own(model.dimensions, needsOne)?.label ?? needsOne);
  const held = contents === null ? undefined : own(contents.sections, id);
  const rows = held?.rows ?? 0;
  const named = messages.panel.items(panels);
  return (
    <>
      {panels.length > 0 && (
        <span className="tally-export-panels" title={named}>
          {named}
        </span>
      )}
      {contents === null ? (
        hasFailed || <span className="tally-export-counting" aria-hidden="true" />
      ) : (
        <span className="tally-export-rows">
          {held?.isPartial
            ? texts.partlyLoaded
            : rows === 0
              ? texts.noRows
              : texts.rows(formatter.value(rows, { kind: 'count' }, 'exact', 0), rows)}
        </span>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isMixed?: boolean;
  readonly isDisabled: boolean;
  readonly onChange: () => void;
  readonly className?: string;
  /** Says more about it. */
  readonly children: ReactNode;
}

function Choice({ label, isChecked, isMixed = false, isDisabled, onChange, className, children }: ChoiceProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label
      className={className === undefined ? 'tally-export-choice' : `tally-export-choice ${className}`}
      data-disabled={isDisabled || undefined}
    >
      <input
        ref={box}
        type="checkbox"
        className="tally-export-box"
        checked={isChecked}
        disabled={isDisabled}
        aria-labelledby={`${id}label`}
        aria-describedby={`${id}what`}
        onChange={onChange}
      />
      <span className="tally-export-label" id={`${id}label`}>
        {label}
      </span>
      <span className="tally-export-what" id={`${id}what`}>
        {children}
      </span>
    </label>
  );
}
