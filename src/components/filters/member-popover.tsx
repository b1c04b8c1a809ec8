'use client';
import { useState } from 'react';
import { Button, Checkbox, Input, type Key, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import type { MemberKey } from '../../data/query/filter.js';
import type { Member } from '../../data/query/result.js';
import { useDisplay } from '../../hooks/display.js';
import { useMembers } from '../../hooks/use-members.js';
import { CheckMark } from './check-mark.js';
import type { PopoverPlace } from './filter-button.js';
import { FilterPopover } from './filter-popover.js';

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
  const { filter } = useDisplay().messages;
  const [search, setSearch] = useState('');
  const { data, isError, isPlaceholderData, refetch } = useMembers({ dimension, search });
  const listed = (data?.members ?? []).map(memberKey).filter((key) => key !== undefined);
  const isPart = search.trim() !== '' || data?.more === true;
  const chosenHere = listed.filter((key) => value.includes(key));
  const others = value.filter((key) => !listed.includes(key));
  return (
    <FilterPopover {...place} className="tally-members">
      <SearchField
        className="tally-search"
        aria-label={filter.search(plural)}
        value={search}
        onChange={setSearch}
        autoFocus
      >
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
          const label = labelOf(member, filter.none, filter.empty);
          return (
            <ListBoxItem key={idOf(key)} id={idOf(key)} textValue={label} className="tally-option">
              <CheckMark />
              <span className="tally-option-label" dir="auto">
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

/** Members of a list are never "Other"; null is the member of events that have none. */
function memberKey(member: Member): MemberKey | undefined {
  if (member.kind === 'other') return undefined;
  return member.kind === 'null' ? null : member.key;
}

function labelOf(member: Member, none: string, empty: string): string {
  if (member.kind !== 'member') return none;
  return member.label.trim() === '' ? empty : member.label;
}

/** Ids of a list are texts, and the null member is another one than any text. */
function idOf(key: MemberKey): string {
  return key === null ? 'null' : `=${key}`;
}

function keyOf(id: Key): MemberKey {
  return id === 'null' ? null : String(id).slice(1);
}
