import { answerBuffers, Shard } from '../../../../src/data/engine/shards/shard.js';
import type {
  ShardAnswer,
  ShardArgument,
  ShardCallOptions,
  ShardLink,
  ShardMethod,
} from '../../../../src/data/engine/shards/shard-traffic.js';
import type { Model } from '../../../../src/data/model/define-model.js';

/** A shard of this thread to which everything goes, and from which everything comes, as from one thread to another. */
export class CloningShard implements ShardLink {
  readonly #shard: Shard;

  constructor(model: Model) {
    this.#shard = new Shard(structuredClone(model));
  }

  async call<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K>,
    { signal, transfer = [] }: ShardCallOptions = {},
  ): Promise<ShardAnswer<K>> {
    const sent = structuredClone(argument, { transfer: [...transfer] });
    const answer = await this.#shard.answer(method, sent, signal);
    return structuredClone(answer, { transfer: [...answerBuffers(method, answer)] });
  }
}
