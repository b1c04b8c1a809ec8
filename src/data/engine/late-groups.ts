import type { Aggregate } from '../answer/aggregate.js';
import { MOST_MARKS } from './aggregates/member-marks.js';
import { viewPath } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { bucketsOf, type ScanRequest } from './scan-request.js';

/**
 * By code of the members that an aggregate counts: the group that the member is in. Null where the group of an event does not follow
 * from its member, or where there would be too much to mark.
 */
export function groupsOfMembers(store: EventStore, request: ScanRequest, aggregate: Aggregate): Int32Array | null {
  const { kind, per, facts, paths } = aggregate;
  const [first = ''] = facts;
  const [path = ''] = paths;
  if (kind !== 'distinct' || per !== null || !request.groups.isDense) return null;
  const { members } = viewPath(store, first, path);
  if (members.size * bucketsOf(request) > MOST_MARKS) return null;
  const maps = request.views(first).map(({ map }) => map);
  const isSettled = facts.every((fact) => {
    const own = viewPath(store, fact, path);
    const views = request.views(fact);
    if (own.map !== null || own.sets !== null) return false;
    return views.every(({ column, map, sets }, i) => column === own.column && sets === null && map === maps[i]);
  });
  if (!isSettled) return null;
  const { size } = members;
  const own = Int32Array.from({ length: size }, (_, code) => code);
  return request.groups.number(
    maps.map((map) => map ?? own),
    size,
    new Int32Array(size),
  );
}
