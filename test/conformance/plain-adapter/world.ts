import type { Assumptions } from '../../../src/data/model/assumption.js';
import type { Attribute } from '../../../src/data/model/attribute.js';
import { calendarPartAt } from '../../../src/data/model/calendar-path.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { own } from '../../../src/data/model/path.js';
import type { MemberKey } from '../../../src/data/query/filter.js';
import { type Calendar, DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import type { ConformanceDataset, EntityRow } from '../../../src/testing/conformance-case.js';
import { fieldsOf, type PlainEvent, takeIn } from './event.js';
import type { Steps } from './steps.js';

/** Everything that questions are answered from. */
export interface World {
  readonly model: Model;
  readonly events: readonly PlainEvent[];
  readonly entities: ReadonlyMap<string, readonly EntityRow[]>;
  readonly assumptions: Assumptions;
  /** That of the question. */
  readonly calendar: Calendar;
  readonly steps: Steps;
}

/** Takes in a dataset. */
export function worldOf({ model, events, entities, assumptions }: ConformanceDataset, steps: Steps): World {
  return {
    model,
    events: takeIn(events, model, steps),
    entities: new Map(Object.entries(entities)),
    assumptions,
    calendar: DEFAULT_CALENDAR,
    steps,
  };
}

/** The attribute of a fact that a path begins with. */
export function attributeOf({ model }: Pick<World, 'model'>, fact: string, name: string): Attribute | undefined {
  return own<Attribute>(own(model.facts, fact)?.attributes ?? {}, name);
}

/** The rows that a member of an entity was told by, in their order. */
export function rowsOf({ entities }: World, entity: string, id: unknown): readonly EntityRow[] {
  return (entities.get(entity) ?? []).filter((row) => row.id === id);
}

/** The members of an event along a path: several where it has a set, null alone where it has none. */
export function keysOf(world: World, event: PlainEvent, path: string): readonly MemberKey[] {
  const part = calendarPartAt(path);
  if (part !== undefined) return [world.steps.shownAt(world.calendar.zone, event.at, part)];
  const [name = '', inner] = path.split('.');
  const value = event.fields.get(name) ?? null;
  if (inner === undefined || value === null) return toKeys(value);
  const attribute = attributeOf(world, event.fact, name);
  const rows = attribute?.kind === 'reference' ? rowsOf(world, attribute.entity, value) : [];
  const row = world.steps.describedBy(rows);
  return toKeys(row !== undefined && Object.hasOwn(row, inner) ? row[inner] : null);
}

function toKeys(value: unknown): readonly MemberKey[] {
  if (!Array.isArray(value)) return [typeof value === 'string' ? value : null];
  return value.length === 0 ? [null] : [...new Set(value as string[])];
}

/** The row that tells the name and the texts of a member: that of the latest moment, or one without a moment that came after. */
export function describedBy(rows: readonly EntityRow[]): EntityRow | undefined {
  let [described, latest]: [EntityRow | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const since = typeof row.since === 'number' ? row.since : null;
    if (since !== null && since < latest) continue;
    described = row;
    latest = since ?? latest;
  }
  return described;
}

/** A number attribute of an entity as it stood at a moment; null where none had been told. */
export function stoodAt(rows: readonly EntityRow[], name: string, at: number): unknown {
  const since = (row: EntityRow) => (typeof row.since === 'number' ? row.since : Number.NEGATIVE_INFINITY);
  const told = rows.filter((row) => since(row) <= at);
  const latest = Math.max(...told.map(since));
  const row = told.findLast((each) => since(each) === latest);
  return row !== undefined && Object.hasOwn(row, name) ? row[name] : null;
}

/** The declared number of an entity that an event refers to, as an integer at its scale. */
export function entityNumber(world: World, event: PlainEvent, name: string, inner: string): bigint | null {
  const attribute = attributeOf(world, event.fact, name);
  if (attribute?.kind !== 'reference') return null;
  const declared = own(own(world.model.entities, attribute.entity)?.attributes ?? {}, inner);
  if (declared?.kind !== 'number') return null;
  const value = world.steps.stoodAt(rowsOf(world, attribute.entity, event.fields.get(name)), inner, event.at);
  const number = fieldsOf({ [inner]: value }, { [inner]: declared }, world.steps).get(inner);
  return typeof number === 'bigint' ? number : null;
}
