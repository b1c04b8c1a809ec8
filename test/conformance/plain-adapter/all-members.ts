import { factsOfMeasure } from '../../../src/data/model/describe-measure.js';
import type { Filter, MemberKey } from '../../../src/data/query/filter.js';
import type { PlainEvent } from './event.js';
import { dimensionKeys, pathOf } from './filters.js';
import type { Question } from './question.js';
import { attributeOf, type World } from './world.js';

/** Members of which there could be an event that the filter keeps: tried out with events of which one field is known. */
export function possibleMembers({ world, query }: Question): readonly MemberKey[] {
  const [dimension = ''] = query.dimensions;
  const [column = ''] = pathOf(world, dimension).split('.');
  const facts = query.measures.flatMap((name) => factsOfMeasure(world.model, name));
  const tried = facts.flatMap((fact) =>
    column === 'at'
      ? hoursOfWeek(fact)
      : valuesOf(world, fact, column).map(
          (value): PlainEvent => ({ fact, id: '', at: 0, fields: new Map([[column, value]]) }),
        ),
  );
  const kept = tried.filter((event) => couldKeep(world, query.filter, event, column, true));
  return kept.flatMap((event) => dimensionKeys(world, event, dimension)).filter((key) => key !== null);
}

/** An event at every hour of a week in which no clock changes. */
function hoursOfWeek(fact: string): readonly PlainEvent[] {
  return Array.from({ length: 168 }, (_, hour) => ({
    fact,
    id: '',
    at: Date.UTC(2026, 0, 12, hour),
    fields: new Map(),
  }));
}

/** Whether a filter could keep (or, not wanted, could refuse) an event of which one field alone is known. */
function couldKeep(world: World, filter: Filter | null, event: PlainEvent, column: string, wanted: boolean): boolean {
  if (filter === null) return true;
  if (filter.kind === 'not') return couldKeep(world, filter.filter, event, column, !wanted);
  if ('dimension' in filter) {
    const isOfColumn = pathOf(world, filter.dimension).split('.')[0] === column;
    return !isOfColumn || world.steps.keeps(world, filter, event) === wanted;
  }
  const could = filter.filters.map((part) => couldKeep(world, part, event, column, wanted));
  return (filter.kind === 'and') === wanted ? could.every(Boolean) : could.some(Boolean);
}

function valuesOf(world: World, fact: string, column: string): readonly unknown[] {
  const attribute = attributeOf(world, fact, column);
  const used = world.events.map((event) => event.fields.get(column) ?? null);
  if (attribute?.kind === 'choice') return [...Object.keys(attribute.values), ...used];
  const told = attribute?.kind === 'reference' ? (world.entities.get(attribute.entity) ?? []).map(({ id }) => id) : [];
  return [null, ...told, ...used];
}
