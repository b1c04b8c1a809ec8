import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { didYouMean, throwIfAborted, UsageError } from '../../../src/data/errors.js';
import type { Query } from '../../../src/data/query/query.js';
import type { Result } from '../../../src/data/query/result.js';
import type { ConformanceDataset } from '../../../src/testing/conformance-case.js';
import { frameOf } from './frames.js';
import { groupsOf } from './groups.js';
import { ask } from './question.js';
import { plainSteps, type Steps } from './steps.js';
import { type World, worldOf } from './world.js';

/**
 * Answers queries by plain loops over arrays of objects, as a person would with pencil and paper. Of the library it takes
 * declarations and calendars, and no way to compute a figure.
 *
 * @param faults Steps to do wrong.
 */
export function plainAdapter(dataset: ConformanceDataset, faults: Partial<Steps> = {}): UsageAdapter {
  const world = worldOf(dataset, { ...plainSteps, ...faults });
  return {
    model: dataset.model,
    async run(queries, { signal, now = Date.now(), notBefore } = {}) {
      throwIfAborted(signal);
      for (const query of queries) world.steps.check(dataset.model, query);
      await Promise.resolve();
      throwIfAborted(signal);
      return queries.map((query) => answer(world, query, now, notBefore));
    },
    async members(request, { signal, notBefore } = {}) {
      throwIfAborted(signal);
      return world.steps.membersOf(world, request, notBefore);
    },
  };
}

function answer(world: World, query: Query, now: number, notBefore: number | undefined): Result {
  const { steps, assumptions, model } = world;
  const { version } = query.assumptions;
  const versions = assumptions.map((each) => each.version);
  if (version !== null && !versions.includes(version)) {
    throw new UsageError('unknownName', `There is no version "${version}".${didYouMean(version, versions)}`);
  }
  const calendar = steps.calendarOf(query.calendar);
  const question = ask({ ...world, calendar }, query, now, notBefore);
  const { settled } = question;
  const groups = groupsOf(question);
  const shown = query.limit === null ? groups : groups.slice(0, query.limit);
  return steps.finished({
    query,
    now,
    columns: query.measures.map((name) => steps.describeMeasure(model, name)),
    groups: shown.map(({ group }) => group),
    current: frameOf(question, settled.current, shown),
    comparison: settled.comparison && frameOf(question, settled.comparison, shown),
    subtotals: steps.subtotalsOf(question, shown),
    assumptions: steps.assumptionsUsed(question),
    notes: steps.notesOf(question, groups.length - shown.length),
  });
}
