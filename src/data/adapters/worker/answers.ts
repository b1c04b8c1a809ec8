import { failureOf, marked, type Order, type Report } from './message.js';

/** An answer, and the buffers of it that are handed over. */
interface SentAnswer {
  readonly answer: unknown;
  readonly buffers: readonly ArrayBuffer[];
}

type Call = Extract<Order, { readonly kind: 'call' }>;

/** Who answers the calls of another thread. */
export interface Answering {
  /** Changes with every change of what is stored. */
  readonly version: number;
  answer(call: Pick<Call, 'method' | 'argument' | 'now'>, signal: AbortSignal): Promise<SentAnswer>;
}

/** The other end of `Calls`: has them answered, and tells how they went. */
export class Answers {
  readonly #post: (message: unknown, transfer: ArrayBuffer[]) => void;
  readonly #underWay = new Map<number, AbortController>();

  constructor(post: (message: unknown, transfer: ArrayBuffer[]) => void) {
    this.#post = post;
  }

  /** Has a call answered. */
  async answer(by: Answering, call: Call): Promise<void> {
    const { id } = call;
    const controller = new AbortController();
    this.#underWay.set(id, controller);
    try {
      const { answer, buffers } = await by.answer(call, controller.signal);
      this.#report({ kind: 'done', id, answer, version: by.version }, buffers);
    } catch (error) {
      this.#report({ kind: 'failed', id, failure: failureOf(error), version: by.version });
    } finally {
      this.#underWay.delete(id);
    }
  }

  /** Gives up a call that is under way. */
  abort(id: number): void {
    this.#underWay.get(id)?.abort();
  }

  #report(report: Report, buffers: readonly ArrayBuffer[] = []): void {
    this.#post(marked(report), [...buffers]);
  }
}
