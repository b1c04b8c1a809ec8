import fc from 'fast-check';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { Data } from './duck-oracle.js';
import { versionsOf } from './random-assumptions.js';
import { deliveriesOf, toldBy } from './random-events.js';
import { models } from './random-model.js';
import { questionsOf } from './random-questions.js';
import { type Setting, settings } from './random-times.js';
import { type Vocabulary, vocabularies } from './texts.js';

/** How data come in and questions are asked: it must not matter. */
interface Way {
  /** Deliveries that are handed over at once. */
  readonly slice: number;
  /** Whether entities are told of after the events. */
  readonly toldLast: boolean;
  /** Whether all questions are asked in one batch. */
  readonly isBatch: boolean;
}

/** A model, what was delivered of it, and what is asked. */
export interface Scenario extends Data {
  readonly now: number;
  /** Events before this instant are as if they were not there. */
  readonly notBefore: number | null;
  readonly questions: readonly QuerySpec[];
  readonly way: Way;
}

/** Random scenarios with `count` questions each, in the words of some vocabulary. */
export function scenarios(count: number, words: fc.Arbitrary<Vocabulary> = vocabularies): fc.Arbitrary<Scenario> {
  return fc.tuple(words, settings).chain(([vocabulary, setting]) =>
    models(vocabulary).chain((model) =>
      versionsOf(model, vocabulary, setting.now).chain((versions) =>
        fc.record({
          model: fc.constant(model),
          told: toldBy(model, vocabulary, setting.now),
          versions: fc.constant(versions),
          deliveries: deliveriesOf(model, vocabulary, setting.now),
          now: fc.constant(setting.now),
          notBefore: momentsBefore(setting),
          way: fc.record({ slice: fc.integer({ min: 1, max: 80 }), toldLast: fc.boolean(), isBatch: fc.boolean() }),
          questions: fc.array(questionsOf(model, vocabulary, setting, versions), {
            minLength: 1,
            maxLength: count,
            size: 'max',
          }),
        }),
      ),
    ),
  );
}

function momentsBefore({ now }: Setting): fc.Arbitrary<number | null> {
  const hours = fc.integer({ min: 1, max: 70 * 24 });
  return fc.option(
    hours.map((each) => now - each * 3_600_000),
    { freq: 1 },
  );
}
