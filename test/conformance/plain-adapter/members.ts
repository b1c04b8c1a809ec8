import { didYouMean, UsageError } from '../../../src/data/errors.js';
import { calendarPartOf } from '../../../src/data/model/calendar-path.js';
import { own } from '../../../src/data/model/path.js';
import type { MemberKey } from '../../../src/data/query/filter.js';
import type { MemberList, MembersRequest } from '../../../src/data/query/members.js';
import { CALENDAR_KEYS } from '../../../src/data/time/calendar-part.js';
import type { PlainEvent } from './event.js';
import { dimensionKeys, pathOf } from './filters.js';
import { declarationOf, memberOf } from './labels.js';
import { attributeOf, type World } from './world.js';

const LIMIT = 200;

/** Lists members: of live events, of entities that were told of, and of values that are declared. */
export function membersOf(
  world: World,
  { dimension, search, keys, limit = LIMIT }: MembersRequest,
  notBefore?: number,
): MemberList {
  if (own(world.model.dimensions, dimension) === undefined) {
    const mend = didYouMean(dimension, Object.keys(world.model.dimensions));
    throw new UsageError('unknownName', `There is no dimension "${dimension}".${mend}`);
  }
  const { steps } = world;
  const found = new Set<MemberKey>([...toldOf(world, dimension), ...usedIn(world, dimension, notBefore)]);
  const members = [...found]
    .filter((key) => (keys === undefined ? true : keys.includes(key)))
    .map((key) => memberOf(world, dimension, key, 0))
    .filter((member) => search === undefined || (member.kind === 'member' && steps.isFound(member.label, search)))
    .sort((a, b) => steps.compareMembers(a, b, world.calendar.weekStart));
  return { members: members.slice(0, limit), more: members.length > limit };
}

/** Whether a label is found by a search. */
export function isFound(label: string, search: string): boolean {
  return label.toLowerCase().includes(search.trim().toLowerCase());
}

function usedIn(world: World, dimension: string, notBefore = Number.NEGATIVE_INFINITY): readonly MemberKey[] {
  const [name = ''] = pathOf(world, dimension).split('.');
  const has = (event: PlainEvent) => event.at >= notBefore && attributeOf(world, event.fact, name) !== undefined;
  return world.events.filter(has).flatMap((event) => dimensionKeys(world, event, dimension));
}

function toldOf(world: World, dimension: string): readonly MemberKey[] {
  const part = calendarPartOf(world.model, dimension);
  if (part !== undefined) return CALENDAR_KEYS[part];
  const found = declarationOf(world, dimension);
  if (found?.last?.kind === 'choice') return Object.keys(found.last.values);
  if (found?.first.kind !== 'reference') return [];
  const path = pathOf(world, dimension);
  const [name = ''] = path.split('.');
  const fact = Object.keys(world.model.facts).find((each) => attributeOf(world, each, name) !== undefined) ?? '';
  const told = (world.entities.get(found.first.entity) ?? []).map(
    ({ id }): PlainEvent => ({ fact, id: '', at: 0, fields: new Map([[name, id]]) }),
  );
  return told.flatMap((event) => world.steps.keysOf(world, event, path)).filter((key) => key !== null);
}
