import type { Unordered } from '../answer/ranking.js';
import { calendarPartAt } from '../model/calendar-path.js';
import type { Model } from '../model/define-model.js';
import { own, resolvePath } from '../model/path.js';
import type { Member } from '../query/result.js';
import type { Fold } from './fold.js';

/** Stands for "Other" among codes. */
const OTHER = -1;
/** Stands for the member of events that have none. */
const NONE = 0;

/** The members of a dimension as they are met, each with a code. */
class Members {
  readonly #codes = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #labels: string[] = [];

  code(key: string): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#keys.push(key);
      this.#codes.set(key, code);
    }
    return code;
  }

  /** What it is called, where that is not its key. */
  call(code: number, label: string | null): void {
    if (label !== null && label !== '') this.#labels[code - 1] = label;
  }

  key(code: number): string {
    return this.#keys[code - 1] ?? '';
  }

  label(code: number): string | undefined {
    return this.#labels[code - 1];
  }
}

/** Groups of as many dimensions, as they are met. */
interface Positions {
  readonly positions: Map<string, number>;
  readonly codes: (readonly number[])[];
}

/** The groups of a query, by number of leading dimensions: members as codes, groups as positions. */
export class Groups {
  readonly #model: Model;
  readonly #paths: readonly string[];
  readonly #fact: string;
  readonly #fold: Fold | null;
  readonly #members: readonly Members[];
  readonly #levels: readonly Positions[];

  readonly #possible = new Set<number>();

  /** @param fact One that has all dimensions. */
  constructor(model: Model, fact: string, paths: readonly string[], fold: Fold | null) {
    this.#model = model;
    this.#paths = paths;
    this.#fact = fact;
    this.#fold = fold;
    this.#members = paths.map(() => new Members());
    this.#levels = Array.from({ length: paths.length + 1 }, () => ({ positions: new Map(), codes: [] }));
    this.position([]);
  }

  /** Whether members of a dimension come marked, because some of them are folded. */
  isMarked(dimension: number): boolean {
    return this.#fold?.position === dimension && this.#fold.other;
  }

  /** The code of a member as a database gives it. */
  code(dimension: number, value: string | null, label: string | null): number {
    const members = this.#members[dimension] as Members;
    if (value === null) return NONE;
    let key = value;
    if (this.isMarked(dimension)) {
      if (value[0] !== 'm') return value[0] === 'o' ? OTHER : NONE;
      key = value.slice(1);
    }
    const code = members.code(key);
    members.call(code, label);
    return code;
  }

  /** Notes that there could be events of a group of the only dimension, unless its member is left out. */
  addPossible(group: number): void {
    const [code = NONE] = this.#levels[1]?.codes[group] ?? [];
    const key = code === NONE ? null : (this.#members[0] as Members).key(code);
    if (this.#fold === null || this.#fold.kept.includes(key)) this.#possible.add(group);
  }

  /** Whether there could be events of a group of the only dimension. */
  isPossible(group: number): boolean {
    return this.#possible.has(group);
  }

  /** The position of a group among those of as many dimensions. */
  position(codes: readonly number[]): number {
    const level = this.#levels[codes.length] as Positions;
    const key = codes.join();
    let position = level.positions.get(key);
    if (position === undefined) {
      position = level.codes.push(codes) - 1;
      level.positions.set(key, position);
    }
    return position;
  }

  /** Codes of the groups of some leading dimensions, by position. */
  codes(level: number): readonly (readonly number[])[] {
    return this.#levels[level]?.codes ?? [];
  }

  /** A member by its code. */
  member(dimension: number, code: number): Member {
    if (code === NONE) return { kind: 'null' };
    if (code === OTHER) return { kind: 'other', count: this.#fold?.rest ?? 0 };
    const path = this.#paths[dimension] as string;
    const members = this.#members[dimension] as Members;
    const key = members.key(code);
    const calendar = calendarPartAt(path);
    if (calendar !== undefined) return { kind: 'member', key, label: key, calendar };
    return { kind: 'member', key, label: members.label(code) ?? labelOf(this.#model, this.#fact, path, key) };
  }

  /** Some groups, to be put in order. */
  unordered(codes: readonly (readonly number[])[]): Unordered {
    return { codes, member: (dimension, code) => this.member(dimension, code) };
  }
}

/** What a model calls a member: its key where it says nothing. */
export function labelOf(model: Model, fact: string, path: string, key: string): string {
  const resolved = resolvePath(model, fact, path);
  if (resolved === undefined || resolved.kind === 'entity' || resolved.declaration.kind !== 'choice') return key;
  return own<string>(resolved.declaration.values, key) ?? key;
}
