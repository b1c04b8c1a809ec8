'use client';
import { useEffect, useState } from 'react';
import type { Filter } from '../../data/query/filter.js';
import { filterTexts } from '../../export/filter-text.js';
import { type Display, useDisplay } from '../../hooks/display.js';
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
  const { messages } = display;
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
  return filterWords(filter, display, dimensionLabel, named ?? ((_, key) => key ?? messages.filter.none));
}

/** A filter in words, with members named. */
export function filterWords(
  filter: Filter | null,
  { messages, formatter }: Display,
  dimensionLabel: (dimension: string) => string,
  memberLabel: MemberLabel,
): readonly string[] {
  return filterTexts(filter, {
    messages: messages.action,
    list: formatter.list,
    items: messages.panel.items,
    dimensionLabel,
    memberLabel,
    number: (value) => formatter.value(value, { kind: 'count' }, 'exact'),
  });
}
