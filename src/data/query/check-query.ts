import { didYouMean, type Issue, UsageError } from '../errors.js';
import { hasPath } from '../model/calendar-path.js';
import type { Model } from '../model/define-model.js';
import { factsOfMeasure } from '../model/describe-measure.js';
import { own } from '../model/path.js';
import { measureOf } from '../model/system-measure.js';
import { assertShallow, checkFilter } from './check-filter.js';
import { dimensionsOfFilter } from './filter.js';
import { isNumeric } from './numeric-dimension.js';
import type { Direction, Query } from './query.js';

/**
 * Refuses a query that its model cannot answer, with everything that is wrong with it at once.
 *
 * @throws UsageError with the code of its first issue.
 */
export function checkQuery(model: Model, query: Query): void {
  assertShallow(query.filter);
  const issues: Issue[] = [];
  const report: Report = (code, path, message) => issues.push({ code, path, message });
  const known = (kind: 'measures' | 'dimensions', name: string, path: Issue['path']): boolean => {
    const found = kind === 'measures' ? measureOf(model, name) : own(model.dimensions, name);
    if (found !== undefined) return true;
    const noun = kind === 'measures' ? 'measure' : 'dimension';
    const mend = didYouMean(name, Object.keys(model[kind]));
    report('unknownName', path, `The model "${model.name}" has no ${noun} "${name.slice(0, 64)}".${mend}`);
    return false;
  };

  if (query.model !== model.name) {
    const asked = query.model.slice(0, 64);
    report('invalidQuery', ['model'], `The query is over the model "${asked}", and this is "${model.name}".`);
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

  checkDimensions(model, query, dimensions, report);
  if (query.filter !== null) checkFilter(model, query.filter, ['filter'], report);
  checkFit(model, query, measures, { dimensions, filtered }, report);
  checkCount(query.limit, ['limit'], report);
  checkOrder(query, report);
  const [first] = issues;
  if (first === undefined) return;
  throw new UsageError(first.code, issues.map((issue) => issue.message).join('\n'), { issues });
}

/** Reports dimensions that cannot be grouped by, or not in the way that the query asks for. */
function checkDimensions(model: Model, query: Query, dimensions: readonly string[], report: Report): void {
  for (const name of dimensions.filter((each) => isNumeric(model, each))) {
    report(
      'incompatible',
      ['dimensions', query.dimensions.indexOf(name)],
      `"${name}" is a number and has no members to group by. Filter it with "range", or ask for a measure of it.`,
    );
  }
  if (query.allMembers && query.dimensions.length > 1) {
    report(
      'invalidQuery',
      ['allMembers'],
      'Members without events can be listed of one dimension alone: group by one.',
    );
  }
  if (query.subtotals && query.dimensions.length < 2) {
    report(
      'invalidQuery',
      ['subtotals'],
      'Subtotals are of the first of several dimensions: group by two or more, or ask for none.',
    );
  }
}

/** Reports measures that are taken from facts without a dimension that the query groups or filters by. */
function checkFit(
  model: Model,
  query: Query,
  measures: readonly string[],
  { dimensions, filtered }: { readonly dimensions: readonly string[]; readonly filtered: readonly string[] },
  report: Report,
): void {
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
}

/** The facts of a measure that cannot be grouped or filtered by a dimension. */
export function factsLacking(model: Model, measure: string, dimension: string): readonly string[] {
  const path = own(model.dimensions, dimension)?.path ?? '';
  return factsOfMeasure(model, measure).filter((fact) => !hasPath(model, fact, path));
}

type Report = (code: Issue['code'], path: Issue['path'], message: string) => void;

/** Most groups or members that a query can name a number of. */
export const MOST_GROUPS = 100_000;

function checkCount(count: number | null, path: Issue['path'], report: Report): void {
  if (count === null || (Number.isInteger(count) && count >= 1 && count <= MOST_GROUPS)) return;
  report(
    'invalidQuery',
    path,
    `"${path.join('.')}" is no number of groups: use a whole number from 1 to ${MOST_GROUPS}.`,
  );
}

function checkDirection(direction: Direction, path: Issue['path'], report: Report): void {
  if (direction === 'ascending' || direction === 'descending') return;
  report('invalidQuery', path, `"${path.join('.')}" is no direction: use "ascending" or "descending".`);
}

function checkOrder(query: Query, report: Report): void {
  const names = [...query.measures, ...query.dimensions];
  query.order.forEach((order, i) => {
    if (!names.includes(order.by)) {
      report(
        'invalidQuery',
        ['order', i],
        `The query is ordered by "${order.by.slice(0, 64)}", which it does not ask for.`,
      );
    }
    checkDirection(order.direction, ['order', i, 'direction'], report);
  });
  if (query.top !== null) {
    checkDirection(query.top.direction, ['top', 'direction'], report);
    checkCount(query.top.count, ['top', 'count'], report);
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
