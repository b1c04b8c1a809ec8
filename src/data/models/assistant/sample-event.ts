import type { EventOf } from '../../model/event-schema.js';
import type { assistant } from './model.js';

type EventOfAssistant = EventOf<typeof assistant>;

/** An event of one fact as the sample has it: every attribute is there, null where it is unknown, and `at` is in milliseconds. */
type Sampled<E> = { readonly [K in keyof E]-?: K extends 'at' ? number : Exclude<E[K], undefined> };

/** An event of the sample. */
export type SampleEvent = EventOfAssistant extends infer E
  ? E extends EventOfAssistant
    ? Sampled<Omit<E, 'received'>>
    : never
  : never;

/** An event before it has an id. */
export type SampleDraft = SampleEvent extends infer E ? (E extends SampleEvent ? Omit<E, 'id'> : never) : never;

/** A draft of one fact. */
export type DraftOf<F extends SampleDraft['fact']> = Extract<SampleDraft, { readonly fact: F }>;
