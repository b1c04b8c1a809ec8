import type { Dictionary } from '../dictionary.js';
import type { EventStore } from '../event-store.js';
import type { SetDictionary } from '../set-dictionary.js';

/** Texts and sets that are new, in the order of their codes: whoever learns them in turn gives them the same codes. */
export interface NewTexts {
  /** By position of the dictionary. */
  readonly texts: readonly { readonly of: number; readonly keys: readonly (string | null)[] }[];
  /** By position of the dictionary of sets. */
  readonly sets: readonly { readonly of: number; readonly keys: readonly (readonly string[])[] }[];
}

/** The text that is behind a code by now; null where it was forgotten. */
export interface ChangedText {
  /** Position of the dictionary. */
  readonly of: number;
  readonly code: number;
  readonly key: string | null;
}

/** All dictionaries of the events of a store, in an order that is the same for all stores of its model. */
export class Lexicon {
  readonly #dictionaries: readonly Dictionary[];
  readonly #sets: readonly SetDictionary[];
  /** How much of each is known to others. */
  readonly #known: number[];
  readonly #knownSets: number[];

  constructor(store: EventStore) {
    const { entities, facts } = store.model;
    const columns = Object.keys(facts).flatMap((name) => store.fact(name).columns);
    const keys = Object.keys(entities).map((name) => store.entity(name).keys);
    this.#dictionaries = [...new Set([...keys, ...columns.flatMap(({ members }) => members ?? [])])];
    this.#sets = columns.flatMap(({ sets }) => sets ?? []);
    this.#known = this.#dictionaries.map(({ size }) => size);
    this.#knownSets = this.#sets.map(({ size }) => size);
  }

  /** What others do not know yet; null where they know all. They are taken to know it from now on. */
  tell(): NewTexts | null {
    const texts = this.#dictionaries.flatMap((dictionary, of) => {
      const keys = range(this.#known[of], dictionary.size).map((code) => dictionary.key(code));
      this.#known[of] = dictionary.size;
      return keys.length === 0 ? [] : [{ of, keys }];
    });
    const sets = this.#sets.flatMap((dictionary, of) => {
      const codes = range(this.#knownSets[of], dictionary.size);
      this.#knownSets[of] = dictionary.size;
      const keys = codes.map((code) => dictionary.set(code).map((member) => dictionary.members.key(member) ?? ''));
      return keys.length === 0 ? [] : [{ of, keys }];
    });
    return texts.length === 0 && sets.length === 0 ? null : { texts, sets };
  }

  /** Learns what another one told. */
  learn({ texts, sets }: NewTexts): void {
    for (const { of, keys } of texts) for (const key of keys) this.#dictionaries[of]?.add(key);
    for (const { of, keys } of sets) for (const set of keys) this.#sets[of]?.add(set);
  }

  /** All texts, to be compared with those of later. */
  texts(): readonly (readonly (string | null)[])[] {
    return this.#dictionaries.map((dictionary) => range(0, dictionary.size).map((code) => dictionary.key(code)));
  }

  /** Texts that are others now. */
  changes(before: readonly (readonly (string | null)[])[]): readonly ChangedText[] {
    return this.#dictionaries.flatMap((dictionary, of) =>
      (before[of] ?? []).flatMap((text, code) => {
        const key = dictionary.key(code);
        return key === text ? [] : [{ of, code, key }];
      }),
    );
  }

  /** Makes the same changes. */
  change(changes: readonly ChangedText[]): void {
    for (const { of, code, key } of changes) {
      if (key === null) this.#dictionaries[of]?.forget(code);
      else this.#dictionaries[of]?.rename(code, key);
    }
  }
}

function range(from: number | undefined = 0, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
