import type { EventStore, EventStoreOptions } from '../../engine/event-store.js';
import { IngestCount } from '../../engine/ingest-count.js';
import { type IngestReport, LeftOut } from '../../model/ingest-report.js';
import type { CallOptions } from './calls.js';
import type { Parcel, Stray } from './parcel.js';
import type { DeliveredValues } from './sent-values.js';
import type { Answer, Argument, Method } from './traffic.js';

/** Everything that a store takes in, but its clock: the present is that of each call. */
export type ServedOptions = Pick<EventStoreOptions, 'unknownFields'>;

/** How each method is answered. */
export type Handlers = {
  readonly [K in Method]: (argument: Argument<K>, signal: AbortSignal | undefined) => Answer<K> | Promise<Answer<K>>;
};

/** The other end of a `Link`: answers calls of plain data with plain data. */
export abstract class Served {
  /** Changes with every change of what is stored. */
  abstract readonly version: number;
  protected abstract readonly handlers: Handlers;
  #now = 0;

  /** The present moment of the call that is being answered. */
  protected readonly clock = (): number => this.#now;

  /** Answers a call. */
  async answer<K extends Method>(
    method: K,
    argument: Argument<K>,
    { now, signal }: Pick<CallOptions, 'now' | 'signal'>,
  ): Promise<Answer<K>> {
    this.#now = now;
    return this.handlers[method](argument, signal);
  }
}

/** An option that is not there where there is no signal. */
export function given(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** Hands a parcel of a delivery to a store. */
export function take(store: EventStore, { columns, strays }: Parcel, delivered: DeliveredValues): IngestReport {
  const count = new IngestCount();
  for (const each of columns) count.add(store.takeColumns(delivered.complete(each), true));
  if (strays.length > 0) count.add(store.append(strays.map(asRow)));
  return count.report();
}

/** A row that is refused just like the one that it stands for. */
function asRow(stray: Stray): unknown {
  return stray !== null && 'leftOut' in stray ? new LeftOut(stray.leftOut) : stray;
}
