'use client';
import { useCallback } from 'react';
import type { MemberKey } from '../data/query/filter.js';
import { keysToName } from '../data/query/member-labels.js';
import { useDisplay } from './display.js';
import { nameOfKey } from './member-names.js';
import { useUsageContext } from './usage-provider.js';
import { useMembers } from './use-members.js';

/**
 * Names the members of a dimension by their keys. Names of entities are asked for as soon as one is chosen; until they are
 * there, and for members that are not found, it is the key.
 */
export function useMemberLabels(dimension: string, chosen: readonly MemberKey[]): (key: MemberKey) => string {
  const { model } = useUsageContext();
  const display = useDisplay();
  const keys = keysToName(model, dimension, chosen);
  const { data } = useMembers({ dimension, keys, limit: Math.max(1, keys.length) }, { enabled: keys.length > 0 });
  return useCallback((key) => nameOfKey(model, dimension, key, data, display), [model, dimension, data, display]);
}
