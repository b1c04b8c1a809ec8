import { didYouMean, type Issue } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { own } from '../../model/path.js';
import { checkFilter } from '../../query/check-filter.js';
import { factsLacking } from '../../query/check-query.js';
import { dimensionsOfFilter, type Filter } from '../../query/filter.js';
import { isNumeric } from '../../query/numeric-dimension.js';

type Path = Issue['path'];

/** What is wrong with a measure of a model; null where there is one. Measures that every model has by itself are not named. */
export function measureFault(model: Model, name: string, path: Path): Issue | null {
  if (own(model.measures, name) !== undefined) return null;
  const mend = didYouMean(name, Object.keys(model.measures));
  return {
    code: 'unknownName',
    path,
    message: `The model "${model.name}" has no measure "${name.slice(0, 64)}".${mend}`,
  };
}

/** What is wrong with a dimension whose members are told; null where there is one that has some. */
export function dimensionFault(model: Model, name: string, path: Path): Issue | null {
  if (own(model.dimensions, name) === undefined) {
    const mend = didYouMean(name, Object.keys(model.dimensions));
    return {
      code: 'unknownName',
      path,
      message: `The model "${model.name}" has no dimension "${name.slice(0, 64)}".${mend}`,
    };
  }
  if (!isNumeric(model, name)) return null;
  return { code: 'incompatible', path, message: `"${name}" is a number and has no members to be told by.` };
}

/** Why a measure cannot be told by dimensions, all of which there are; null where it can. */
export function fitFault(model: Model, measure: string, dimensions: readonly string[], path: Path): Issue | null {
  for (const dimension of dimensions) {
    const [fact] = factsLacking(model, measure, dimension);
    if (fact === undefined) continue;
    return {
      code: 'incompatible',
      path,
      message: `The measure "${measure}" cannot be told by "${dimension}": it is taken from "${fact}", which does not have it.`,
    };
  }
  return null;
}

/** What is wrong with a filter: dimensions that there are not, and questions that they cannot answer. */
export function filterFaults(model: Model, filter: Filter, path: Path): readonly Issue[] {
  const unknown = [...new Set(dimensionsOfFilter(filter))].flatMap((name) =>
    own(model.dimensions, name) === undefined ? (dimensionFault(model, name, path) ?? []) : [],
  );
  const faults: Issue[] = [...unknown];
  checkFilter(model, filter, path, (code, at, message) => faults.push({ code, path: at, message }));
  return faults;
}
