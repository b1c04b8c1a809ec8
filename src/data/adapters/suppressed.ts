import { UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import { operandsOf } from '../model/describe-measure.js';
import { own } from '../model/path.js';
import { factsOf, isPeople, measureOf, peopleOf, peopleReferences } from '../model/system-measure.js';
import { dimensionsOfFilter } from '../query/filter.js';
import type { Query } from '../query/query.js';
import type { Result } from '../query/result.js';
import type { UsageAdapter } from './adapter.js';
import { askAll } from './ask.js';
import { withhold } from './withhold.js';

/** When figures are withheld. */
export interface SuppressionOptions {
  /** Fewest people that a figure may be about. */
  readonly minimum: number;
}

const LARGEST = 1000;

/**
 * The same adapter without figures that are about fewer than `minimum` people. They are null, the frame's `suppressed` says
 * where, and the note `suppressed` why. So that they cannot be had by subtraction, further figures are withheld until in
 * every row and column that adds up, what is missing is together about `minimum` people or more.
 *
 * A figure is about the people of the events that it is taken from, condition included: by the first reference of a fact to
 * people, and by each other one, such as who received something, that it counts or that the query groups or filters by.
 * What stands is about all who ever had events of that kind by then. Where one measure of a query has too few in a place,
 * all measures of the query are withheld there. What two different queries tell together, such as the
 * same figures over periods of which one is a day longer, is not looked at: give people a fixed choice of periods where
 * that matters.
 *
 * @throws UsageError `invalidModel` where the model does not say which entity is `people`, `invalidOption`.
 */
export function suppressed(adapter: UsageAdapter, { minimum }: SuppressionOptions): UsageAdapter {
  const { model } = adapter;
  if (model.people === null) {
    throw new UsageError(
      'invalidModel',
      `The model "${model.name}" does not say which of its entities are people, so that nobody could be counted. Declare \`people\`.`,
    );
  }
  if (!Number.isInteger(minimum) || minimum < 2 || minimum > LARGEST) {
    throw new UsageError(
      'invalidOption',
      `Figures cannot be withheld below ${minimum} people: use a whole number from 2 to ${LARGEST}.`,
    );
  }
  return {
    model,
    async run(queries, options) {
      const asked = queries.map((query) => withPeople(model, query));
      const results = await askAll(
        adapter,
        asked.map(({ query }) => query),
        options,
      );
      return results.map((result, i) => {
        const { people } = asked[i] as { people: readonly string[] };
        return withhold(result, queries[i] as Query, people, minimum) satisfies Result;
      });
    },
    members: (request, options) => adapter.members(request, options),
  };
}

/** The query with the people that its measures are about. */
function withPeople(model: Model, query: Query): { readonly query: Query; readonly people: readonly string[] } {
  const bases = query.measures.flatMap((name) => basesOf(model, name));
  const dimensions = [...query.dimensions, ...dimensionsOfFilter(query.filter)];
  const paths = dimensions.map((name) => own(model.dimensions, name)?.path ?? '');
  const people = [...new Set(bases.flatMap((name) => peopleBehind(model, name, paths)))].filter(
    (name) => measureOf(model, name) !== undefined,
  );
  const more = people.filter((name) => !query.measures.includes(name));
  return { query: Object.freeze({ ...query, measures: Object.freeze([...query.measures, ...more]) }), people };
}

/** The measures, none of them a formula, that a measure is computed from. */
function basesOf(model: Model, name: string): readonly string[] {
  const measure = measureOf(model, name);
  if (measure === undefined) return [];
  return measure.kind === 'formula'
    ? operandsOf(measure.formula).flatMap((operand) => basesOf(model, operand))
    : [name];
}

/** Measures that count the people whom a measure is about in a query that groups and filters by these paths. */
function peopleBehind(model: Model, name: string, paths: readonly string[]): readonly string[] {
  if (isPeople(name)) return [name];
  const measure = measureOf(model, name);
  if (measure === undefined || measure.kind === 'formula') return [];
  const taken = [
    ...paths,
    ...('by' in measure ? [measure.by] : []),
    ...(measure.kind === 'shared' ? [measure.of] : []),
  ];
  const named = new Set(taken.map((path) => path.split('.', 1)[0] as string));
  const others = factsOf(measure).flatMap((fact) => peopleReferences(model, fact).slice(1));
  return [peopleOf(name), ...others.filter((reference) => named.has(reference)).map((each) => peopleOf(name, each))];
}
