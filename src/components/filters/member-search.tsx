'use client';
import { Button, Input, SearchField } from 'react-aria-components';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';

interface MemberSearchProps {
  /** What several members are called. */
  readonly plural: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
  readonly autoFocus?: boolean;
}

/** The search above a list of members. */
export function MemberSearch({ plural, autoFocus = false, ...search }: MemberSearchProps) {
  const filter = useFilterMessages();
  return (
    <SearchField {...search} className="tally-search" aria-label={filter.search(plural)} autoFocus={autoFocus}>
      <svg className="tally-search-icon" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.25" />
        <path d="m10.25 10.25 3 3" />
      </svg>
      <Input className="tally-search-input" placeholder={filter.search(plural)} />
      <Button className="tally-icon-button">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3.5 3.5 5 5m0-5-5 5" />
        </svg>
      </Button>
    </SearchField>
  );
}
