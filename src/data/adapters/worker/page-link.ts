import type { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { turn } from '../../turn.js';
import type { CallOptions } from './calls.js';
import type { ServedOptions } from './served.js';
import { ServedStore } from './served-store.js';
import type { Answer, Argument, Link, Method } from './traffic.js';

/** The engine in this thread. It leaves the page its turn between calls, and within those that take long. */
export class PageLink implements Link {
  #store: ServedStore | null;
  #end: UsageError | null = null;
  /** Resolves when the last call begins: calls begin in order. */
  #begun: Promise<void> = Promise.resolve();

  constructor(model: Model, options: ServedOptions) {
    this.#store = new ServedStore(model, options);
  }

  get version(): number {
    return this.#store?.version ?? 0;
  }

  async call<K extends Method>(method: K, argument: Argument<K>, options: CallOptions): Promise<Answer<K>> {
    this.#begun = this.#begun.then(turn);
    await this.#begun;
    if (this.#store === null) throw this.#end;
    return this.#store.answer(method, argument, options);
  }

  end(error: UsageError): void {
    this.#end = error;
    this.#store = null;
  }
}
