import type { Filter } from '../../../src/data/query/filter.js';
import type { PlainEvent } from '../plain-adapter/event.js';
import { dimensionKeys, keeps, pathOf } from '../plain-adapter/filters.js';
import { membersOf } from '../plain-adapter/members.js';
import type { Steps } from '../plain-adapter/steps.js';
import type { World } from '../plain-adapter/world.js';
import { fault, faultAround } from './fault.js';

type Leaf<K extends Filter['kind']> = Extract<Filter, { kind: K }>;

/** Filters of one kind are understood in another way. */
function filterOfKind<K extends Filter['kind']>(
  kind: K,
  otherwise: (world: World, filter: Leaf<K>, event: PlainEvent) => boolean,
): Pick<Steps, 'keeps'> {
  const isMeant = (filter: Filter): filter is Leaf<K> => filter.kind === kind;
  return {
    keeps: (world, filter, event) =>
      filter !== null && isMeant(filter) ? otherwise(world, filter, event) : keeps(world, filter, event),
  };
}

const as = (change: (filter: Filter) => Filter) => (world: World, filter: Filter, event: PlainEvent) =>
  keeps(world, change(filter), event);
const dimensionOf = (filter: Filter) => ('dimension' in filter ? filter.dimension : '');

/** Mistakes in filters and in the lists of what can be filtered by. */
export const filterFaults = [
  fault(
    27,
    'a complement drops events without a member',
    filterOfKind('not', (world, filter, event) => {
      const inner = filter.filter;
      return (
        keeps(world, filter, event) &&
        !('dimension' in inner && dimensionKeys(world, event, inner.dimension).includes(null))
      );
    }),
  ),
  fault(
    27,
    'a complement keeps events with another tag too',
    filterOfKind('not', (world, filter, event) => {
      const inner = filter.filter;
      if (inner.kind !== 'in') return keeps(world, filter, event);
      return dimensionKeys(world, event, inner.dimension).some((key) => !inner.values.includes(key));
    }),
  ),
  fault(
    27,
    'all of the tags are any of them',
    filterOfKind(
      'hasAll',
      as((filter) => ({ ...filter, kind: 'in' }) as Filter),
    ),
  ),
  fault(
    27,
    'any of the tags are all of them',
    filterOfKind(
      'in',
      as((filter) => ({ ...filter, kind: 'hasAll' }) as Filter),
    ),
  ),
  fault(
    27,
    'a filter of no member keeps everything',
    filterOfKind('in', (world, filter, event) => filter.values.length === 0 || keeps(world, filter, event)),
  ),
  fault(
    27,
    'one of some filters is all of them',
    filterOfKind(
      'or',
      as((filter) => ({ ...filter, kind: 'and' }) as Filter),
    ),
  ),
  fault(
    27,
    'all of some filters are one of them',
    filterOfKind(
      'and',
      as((filter) => ({ ...filter, kind: 'or' }) as Filter),
    ),
  ),
  fault(
    27,
    'a filter by none keeps empty texts too',
    filterOfKind('in', (world, { dimension, values }, event) =>
      dimensionKeys(world, event, dimension).some(
        (key) => values.includes(key) || (key === '' && values.includes(null)),
      ),
    ),
  ),
  fault(
    27,
    'a filter by none keeps nothing',
    filterOfKind('in', (world, { dimension, values }, event) =>
      dimensionKeys(world, event, dimension).some((key) => key !== null && values.includes(key)),
    ),
  ),
  fault(
    27,
    'a range has its upper bound in it',
    filterOfKind('range', (world, filter, event) =>
      keeps(world, { ...filter, below: filter.below === null ? null : filter.below + 1e-9 }, event),
    ),
  ),
  fault(
    27,
    'a range lacks its lower bound',
    filterOfKind('range', (world, filter, event) =>
      keeps(world, { ...filter, atLeast: filter.atLeast === null ? null : filter.atLeast + 1e-9 }, event),
    ),
  ),
  fault(
    27,
    'a number that is absent is 0 for a range',
    filterOfKind('range', (world, filter, event) => {
      const path = pathOf(world, dimensionOf(filter));
      const fields = new Map(event.fields).set(path, event.fields.get(path) ?? 0n);
      return keeps(world, filter, { ...event, fields });
    }),
  ),
  fault(27, 'a filter is not asked of earlier events', {
    keeps: (world, filter, event) => event.at < Date.UTC(2026, 4, 14) || keeps(world, filter, event),
  }),
  fault(31, 'members without events are not listed', {
    membersOf: (world, request, notBefore) => membersOf({ ...world, entities: new Map() }, request, notBefore),
  }),
  fault(31, 'the member of none is not listed', {
    membersOf: (world, request, notBefore) => {
      const { members, more } = membersOf(world, request, notBefore);
      return { members: members.filter(({ kind }) => kind !== 'null'), more };
    },
  }),
  fault(31, 'the member of none comes first', {
    compareMembers: (a, b) =>
      a.kind === 'null'
        ? -1
        : b.kind === 'null'
          ? 1
          : a.kind === 'member' && b.kind === 'member' && a.label > b.label
            ? 1
            : -1,
  }),
  fault(31, 'members come by their keys', {
    compareMembers: (a, b) =>
      a.kind === 'member' && b.kind === 'member' ? (a.key < b.key ? -1 : 1) : a.kind === 'null' ? 1 : -1,
  }),
  fault(31, 'a search minds case', { isFound: (label, search) => label.includes(search) }),
  fault(31, 'a search looks at the beginning alone', {
    isFound: (label, search) => label.toLowerCase().startsWith(search.toLowerCase()),
  }),
  fault(31, 'a limit of members leaves some out in silence', {
    membersOf: (world, request, notBefore) => ({ ...membersOf(world, request, notBefore), more: false }),
  }),
  fault(31, 'there is no limit of members', {
    membersOf: (world, { limit: _, ...request }, notBefore) => membersOf(world, request, notBefore),
  }),
  fault(31, 'keys of members are ignored', {
    membersOf: (world, { keys: _, ...request }, notBefore) => membersOf(world, request, notBefore),
  }),
  fault(24, 'members are listed that only events past retention have', {
    membersOf: (world, request) => membersOf(world, request),
  }),
  fault(24, 'entities that were told of are forgotten with their events', {
    membersOf: (world, request, notBefore) =>
      membersOf(notBefore === undefined ? world : { ...world, entities: new Map() }, request, notBefore),
  }),
  faultAround(31, 'a dimension that there is not has no members', (adapter) => ({
    ...adapter,
    members: (request, options) => adapter.members(request, options).catch(() => ({ members: [], more: false })),
  })),
];
