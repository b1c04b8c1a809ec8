'use client';
import { useState } from 'react';
import { I18nProvider, ListBox, ListBoxItem } from 'react-aria-components';
import { intlLocale } from '../../data/format/intl-locale.js';
import type { MemberKey } from '../../data/query/filter.js';
import { useDisplay } from '../../hooks/display.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useMembers } from '../../hooks/use-members.js';
import { idOf, keyOf, labelOf, memberKey } from './listed-member.js';
import { MemberSearch } from './member-search.js';

/** What the list of a choice is about. */
export interface MemberChoiceListProps {
  readonly dimension: string;
  /** What several of its members are called. */
  readonly plural: string;
  readonly value: readonly MemberKey[];
  readonly onChoose: (key: string) => void;
}

/** A search, and the members to choose one of; those that are chosen at present come first. */
export function MemberChoiceList({ dimension, plural, value, onChoose }: MemberChoiceListProps) {
  const { locale, formatter } = useDisplay();
  const filter = useFilterMessages();
  const [search, setSearch] = useState('');
  const { data, isError, isPlaceholderData, refetch } = useMembers({ dimension, search });
  const isChosen = (key: MemberKey | undefined) => key !== undefined && value.includes(key);
  const members = (data?.members ?? [])
    .filter(({ kind }) => kind === 'member')
    .sort((a, b) => Number(isChosen(memberKey(b))) - Number(isChosen(memberKey(a))));
  return (
    <I18nProvider locale={intlLocale(locale)}>
      <div className="tally-choice-list">
        <MemberSearch plural={plural} value={search} onChange={setSearch} />
        <ListBox
          className="tally-member-list"
          aria-label={plural}
          data-refreshing={isPlaceholderData || undefined}
          selectionMode="single"
          selectedKeys={[]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys];
            const key = id === undefined ? null : keyOf(id);
            if (key !== null) onChoose(key);
          }}
          escapeKeyBehavior="none"
          renderEmptyState={() => (
            <p className="tally-note">
              {isError ? filter.membersFailed : data === undefined ? filter.loadingMembers : filter.noMembers}
            </p>
          )}
        >
          {members.map((member) => {
            const key = memberKey(member);
            if (key === undefined) return null;
            const label = labelOf(member, formatter, filter);
            return (
              <ListBoxItem
                key={idOf(key)}
                id={idOf(key)}
                textValue={label}
                className="tally-option"
                data-chosen={isChosen(key) || undefined}
              >
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
      </div>
    </I18nProvider>
  );
}
