'use client';
import { useEffect, useState } from 'react';
import { englishActionMessages } from '../../data/messages/action-messages.js';
import type { Display } from '../../data/messages/display.js';
import { englishFilterMessages } from '../../data/messages/filter-messages.js';
import type { Filter } from '../../data/query/filter.js';
import { filterTexts } from '../../export/filter-text.js';
import { useDisplay } from '../../hooks/display.js';
import { filterNames } from '../../hooks/filter-names.js';
import { useUsageContext } from '../../hooks/usage-provider.js';

type MemberLabel = (dimension: string, key: string | null) => string;

/** A filter in words. Members go by their keys until their names are there, and where they do not come. */
export function useFilterTexts(
  filter: Filter | null,
  dimensionLabel: (dimension: string) => string,
): readonly string[] {
  const usage = useUsageContext();
  const display = useDisplay();
  const [named, setNamed] = useState<MemberLabel>();
  useEffect(() => {
    let isWanted = true;
    filterNames(filter, usage, display).then(
      (memberLabel) => isWanted && setNamed(() => memberLabel),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [filter, usage, display]);
  return filterWords(
    filter,
    display,
    dimensionLabel,
    named ?? ((_, key) => key ?? display.messagesOf('filter', englishFilterMessages).none),
  );
}

/** A filter in words, with members named. */
export function filterWords(
  filter: Filter | null,
  { messages, messagesOf, formatter }: Display,
  dimensionLabel: (dimension: string) => string,
  memberLabel: MemberLabel,
): readonly string[] {
  return filterTexts(filter, {
    messages: messagesOf('action', englishActionMessages),
    list: formatter.list,
    items: messages.panel.items,
    dimensionLabel,
    memberLabel,
    number: (value) => formatter.value(value, { kind: 'count' }, 'exact'),
  });
}
