'use client';

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
}

/** A search above a list. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return (
    <input
      type="search"
      className="tally-input"
      data-own-undo=""
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
