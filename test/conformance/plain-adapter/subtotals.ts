import type { Subtotals } from '../../../src/data/query/result.js';
import type { PlainEvent } from './event.js';
import { frameOf } from './frames.js';
import type { PlainGroup } from './groups.js';
import { nameOf, type Question } from './question.js';

/** The groups of the first few dimensions, each over all events of the groups that begin with it. */
export function subtotalsOf(question: Question, groups: readonly PlainGroup[]): readonly Subtotals[] {
  const { query, settled } = question;
  if (!query.subtotals) return [];
  return query.dimensions.slice(1).map((_, i) => {
    const byName = new Map<string, PlainGroup[]>();
    for (const group of groups) {
      const name = nameOf(group.slots.slice(0, i + 1));
      byName.set(name, [...(byName.get(name) ?? []), group]);
    }
    const scopes = [...byName.values()].map((parts) => ({
      group: (parts[0] as PlainGroup).group.slice(0, i + 1),
      events: [...new Set<PlainEvent>(parts.flatMap(({ events }) => events))],
      parts: parts.map(({ events }) => events),
    }));
    return {
      dimensions: query.dimensions.slice(0, i + 1),
      groups: scopes.map(({ group }) => group),
      current: frameOf(question, settled.current, scopes),
      comparison: settled.comparison && frameOf(question, settled.comparison, scopes),
    };
  });
}
