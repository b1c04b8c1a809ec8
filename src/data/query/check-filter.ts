import { type Issue, UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import type { Filter } from './filter.js';
import { isNumeric } from './numeric-dimension.js';

/** Filters nest; more than this is no question a person asked. */
export const DEEPEST = 8;

type Report = (code: Issue['code'], path: Issue['path'], message: string) => void;

/**
 * Refuses a filter that nests deeper than `DEEPEST`, before anything walks down it.
 *
 * @throws UsageError `invalidQuery`.
 */
export function assertShallow(filter: Filter | null): void {
  let level: readonly Filter[] = filter === null ? [] : [filter];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((each) => ('filters' in each ? each.filters : each.kind === 'not' ? [each.filter] : []));
    if (level.length === 0) return;
  }
  const message = `The filter nests deeper than ${DEEPEST} levels, more than is answered. Join its parts in one "and" or "or".`;
  throw new UsageError('invalidQuery', message, { issues: [{ code: 'invalidQuery', path: ['filter'], message }] });
}

/** Reports what a filter asks of dimensions that they cannot answer; those that the model does not have are passed over. */
export function checkFilter(model: Model, filter: Filter, path: Issue['path'], report: Report): void {
  switch (filter.kind) {
    case 'and':
    case 'or':
      filter.filters.forEach((part, i) => {
        checkFilter(model, part, [...path, 'filters', i], report);
      });
      return;
    case 'not':
      checkFilter(model, filter.filter, [...path, 'filter'], report);
      return;
    case 'range':
      checkRange(model, filter, path, report);
      return;
    default:
      if (!isNumeric(model, filter.dimension)) return;
      report(
        'incompatible',
        path,
        `"${filter.dimension}" is a number and has no members to choose from. Filter it with "range" instead of "${filter.kind}".`,
      );
  }
}

function checkRange(
  model: Model,
  { dimension, atLeast, below }: Filter & { kind: 'range' },
  path: Issue['path'],
  report: Report,
): void {
  if (Object.hasOwn(model.dimensions, dimension) && !isNumeric(model, dimension)) {
    report(
      'incompatible',
      path,
      `"${dimension}" has members and is no number, so that no range of it can be told. Filter it with "in" instead of "range".`,
    );
  }
  for (const [name, bound] of Object.entries({ atLeast, below })) {
    if (bound === null || Number.isFinite(bound)) continue;
    report(
      'invalidQuery',
      [...path, name],
      `The bound "${name}" of a range is no finite number: leave it null where there is none.`,
    );
  }
  if (atLeast !== null && below !== null && atLeast >= below) {
    report(
      'invalidQuery',
      path,
      'A range begins at or after its end, so that no event can lie in it. Set "atLeast" to less than "below".',
    );
  }
}
