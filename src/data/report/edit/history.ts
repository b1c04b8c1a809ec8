/** States that lead to each other, of which the present one is shown. */
export interface History<T> {
  /** The first one first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What was undone, the next one first. */
  readonly future: readonly T[];
  /** What the last change was of, and when; further ones of the same soon after join it. */
  readonly run: { readonly key: string; readonly at: number } | null;
}

/** What a change is of, so that typing is undone at once and not letter by letter. */
export interface ChangeRun {
  /** Such as `title of panel runs`; changes without one stand alone. */
  readonly key?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Most changes that can be undone. */
const MOST_UNDOS = 200;

/** How soon a change of the same thing joins the one before, milliseconds. */
const SOON = 1500;

/** A history that begins. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], run: null };
}

/** A history with a further state. What was undone before is gone. */
export function withState<T>(history: History<T>, next: T, { key, at }: ChangeRun): History<T> {
  const { past, present, run } = history;
  if (Object.is(next, present)) return history;
  const joins = run !== null && run.key === key && at - run.at < SOON;
  return {
    past: joins ? past : [...past, present].slice(-MOST_UNDOS),
    present: next,
    future: [],
    run: key === undefined ? null : { key, at },
  };
}

/** A history one change back; the same one where there is none. */
export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const { past, present, future } = history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], run: null };
}

/** A history one change forth; the same one where there is none. */
export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, run: null };
}
