import fc from 'fast-check';
import type { Model } from '../../../../src/data/model/define-model.js';
import { defineReport } from '../../../../src/data/report/report.js';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** What a value is after it was written as JSON and read again. */
export const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Panels over a model as people and their tools come to write them: most of them are right, many are not. */
function arbitraryPanel(model: Model): fc.Arbitrary<Record<string, unknown>> {
  const measure = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...Object.keys(model.measures)) },
    { weight: 1, arbitrary: fc.constantFrom('constructor', 'nothing') },
  );
  const dimension = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...Object.keys(model.dimensions)) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'nothing') },
  );
  const measures = fc.array(measure, { maxLength: 4 });
  const values = fc.array(fc.option(fc.string()), { maxLength: 3 });
  const leaf = fc.record({ kind: fc.constantFrom('in', 'hasAll'), dimension, values });
  const filter = fc.oneof(
    leaf,
    fc.record({ kind: fc.constant('not'), filter: leaf }),
    fc.record({ kind: fc.constantFrom('and', 'or'), filters: fc.array(leaf, { maxLength: 3 }) }),
  );
  const base = {
    id: fc.string({ minLength: 1, maxLength: 6 }),
    title: fc.string(),
    description: optional(fc.string()),
    filter: optional(filter),
  };
  const drill = optional(fc.array(dimension, { maxLength: 3 }));
  const count = optional(fc.integer({ min: 0, max: 30 }));
  const flag = optional(fc.boolean());
  const direction = optional(fc.constantFrom('ascending', 'descending'));
  const panel = fc.oneof(
    fc.record({
      ...base,
      view: fc.constant('stat'),
      measure,
      breakdown: optional(dimension),
      basis: optional(fc.record({ measures, text: fc.string() })),
    }),
    fc.record({
      ...base,
      view: fc.constant('timeSeries'),
      measures,
      mark: fc.constantFrom('line', 'area', 'bars', 'groupedBars'),
      dimension: optional(dimension),
      count,
    }),
    fc.record({ ...base, view: fc.constant('ranking'), measure, dimension, count, drill, direction, allMembers: flag }),
    fc.record({ ...base, view: fc.constant('breakdown'), measure, dimension, count, drill }),
    fc.record({ ...base, view: fc.constant('heatMap'), measure, rows: dimension, columns: dimension }),
    fc.record({
      ...base,
      view: fc.constant('table'),
      measures,
      dimension,
      orderBy: optional(measure),
      drill,
      allMembers: flag,
    }),
    fc.record({
      ...base,
      view: fc.constant('stages'),
      measures,
      dimension,
      owner: dimension,
      transitions: optional(fc.record({ measure, to: dimension })),
    }),
    fc.record({ ...base, filter: fc.constant(undefined), view: fc.constant('text'), text: fc.string() }),
  );
  return panel.map(asJson);
}

/** Reports of one section of such panels. */
export function arbitraryReport(model: Model): fc.Arbitrary<Record<string, unknown>> {
  return fc.array(arbitraryPanel(model), { maxLength: 5 }).map((panels) =>
    asJson({
      ...defineReport(model, {
        title: 'Any',
        period: { kind: 'last', count: 7, unit: 'day' },
        comparison: null,
        filters: [],
        sections: [],
      }),
      sections: [{ id: 'all', title: 'All', panels }],
    }),
  );
}
