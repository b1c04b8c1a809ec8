import { describe, expect, it } from 'vitest';
import { RecentlyUsed } from '../../../src/data/time/recently-used.js';

describe('RecentlyUsed', () => {
  const counted = (capacity: number) => {
    const kept = new RecentlyUsed<string, { key: string }>(capacity);
    const made: string[] = [];
    const get = (key: string) =>
      kept.get(key, () => {
        made.push(key);
        return { key };
      });
    return { get, made };
  };

  it('makes a value once and returns the same one again', () => {
    const { get, made } = counted(2);
    const first = get('a');
    get('b');
    expect(get('a')).toBe(first);
    expect(made).toEqual(['a', 'b']);
  });

  it('lets go of what was not used for longest', () => {
    const { get, made } = counted(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps nothing of what could not be made', () => {
    const kept = new RecentlyUsed<string, number>(2);
    const fail = () => {
      throw new Error('no');
    };
    expect(() => kept.get('a', fail)).toThrow('no');
    expect(kept.get('a', () => 1)).toBe(1);
  });
});
