import { describe, expect, inject, it } from 'vitest';
import { query } from '../../src/data/query/build-query.js';
import { hasAll, isIn } from '../../src/data/query/filter.js';
import { parseQuery } from '../../src/data/query/parse-query.js';
import type { Member } from '../../src/data/query/result.js';
import { DAY, diary, NOW, openDiary } from './diary.js';

/** Names of what every object has, marks that turn text round, halves of characters, and very long ones. */
const OWN = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'Other',
  'null',
  'undefined',
  'NaN',
  ' ',
  '\0',
  '\u202e\u2066txet\u2069',
  '\u200f',
  '\ud800',
  '\udc00',
  '\udc00\ud800',
  '\u{1d54f}',
  'é',
  'e\u0301',
  'İstanbul',
  'x'.repeat(10_000),
  '\ud800'.repeat(10_000),
  '$events:entry',
  '["a","b"]',
  'a,b',
  'a',
  '=cmd|"/c calc"!A0',
];

const sources: readonly (readonly [string, readonly string[]])[] = [
  ['texts that programs stumble over', OWN],
  [
    'the strings of ../shared/data/naughty-strings, where they are there',
    JSON.parse(decodeURIComponent(inject('naughtyStrings'))),
  ],
];

describe.each(sources)('%s', (_, given) => {
  // An id and a name have to be there: what is empty is told apart below.
  const texts = [...new Set(given)].filter((text) => text !== '');
  const isThere = texts.length > 0;
  const told = () => {
    const diaryOf = openDiary();
    const upserted = diaryOf.store.upsert(
      'user',
      texts.map((text) => ({ id: text, name: text, team: text, skills: [text, 'all'] })),
    );
    const appended = diaryOf.store.append(
      texts.map((text) => ({ fact: 'entry', id: text, at: NOW, user: text, title: text, tags: [text, text, 'all'] })),
    );
    return { ...diaryOf, upserted, appended };
  };
  const keysOf = (members: readonly (Member | undefined)[]) =>
    members.flatMap((member) => (member?.kind === 'member' ? [member.key] : []));

  it.runIf(isThere)('are taken in, each as an event and a user of its own', () => {
    const { upserted, appended, store } = told();
    expect(upserted).toMatchObject({ accepted: texts.length, duplicates: 0, rejected: [] });
    expect(appended).toMatchObject({ accepted: texts.length, duplicates: 0, rejected: [] });
    expect(
      store.append(texts.map((text) => ({ fact: 'entry', id: text, at: NOW, user: text, title: text }))),
    ).toMatchObject({ accepted: 0, duplicates: texts.length });
    expect(store.size).toBe(texts.length);
  });

  it.runIf(isThere)('are members that nobody mixes up, in one order by code unit', async () => {
    const { ask } = told();
    const sorted = [...texts].sort((a, b) => (a < b ? -1 : 1));
    for (const dimension of ['user', 'team', 'title'] as const) {
      const { groups, current } = await ask({ measures: ['entries', 'users'], dimensions: [dimension] });
      expect(keysOf(groups.map(([member]) => member))).toEqual(sorted);
      expect(groups.every(([member]) => member?.kind === 'member' && member.label === member.key)).toBe(true);
      expect(new Set(current.groupTotals.entries)).toEqual(new Set([1]));
    }
    for (const dimension of ['tag', 'skill'] as const) {
      const { groups, current } = await ask({ dimensions: [dimension] });
      expect(keysOf(groups.map(([member]) => member)).sort()).toEqual([...new Set([...texts, 'all'])].sort());
      expect(current.groupTotals.entries?.[0]).toBe(texts.length);
    }
  });

  it.runIf(isThere)('are found by filters, as themselves alone', async () => {
    const { adapter } = told();
    const queries = texts.flatMap((text) => [
      query(diary, { measures: ['entries'], period: DAY, filter: isIn('title', [text]) }),
      query(diary, { measures: ['entries'], period: DAY, filter: isIn('user', [text]) }),
      query(diary, { measures: ['entries'], period: DAY, filter: hasAll('tag', ['all', text]) }),
    ]);
    const results = await adapter.run(queries, { now: NOW });
    expect(results.map(({ current }) => current.totals.entries)).toEqual(queries.map(({ filter }) => expected(filter)));
    const parsed = queries.map((each) => parseQuery(diary, JSON.parse(JSON.stringify(each))));
    expect(parsed).toEqual(queries);

    function expected(filter: unknown): number {
      // Who has the tag "all" is everyone.
      return JSON.stringify(filter).includes('"hasAll","dimension":"tag","values":["all"]') ? texts.length : 1;
    }
  });

  it.runIf(isThere)('are found by what is typed, or nothing is', async () => {
    const { adapter } = told();
    for (const text of texts) {
      const { members } = await adapter.members({ dimension: 'title', search: text, limit: 1000 });
      const wanted = text.trim().toLowerCase();
      expect(keysOf(members).sort()).toEqual(texts.filter((each) => each.toLowerCase().includes(wanted)).sort());
      const { members: own } = await adapter.members({ dimension: 'user', keys: [text] });
      expect(keysOf(own)).toEqual([text]);
    }
  });

  it.runIf(isThere)('leave what all objects have as it was', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { ask } = told();
    await ask({ dimensions: ['title', 'tag'], subtotals: true });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('texts that are none', () => {
  it('tells an empty text, no text and what is called "Other" apart', async () => {
    const { store, ask } = openDiary();
    const titles = ['', null, undefined, 'Other', 'null', 'a', 'b', 'c'];
    store.append(titles.map((title, i) => ({ fact: 'entry', id: String(i), at: NOW, title })));
    const { groups } = await ask({
      dimensions: ['title'],
      top: { dimension: 'title', by: 'entries', count: 3, direction: 'descending', other: true },
    });
    expect(groups).toEqual([
      [{ kind: 'null' }],
      [{ kind: 'member', key: '', label: '' }],
      [{ kind: 'member', key: 'Other', label: 'Other' }],
      [{ kind: 'other', count: 4 }],
    ]);
  });

  it('refuses ids that are none and texts that are too long, without a word of them', () => {
    const { store } = openDiary();
    const secret = 'secret '.repeat(5000);
    const ids = ['', null, undefined, 7, {}, [], Symbol('id'), secret];
    const report = store.append(ids.map((id) => ({ fact: 'entry', id, at: NOW })));
    expect(report).toMatchObject({ read: 8, accepted: 0 });
    expect(report.rejected.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    const titles = store.append([{ fact: 'entry', id: 'x', at: NOW, title: secret, tags: [secret] }]);
    expect(titles.rejected).toEqual([{ reason: 'tooLarge', field: 'title', count: 1 }]);
    expect(JSON.stringify([report, titles])).not.toContain('secret');
  });

  it('names what a query asks for that is not there without echoing all of it', () => {
    const long = 'x'.repeat(10_000);
    for (const name of ['__proto__', 'constructor', '$events:__proto__', '$people:constructor', long]) {
      const ask = () => query(diary, { measures: [name as 'entries'], period: DAY });
      expect(ask).toThrowError(expect.objectContaining({ code: 'unknownName' }));
      expect(ask).toThrowError(/^.{0,300}$/s);
    }
  });
});
