'use client';
import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: (id: string, hintId: string | undefined) => ReactNode;
}

/** A control with its name above and a hint below it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="tally-field">
      <label htmlFor={id}>{label}</label>
      {children(id, hint === undefined ? undefined : `${id}hint`)}
      {hint !== undefined && (
        <p id={`${id}hint`} className="tally-note">
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A line of text. */
export function TextField({ label, onChange, ...native }: TextFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          autoComplete="off"
          dir="auto"
          {...native}
          id={id}
          className="tally-input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly rows: number;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
}

/** Paragraphs of text. */
export function TextArea({ label, hint, onChange, ...native }: TextAreaProps) {
  return (
    <Field label={label} hint={hint}>
      {(id, hintId) => (
        <textarea
          dir="auto"
          {...native}
          id={id}
          aria-describedby={hintId}
          className="tally-input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  /** What can be chosen; the empty one stands for nothing chosen. */
  readonly options: readonly { readonly id: T | ''; readonly label: string }[];
  readonly onChange: (id: T | '') => void;
}

/** One of several. */
export function SelectField<T extends string>({ label, value, options, onChange }: SelectFieldProps<T>) {
  return (
    <Field label={label}>
      {(id) => (
        <span className="tally-select tally-input-select">
          <select
            id={id}
            className="tally-filter"
            value={value}
            onChange={(event) => {
              const option = options.find((each) => each.id === event.target.value);
              if (option !== undefined) onChange(option.id);
            }}
          >
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly id: T; readonly label: string; readonly icon?: ReactNode }[];
  readonly onChange: (id: T) => void;
}

/** One of a few, all of them to be seen. Arrow keys move between them. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: ChoiceFieldProps<T>) {
  const name = useId();
  return (
    <fieldset className="tally-choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="tally-choice-option">
          <input
            type="radio"
            name={name}
            className="tally-segment-input"
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
          <span>
            {option.icon}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
