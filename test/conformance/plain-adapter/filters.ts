import type { Condition } from '../../../src/data/model/measure.js';
import { own } from '../../../src/data/model/path.js';
import type { Filter } from '../../../src/data/query/filter.js';
import type { PlainEvent } from './event.js';
import type { World } from './world.js';

/** Whether a filter keeps an event. */
export function keeps(world: World, filter: Filter | null, event: PlainEvent): boolean {
  if (filter === null) return true;
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((part) => world.steps.keeps(world, part, event));
    case 'or':
      return filter.filters.some((part) => world.steps.keeps(world, part, event));
    case 'not':
      return !world.steps.keeps(world, filter.filter, event);
    case 'in':
      return dimensionKeys(world, event, filter.dimension).some((key) => filter.values.includes(key));
    case 'hasAll':
      return filter.values.every((value) => dimensionKeys(world, event, filter.dimension).includes(value));
    case 'range': {
      const value = event.fields.get(pathOf(world, filter.dimension));
      if (typeof value !== 'bigint') return false;
      const figure = Number(value) / 10 ** scaleOf(world, event.fact, pathOf(world, filter.dimension));
      return (
        figure >= (filter.atLeast ?? Number.NEGATIVE_INFINITY) && figure < (filter.below ?? Number.POSITIVE_INFINITY)
      );
    }
  }
}

/** Whether an event meets the condition of a measure. */
export function meets(world: World, event: PlainEvent, where: Condition): boolean {
  return Object.entries(where).every(([name, values]) =>
    world.steps.keysOf(world, event, name).some((key) => key !== null && values.includes(key)),
  );
}

/** The path of a dimension. */
export function pathOf({ model }: World, dimension: string): string {
  return own(model.dimensions, dimension)?.path ?? '';
}

/** The members of an event in a dimension. */
export function dimensionKeys(world: World, event: PlainEvent, dimension: string) {
  return world.steps.keysOf(world, event, pathOf(world, dimension));
}

function scaleOf({ model }: World, fact: string, name: string): number {
  const attribute = own(own(model.facts, fact)?.attributes ?? {}, name);
  return attribute?.kind === 'number' ? attribute.scale : 0;
}
