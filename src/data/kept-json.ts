import { UsageError } from './errors.js';

/** What of a `Storage` is needed, such as that of `localStorage`. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

/** A value that is kept as JSON under a key. */
export interface KeptJson<T> {
  /** What is kept; undefined where nothing is, or nothing that can be read. */
  readonly read: () => T | undefined;
  /** @throws UsageError `storageFull` where there is no room. What was kept is kept still, then. */
  readonly write: (value: T) => void;
}

/**
 * Keeps a value under a key. A text that cannot be read is not lost: it is put aside under the key with `.unreadable` before
 * anything is written in its place.
 *
 * @param options.parse Takes what was read from the text; undefined where it is none of its own.
 * @param options.noun What is kept, to say that it was not: `view`.
 */
export function keptJson<T>(options: {
  readonly storage: TextStorage;
  readonly key: string;
  readonly noun: string;
  readonly parse: (value: unknown) => T | undefined;
}): KeptJson<T> {
  const { storage, key, noun, parse } = options;
  const parsed = (text: string | null): T | undefined => {
    try {
      return text === null ? undefined : parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  };
  return {
    read: () => parsed(storage.getItem(key)),
    write(value) {
      try {
        const before = storage.getItem(key);
        if (before !== null && parsed(before) === undefined) {
          storage.setItem(freeKey(storage, `${key}.unreadable`), before);
        }
        storage.setItem(key, JSON.stringify(value));
      } catch (cause) {
        const message = `The browser did not keep the ${noun}: its storage is full or locked.`;
        throw new UsageError('storageFull', message, { cause });
      }
    },
  };
}

/** Whether a value that was read is an object and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function freeKey(storage: TextStorage, key: string): string {
  let free = key;
  for (let i = 2; storage.getItem(free) !== null; i++) free = `${key}.${i}`;
  return free;
}
