'use client';
import { useCallback } from 'react';
import { memberName } from '../data/format/member-name.js';
import { calendarPartOf } from '../data/model/calendar-path.js';
import type { Model } from '../data/model/define-model.js';
import { own, type ResolvedPath, resolvePath } from '../data/model/path.js';
import type { MemberKey } from '../data/query/filter.js';
import { useDisplay } from './display.js';
import { useUsageContext } from './usage-provider.js';
import { useFilterMessages } from './use-filter-messages.js';
import { useMembers } from './use-members.js';

/**
 * Names the members of a dimension by their keys. Names of entities are asked for as soon as one is chosen; until they are
 * there, and for members that are not found, it is the key.
 */
export function useMemberLabels(dimension: string, chosen: readonly MemberKey[]): (key: MemberKey) => string {
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const calendar = calendarPartOf(model, dimension);
  const path = pathOf(model, dimension);
  const keys = path?.kind === 'entity' ? chosen.filter((key) => key !== null) : [];
  const { data } = useMembers({ dimension, keys, limit: Math.max(1, keys.length) }, { enabled: keys.length > 0 });
  return useCallback(
    (key) => {
      if (key === null) return filter.none;
      const found = data?.members.find((member) => member.kind === 'member' && member.key === key);
      const label = found?.kind === 'member' ? found.label : (choiceLabel(path, key) ?? key);
      return memberName({ key, label, ...(calendar && { calendar }) }, formatter, filter.empty);
    },
    [data, path, calendar, formatter, filter],
  );
}

/** What a dimension leads to, from the first fact that has it: paths mean the same in all of them. */
function pathOf(model: Model, dimension: string): ResolvedPath | undefined {
  const path = own(model.dimensions, dimension)?.path ?? '';
  for (const fact of Object.keys(model.facts)) {
    const resolved = resolvePath(model, fact, path);
    if (resolved !== undefined) return resolved;
  }
  return undefined;
}

function choiceLabel(path: ResolvedPath | undefined, key: string): string | undefined {
  if (path === undefined || path.kind === 'entity' || path.declaration.kind !== 'choice') return undefined;
  return own(path.declaration.values, key);
}
