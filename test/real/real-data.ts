import { existsSync, readFileSync } from 'node:fs';
import {
  createEventStore,
  type EventStore,
  type Figure,
  type Model,
  memoryAdapter,
  type QuerySpec,
  query,
  type Result,
} from 'tallyboard/data';

const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** Whether a folder of real data is there. Tests that need one skip where it is not. */
export function hasData(folder: string): boolean {
  return existsSync(new URL(`${folder}/`, FOLDER));
}

/** The text of a file of real data, by its path in the folder of all. */
export function readData(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** A store filled with events, and how to ask it. */
export interface Filled {
  readonly store: EventStore;
  ask(question: QuerySpec): Promise<Result>;
}

/** An empty store of a model that lives at the moment `now`. */
export function openStore(model: Model, now: number): Filled {
  const store = createEventStore(model, { clock: () => now });
  const adapter = memoryAdapter(store);
  const ask = async (question: QuerySpec): Promise<Result> => {
    const [result] = await adapter.run([query(model, question)], { now });
    if (result === undefined) throw new TypeError('The adapter answered no result.');
    return result;
  };
  return { store, ask };
}

/** Figures of a measure by the label of the only member of their group; '' for the member of events that have none. */
export function byLabel({ groups, current }: Result, measure: string): Readonly<Record<string, Figure>> {
  const labels = groups.map(([member]) => (member?.kind === 'member' ? member.label : ''));
  return Object.fromEntries(labels.map((label, i) => [label, current.groupTotals[measure]?.[i] ?? null]));
}
