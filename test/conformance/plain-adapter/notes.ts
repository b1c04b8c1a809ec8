import type { AssumptionVersion } from '../../../src/data/model/assumption.js';
import { describeMeasure, operandsOf } from '../../../src/data/model/describe-measure.js';
import { own } from '../../../src/data/model/path.js';
import { assumptionsOf, measureRestsOnBasis } from '../../../src/data/model/rests-on.js';
import type { AssumptionsUsed, Note } from '../../../src/data/query/result.js';
import { isTaken } from './figures.js';
import { declarationOf } from './labels.js';
import { eventsIn, type Question } from './question.js';

/** What a person should know about the figures. */
export function notesOf(question: Question, left: number): readonly Note[] {
  const { query, settled, world, kept } = question;
  const { end, period } = settled.current;
  const later = kept.filter(({ at }) => at >= end && at < period.end).length;
  const isMany = query.dimensions.some((dimension) => {
    const last = declarationOf(world, dimension)?.last;
    return last?.kind === 'text' && last.many === true;
  });
  const overlapping = query.measures.filter((name) => isMany || describeMeasure(world.model, name).overlapping);
  return [
    ...settled.notes,
    ...(later > 0 ? [{ kind: 'excluded', reason: 'future', count: later } as const] : []),
    ...(query.dimensions.length > 0 && overlapping.length > 0
      ? [{ kind: 'overlapping', measures: overlapping } as const]
      : []),
    ...(left > 0 ? [{ kind: 'limited', left } as const] : []),
    ...onceEach(query.measures.flatMap((name) => coverageOf(question, name, name))),
  ];
}

function onceEach(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** On how many events the sums and means over computed values rest, those of formulas included. */
function coverageOf(question: Question, shown: string, name: string): readonly Note[] {
  const { world, settled } = question;
  const measure = world.steps.measureOf(world.model, name);
  if (measure.kind === 'formula')
    return operandsOf(measure.formula).flatMap((operand) => coverageOf(question, shown, operand));
  if (measure.kind !== 'sum' && measure.kind !== 'mean') return [];
  const [fact = '', value = ''] = measure.of.split('.');
  if (own(own(world.model.facts, fact)?.computed ?? {}, value) === undefined) return [];
  const events = eventsIn(question, settled.current).filter((event) => isTaken(question, measure, event));
  if (events.length === 0) return [];
  const covered = events.filter((event) => world.steps.numberOf(question, measure, event) !== null).length;
  return [{ kind: 'coverage', measure: shown, covered, of: events.length }];
}

/** The assumptions that the figures rest on; null where they rest on none. */
export function assumptionsUsed({ world, query, settled }: Question): AssumptionsUsed | null {
  const { model, assumptions } = world;
  if (!query.measures.some((name) => measureRestsOnBasis(model, name))) return null;
  const names = query.measures.flatMap((name) => assumptionsOf(model, name));
  const windows = [settled.current, settled.comparison].filter((window) => window !== null);
  const versions = assumptions.filter(({ version, from }, i) => {
    if (names.length === 0 || query.assumptions.version !== null) return version === query.assumptions.version;
    const until = assumptions[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    return windows.some(({ start, end }) => start < end && (from ?? Number.NEGATIVE_INFINITY) < end && until > start);
  });
  const stated = ({ values, ...version }: AssumptionVersion): AssumptionVersion => ({
    ...version,
    values: values.filter(({ assumption }) => names.includes(assumption)),
  });
  return { ...query.assumptions, versions: versions.map(stated) };
}
