import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore, type EventStore, type EventStoreOptions } from '../../src/data/engine/event-store.js';
import { number, reference, text, texts } from '../../src/data/model/attribute.js';
import { computed } from '../../src/data/model/computed.js';
import {
  count,
  distinct,
  formula,
  max,
  mean,
  min,
  quantile,
  ratio,
  standing,
  sum,
} from '../../src/data/model/declare-measure.js';
import { defineModel } from '../../src/data/model/define-model.js';
import { times } from '../../src/data/model/expression.js';
import { divide } from '../../src/data/model/formula.js';
import { type QuerySpec, query } from '../../src/data/query/build-query.js';
import type { Result } from '../../src/data/query/result.js';

const COUNT = { kind: 'count' } as const;
const LARGEST = Number.MAX_SAFE_INTEGER;

/** A small model that begins with the first instant there is, for rows and questions that nobody expects. */
export const diary = defineModel({
  name: 'diary',
  label: 'Diary',
  entities: { user: { label: 'User', plural: 'Users', attributes: { team: text('Team'), skills: texts('Skills') } } },
  facts: {
    entry: {
      label: 'Entry',
      plural: 'Entries',
      attributes: {
        user: reference('User', 'user'),
        title: text('Title'),
        tags: texts('Tags'),
        words: number('Words', COUNT, { min: -LARGEST }),
        cost: number('Cost', { kind: 'money', currency: 'EUR' }, { scale: 2 }),
      },
      computed: { squared: computed('Squared', COUNT, times('words', 'words')) },
    },
  },
  dimensions: {
    user: { label: 'User', plural: 'Users', path: 'user' },
    team: { label: 'Team', plural: 'Teams', path: 'user.team' },
    skill: { label: 'Skill', plural: 'Skills', path: 'user.skills' },
    title: { label: 'Title', plural: 'Titles', path: 'title' },
    tag: { label: 'Tag', plural: 'Tags', path: 'tags' },
    length: { label: 'Length', plural: 'Lengths', path: 'words' },
  },
  measures: {
    entries: count('entry', { label: 'Entries' }),
    words: sum('entry.words', { label: 'Words' }),
    cost: sum('entry.cost', { label: 'Cost' }),
    squares: sum('entry.squared', { label: 'Squares' }),
    meanWords: mean('entry.words', { label: 'Mean' }),
    fewest: min('entry.words', { label: 'Fewest' }),
    most: max('entry.words', { label: 'Most' }),
    median: quantile('entry.words', 0.5, { label: 'Median' }),
    first: min('entry.at', { label: 'First' }),
    last: max('entry.at', { label: 'Last' }),
    users: distinct('entry', 'user', { label: 'Users' }),
    standing: standing('entry', 'user', { label: 'Standing' }),
    trailing: distinct('entry', 'user', { label: 'Trailing', trailing: 28 }),
    perWord: ratio('entries', 'words', { label: 'Entries per word' }),
    nothing: formula(divide('entries', 0), { label: 'Divided by zero' }),
    nothingAgain: formula(divide(divide('words', 0), 'nothing'), { label: 'Divided by what is divided by zero' }),
  },
  people: 'user',
  epoch: 0,
});

/** The moment at which the diary is read. */
export const NOW = Date.UTC(2026, 5, 15, 12);
export const DAY = { kind: 'range', start: '2026-06-15', end: '2026-06-16' } as const;

/** A diary with a reader. */
export interface Read {
  readonly store: EventStore;
  readonly adapter: ReturnType<typeof memoryAdapter>;
  ask(question: Partial<QuerySpec>, now?: number): Promise<Result>;
}

/** An empty diary. A question is about entries on the day of `NOW` unless it says otherwise. */
export function openDiary(options: EventStoreOptions = {}): Read {
  const store: EventStore = createEventStore(diary, { clock: () => NOW, ...options });
  const adapter = memoryAdapter(store);
  const ask = async (question: Partial<QuerySpec>, now = NOW): Promise<Result> => {
    const asked = query(store.model, { measures: ['entries'], period: DAY, ...question });
    const [result] = await adapter.run([asked], { now });
    if (result === undefined) throw new TypeError('The adapter answered no result.');
    return result;
  };
  return { store, adapter, ask };
}
