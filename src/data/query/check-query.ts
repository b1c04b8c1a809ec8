import { didYouMean, type Issue, UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import { factsOfMeasure } from '../model/describe-measure.js';
import { own, resolvePath } from '../model/path.js';
import { dimensionsOfFilter } from './filter.js';
import type { Query } from './query.js';

/**
 * Refuses a query that its model cannot answer, with everything that is wrong with it at once.
 *
 * @throws UsageError with the code of its first issue.
 */
export function checkQuery(model: Model, query: Query): void {
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: Issue['path'], message: string) => issues.push({ code, path, message });
  const known = (kind: 'measures' | 'dimensions', name: string, path: Issue['path']): boolean => {
    if (own<unknown>(model[kind], name) !== undefined) return true;
    const noun = kind === 'measures' ? 'measure' : 'dimension';
    const mend = didYouMean(name, Object.keys(model[kind]));
    report('unknownName', path, `The model "${model.name}" has no ${noun} "${name.slice(0, 64)}".${mend}`);
    return false;
  };

  if (query.model !== model.name) {
    report('invalidQuery', ['model'], `The query is over the model "${query.model}", and this is "${model.name}".`);
  }
  if (query.measures.length === 0)
    report('invalidQuery', ['measures'], 'The query asks for no measure: name at least one.');
  for (const part of ['measures', 'dimensions'] as const) {
    if (new Set(query[part]).size < query[part].length) {
      report('invalidQuery', [part], `The query names one of its ${part} twice: name each once.`);
    }
  }
  const measures = query.measures.filter((name, i) => known('measures', name, ['measures', i]));
  const dimensions = query.dimensions.filter((name, i) => known('dimensions', name, ['dimensions', i]));
  const filtered = dimensionsOfFilter(query.filter).filter((name) => known('dimensions', name, ['filter']));

  for (const measure of measures) {
    for (const dimension of new Set([...dimensions, ...filtered])) {
      for (const fact of factsLacking(model, measure, dimension)) {
        const use = dimensions.includes(dimension) ? 'grouped' : 'filtered';
        report(
          'incompatible',
          ['measures', query.measures.indexOf(measure)],
          `The measure "${measure}" cannot be ${use} by "${dimension}": it is taken from "${fact}", which has no path "${model.dimensions[dimension]?.path}". Leave one of the two out.`,
        );
      }
    }
  }
  checkOrder(query, report);
  const [first] = issues;
  if (first === undefined) return;
  throw new UsageError(first.code, issues.map((issue) => issue.message).join('\n'), { issues });
}

/** The facts of a measure that cannot be grouped or filtered by a dimension. */
export function factsLacking(model: Model, measure: string, dimension: string): readonly string[] {
  const path = own(model.dimensions, dimension)?.path ?? '';
  return factsOfMeasure(model, measure).filter((fact) => resolvePath(model, fact, path) === undefined);
}

function checkOrder(query: Query, report: (code: Issue['code'], path: Issue['path'], message: string) => void): void {
  const names = [...query.measures, ...query.dimensions];
  query.order.forEach((order, i) => {
    if (!names.includes(order.by)) {
      report(
        'invalidQuery',
        ['order', i],
        `The query is ordered by "${order.by.slice(0, 64)}", which it does not ask for.`,
      );
    }
  });
  if (query.top !== null) {
    if (!query.dimensions.includes(query.top.dimension)) {
      report(
        'invalidQuery',
        ['top'],
        `"top" is over "${query.top.dimension.slice(0, 64)}", by which the query does not group.`,
      );
    }
    if (!query.measures.includes(query.top.by)) {
      report(
        'invalidQuery',
        ['top'],
        `"top" ranks by "${query.top.by.slice(0, 64)}", which the query does not ask for.`,
      );
    }
    if (query.top.other && query.allMembers) {
      report(
        'invalidQuery',
        ['top'],
        'Members without events cannot be listed and folded into "Other" at once: choose one.',
      );
    }
  }
}
