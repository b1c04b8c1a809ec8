import type { ConformanceCase } from './conformance-case.js';
import { type Asked, type PartialDataset, Trial } from './trial.js';

/** A query with the part of its answer that matters, laid out as a `ResultView`. */
interface Answered extends Asked {
  readonly expected: unknown;
}

interface Stated extends Pick<ConformanceCase, 'id' | 'rule' | 'title'> {}

/** A case of one dataset that is asked some queries. */
export interface AnswersCase extends Stated {
  readonly data: PartialDataset;
  readonly asked: readonly Answered[];
}

/** Defines a case by its queries and what their answers have to be. */
export function answersCase({ data, asked, ...stated }: AnswersCase): ConformanceCase {
  return trialCase({
    ...stated,
    trial: async (trial) => {
      const adapter = await trial.adapter(data);
      for (const { expected, ...each } of asked) trial.expectResult(expected, await trial.ask(adapter, each), each);
    },
  });
}

/** Defines a case by what it does. */
export function trialCase({
  trial,
  ...stated
}: Stated & { readonly trial: (trial: Trial) => Promise<void> }): ConformanceCase {
  return Object.freeze({
    ...stated,
    run: (makeAdapter) => trial(new Trial(stated, makeAdapter)),
  } satisfies ConformanceCase);
}
