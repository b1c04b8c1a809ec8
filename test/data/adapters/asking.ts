import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import type { Member, Result } from '../../../src/data/query/result.js';
import { NOW, workshop } from '../workshop.js';

const model: Model = workshop;

export const NEW_YORK = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 } as const;

/** A workshop with some events, numbered in their order. */
export function workshopWith(events: readonly object[]): EventStore {
  const store = createEventStore(model, { clock: () => NOW });
  const report = store.append(events.map((event, i) => ({ fact: 'run', id: `e${i}`, user: 'u1', ...event })));
  if (report.accepted !== events.length) throw new Error(`Not all events were taken: ${JSON.stringify(report)}`);
  return store;
}

/** The answer of the memory adapter to one query. */
export async function askOf(
  store: EventStore,
  spec: Partial<QuerySpec>,
  options: { readonly now?: number; readonly notBefore?: number } = {},
): Promise<Result> {
  const period = { kind: 'last', count: 7, unit: 'day' } as const;
  const asked = query(model, { measures: ['runs'], period, ...spec });
  const [result] = await memoryAdapter(store).run([asked], { now: NOW, ...options });
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

/** The key of a member, or what kind of none it is. */
function nameOf(member: Member | undefined): string {
  return member?.kind === 'member' ? member.key : `(${member?.kind})`;
}

/** Figures of a measure by the names of its groups. */
export function byGroup({ groups, current }: Pick<Result, 'groups' | 'current'>, measure: string) {
  const figures = groups.map((group, i) => [group.map(nameOf).join(' / '), current.groupTotals[measure]?.[i]]);
  return Object.fromEntries(figures) as Readonly<Record<string, number | null>>;
}
