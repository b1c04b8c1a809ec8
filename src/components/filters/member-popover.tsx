'use client';
import { useState } from 'react';
import { Checkbox, ListBox, ListBoxItem } from 'react-aria-components';
import type { MemberKey } from '../../data/query/filter.js';
import { useDisplay } from '../../hooks/display.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useMembers } from '../../hooks/use-members.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { CheckMark } from './check-mark.js';
import { FilterPopover } from './filter-popover.js';
import { idOf, keyOf, labelOf, memberKey } from './listed-member.js';
import { MemberSearch } from './member-search.js';

/** What the opened members of a dimension are about. */
export interface MemberPopoverProps {
  dimension: string;
  /** What several of its members are called. */
  plural: string;
  value: readonly MemberKey[];
  onChange: (members: readonly MemberKey[]) => void;
}

/** A search, one box for all that is listed, and the list; each choice applies at once. */
export function MemberPopover({ dimension, plural, value, onChange, ...place }: MemberPopoverProps & PopoverPlace) {
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const [search, setSearch] = useState('');
  const { data, isError, isPlaceholderData, refetch } = useMembers({ dimension, search });
  const listed = (data?.members ?? []).map(memberKey).filter((key) => key !== undefined);
  const isPart = search.trim() !== '' || data?.more === true;
  const chosenHere = listed.filter((key) => value.includes(key));
  const others = value.filter((key) => !listed.includes(key));
  return (
    <FilterPopover {...place} className="tally-members">
      <MemberSearch plural={plural} value={search} onChange={setSearch} autoFocus />
      <Checkbox
        className="tally-option tally-select-all"
        isDisabled={listed.length === 0}
        isSelected={listed.length > 0 && chosenHere.length === listed.length}
        isIndeterminate={chosenHere.length > 0 && chosenHere.length < listed.length}
        onChange={() => onChange(chosenHere.length > 0 ? others : [...others, ...listed])}
      >
        <CheckMark />
        {isPart ? filter.selectShown : filter.selectAll}
      </Checkbox>
      <ListBox
        className="tally-member-list"
        aria-label={plural}
        data-refreshing={isPlaceholderData || undefined}
        selectionMode="multiple"
        selectedKeys={value.map(idOf)}
        onSelectionChange={(keys) => onChange(keys === 'all' ? [...others, ...listed] : [...keys].map(keyOf))}
        escapeKeyBehavior="none"
        renderEmptyState={() => (
          <p className="tally-note">
            {isError ? filter.membersFailed : data === undefined ? filter.loadingMembers : filter.noMembers}
          </p>
        )}
      >
        {(data?.members ?? []).map((member) => {
          const key = memberKey(member);
          if (key === undefined) return null;
          const label = labelOf(member, formatter, filter);
          return (
            <ListBoxItem key={idOf(key)} id={idOf(key)} textValue={label} className="tally-option">
              <CheckMark />
              <span className="tally-option-label" dir="auto" title={label}>
                {label}
              </span>
            </ListBoxItem>
          );
        })}
      </ListBox>
      {isError && (
        <button type="button" className="tally-button" onClick={() => void refetch()}>
          {filter.retry}
        </button>
      )}
      {data?.more === true && <p className="tally-note">{filter.moreMembers}</p>}
    </FilterPopover>
  );
}
