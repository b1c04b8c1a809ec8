/** What every sample event says. `at` is milliseconds since the epoch, references are ids. */
interface SampleEventBase {
  readonly id: string;
  readonly at: number;
  readonly user: string;
  readonly tool: string;
  readonly platform: string;
}

/** One run of a tool. */
export interface SampleRun extends SampleEventBase {
  readonly fact: 'run';
  readonly outcome: 'succeeded' | 'failed' | 'cancelled' | 'running';
  /** Null where the run did not fail. */
  readonly errorKind: string | null;
  /** Milliseconds; null while it is running. */
  readonly duration: number | null;
  readonly credits: number;
  /** How many things it did its work for, where that is not one. */
  readonly units?: number;
  /** What it replaced, where the run knows better than its tool. */
  readonly minutesReplaced?: number;
}

/** One generation of a tool. */
export interface SampleGeneration extends SampleEventBase {
  readonly fact: 'generation';
  readonly verdict: 'accepted' | 'regenerated' | 'failed';
  readonly errorKind: string | null;
  readonly duration: number;
  readonly credits: number;
}

/** What people do with tools besides running and generating them. */
export type SampleTeamwork = SampleEventBase &
  (
    | { readonly fact: 'share'; readonly recipient: string }
    | { readonly fact: 'publication' | 'clone'; readonly author: string }
    | { readonly fact: 'edit'; readonly kind: 'edit' | 'comment' }
  );

/** What was paid besides credits. */
export interface SampleCost {
  readonly fact: 'cost';
  readonly id: string;
  readonly at: number;
  /** Null where it is for all. */
  readonly platform: string | null;
  readonly costKind: string;
  /** Negative where money came back. */
  readonly amount: number;
}

/** An event of the sample. */
export type SampleEvent = SampleRun | SampleGeneration | SampleTeamwork | SampleCost;

/** An event before it has an id. */
export type SampleDraft = SampleEvent extends infer E ? (E extends SampleEvent ? Omit<E, 'id'> : never) : never;
