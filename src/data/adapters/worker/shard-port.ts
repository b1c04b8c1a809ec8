import { answerBuffers, Shard } from '../../engine/shards/shard.js';
import type {
  ShardAnswer,
  ShardArgument,
  ShardCallOptions,
  ShardLink,
  ShardMethod,
  ShardTraffic,
} from '../../engine/shards/shard-traffic.js';
import { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { Answers } from './answers.js';
import { Calls } from './calls.js';
import { marked, type Order, ours, type Report } from './message.js';
import type { ServedOptions } from './served.js';

/** A shard in the worker behind a port. */
export class ShardPort implements ShardLink {
  readonly #calls: Calls<ShardTraffic>;

  constructor(port: MessagePort) {
    this.#calls = new Calls((message, transfer) => port.postMessage(message, transfer));
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const report = ours<Report>(data);
      if (report?.kind === 'unreadable') this.#fail();
      else if (report !== undefined) this.#calls.hear(report);
    });
    port.addEventListener('messageerror', () => this.#fail());
    port.start();
  }

  call<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K>,
    { signal, transfer = [] }: ShardCallOptions = {},
  ): Promise<ShardAnswer<K>> {
    return this.#calls.call(method, argument, { now: 0, signal, transfer });
  }

  #fail(): void {
    this.#calls.end(
      new UsageError(
        'adapterFailed',
        'A message from one worker of the store to another could not be read, so that figures would not be of all events. Make another store by `createWorkerStore` and hand everything in again.',
      ),
    );
  }
}

/** A shard in this thread. */
export class OwnShard implements ShardLink {
  readonly #shard: Shard;

  constructor(model: Model, options: ServedOptions) {
    this.#shard = new Shard(model, options);
  }

  call<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K>,
    { signal }: ShardCallOptions = {},
  ): Promise<ShardAnswer<K>> {
    return this.#shard.answer(method, argument, signal);
  }
}

/** Serves a shard to the worker behind a port. */
export function serveShard(port: MessagePort, model: Model, options: ServedOptions): void {
  const shard = new Shard(model, options);
  const answers = new Answers((message, transfer) => port.postMessage(message, transfer));
  const by = {
    version: 0,
    answer: async (
      { method, argument }: { readonly method: string; readonly argument: unknown },
      signal: AbortSignal,
    ) => {
      const known = method as ShardMethod;
      const answer = await shard.answer(known, argument as ShardArgument<ShardMethod>, signal);
      return { answer, buffers: answerBuffers(known, answer) };
    },
  };
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const order = ours<Order>(data);
    if (order?.kind === 'abort') answers.abort(order.id);
    else if (order?.kind === 'call') void answers.answer(by, order);
  });
  port.addEventListener('messageerror', () => port.postMessage(marked({ kind: 'unreadable' })));
  port.start();
}
