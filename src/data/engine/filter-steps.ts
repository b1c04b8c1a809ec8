import { calendarPartOf } from '../model/calendar-path.js';
import type { Condition } from '../model/measure.js';
import { dimensionsOfFilter, type Filter } from '../query/filter.js';
import { canonicalJson } from '../query/query-key.js';
import type { EventStore } from './event-store.js';
import { compileCondition, compileFilter, type Predicate } from './predicate.js';

/** One of several predicates that all have to keep an event. */
export interface Step {
  /** Equal for equal steps of one fact. */
  readonly key: string;
  readonly predicate: Predicate;
}

/**
 * What a filter demands of the events of a fact, one step after the other. What keeps the least is asked first, so that filters that
 * have it in common share it.
 */
export function stepsOfFilter(store: EventStore, fact: string, filter: Filter | null, zone: string): readonly Step[] {
  if (filter === null) return [];
  const parts = filter.kind === 'and' ? filter.filters : [filter];
  const byColumn = new Map<string | number, Filter[]>();
  for (const part of parts) {
    const predicate = compileFilter(store, fact, part, zone);
    const key = predicate.kind === 'mask' ? predicate.column : canonicalJson(part);
    byColumn.set(key, [...(byColumn.get(key) ?? []), part]);
  }
  // Masks over one column are one.
  const steps = [...byColumn.values()].flatMap((filters) => {
    const [only, ...others] = filters;
    const all: Filter = only !== undefined && others.length === 0 ? only : { kind: 'and', filters };
    return partsOf(compileFilter(store, fact, all, zone), keyOf(store, all, zone));
  });
  return steps.sort((a, b) => shareOf(a.predicate) - shareOf(b.predicate) || (a.key < b.key ? -1 : 1));
}

/** What clocks show differs from zone to zone. */
function keyOf({ model }: EventStore, filter: Filter, zone: string): string {
  const isTold = dimensionsOfFilter(filter).some((name) => calendarPartOf(model, name) !== undefined);
  return canonicalJson(isTold ? [filter, zone] : filter);
}

/** What the condition of a measure demands of the events of a fact. */
export function stepsOfCondition(store: EventStore, fact: string, where: Condition | undefined): readonly Step[] {
  return partsOf(compileCondition(store, fact, where), canonicalJson(where ?? {}));
}

function partsOf(predicate: Predicate, key: string): readonly Step[] {
  if (predicate.kind === 'constant' && predicate.value) return [];
  if (predicate.kind !== 'and') return [{ key, predicate }];
  return predicate.parts.flatMap((part, i) => partsOf(part, `${key} ${i}`));
}

/** The share of the codes that a mask keeps; 1 where it is not known. */
function shareOf(predicate: Predicate): number {
  if (predicate.kind === 'constant') return predicate.value ? 1 : 0;
  if (predicate.kind !== 'mask') return 1;
  return predicate.mask.reduce((sum, bit) => sum + bit, 0) / predicate.mask.length;
}
