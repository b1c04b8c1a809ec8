import { UsageError } from '../../errors.js';
import { errorOf, marked, type Order, type Report } from './message.js';

/** Methods of another thread: what each is asked with, and what it answers. */
export type Methods<T> = { readonly [K in keyof T]: { readonly argument: unknown; readonly answer: unknown } };

/** How another thread is called. */
export interface CallOptions {
  /** The present moment of the caller. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** Buffers of the argument that are handed over and not copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: UsageError) => void;
}

/** Calls of methods of another thread, and their answers as they come in. */
export class Calls<T extends Methods<T>> {
  readonly #post: (message: unknown, transfer: ArrayBuffer[]) => void;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  /** Why the other thread cannot be reached any more. */
  #end: UsageError | null = null;

  constructor(post: (message: unknown, transfer: ArrayBuffer[]) => void) {
    this.#post = post;
  }

  async call<K extends keyof T & string>(
    method: K,
    argument: T[K]['argument'],
    { now, signal, transfer = [] }: CallOptions,
  ): Promise<T[K]['answer']> {
    if (this.#end !== null) throw this.#end;
    const id = this.#calls++;
    this.#send({ kind: 'call', id, method, argument, now }, transfer);
    const abort = () => this.#post(marked({ kind: 'abort', id }), []);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#pending.set(id, { resolve, reject });
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Takes an answer; what is none is passed over. */
  hear(report: Report): void {
    if (report.kind !== 'done' && report.kind !== 'failed') return;
    const pending = this.#pending.get(report.id);
    this.#pending.delete(report.id);
    if (report.kind === 'done') pending?.resolve(report.answer);
    else pending?.reject(errorOf(report.failure));
  }

  /** Refuses what was called, and what is called from now on. */
  end(error: UsageError): void {
    this.#end ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#end);
    this.#pending.clear();
  }

  #send(order: Order, transfer: readonly ArrayBuffer[]): void {
    try {
      this.#post(marked(order), [...transfer]);
    } catch (cause) {
      throw new UsageError(
        'adapterFailed',
        `What was handed in cannot be sent to the worker: ${cause instanceof Error ? cause.message : String(cause)}. Hand in plain data, without functions, proxies or objects of classes.`,
        { cause },
      );
    }
  }
}
