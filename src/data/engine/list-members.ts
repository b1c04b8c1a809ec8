import { compareMembers } from '../answer/member-order.js';
import { didYouMean, UsageError } from '../errors.js';
import { hasPath } from '../model/calendar-path.js';
import { own } from '../model/path.js';
import type { MemberKey } from '../query/filter.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import { isNumeric } from '../query/numeric-dimension.js';
import type { Member } from '../query/result.js';
import { DEFAULT_CALENDAR } from '../time/calendar.js';
import { describeMember, viewDimension } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { knownMembers } from './member-usage.js';

const LIMIT = 200;

/**
 * Lists the members of a dimension in the order of their labels, for filter choices: those of events from `notBefore` on, of
 * entities that were told of, and those that the model declares; all weekdays and all hours, from Monday and from midnight on.
 *
 * @throws UsageError `unknownName`, `incompatible` for a dimension that is a number, `invalidQuery` for a limit that is none.
 */
export function listMembers(
  store: EventStore,
  { dimension, search = '', keys, limit = LIMIT }: MembersRequest,
  notBefore: number | null = null,
): MemberList {
  checkLimit(limit);
  const [path, fact] = leadingTo(store, dimension);
  // Members are the same in every zone.
  const view = viewDimension(store, fact, path, DEFAULT_CALENDAR.zone);
  const { members, label } = view;
  const known = knownMembers(store, path, notBefore);
  const wanted = search.trim().toLowerCase();
  const found: Member[] = [];
  for (const code of keys === undefined ? known.codes.keys() : codesOf(members, keys)) {
    if (known.codes[code] !== 1) continue;
    if (label(code).toLowerCase().includes(wanted)) found.push(describeMember(view, code));
  }
  found.sort((a, b) => compareMembers(a, b, DEFAULT_CALENDAR.weekStart));
  if (known.none && (keys === undefined ? wanted === '' : keys.includes(null))) found.push({ kind: 'null' });
  return { members: found.slice(0, limit), more: found.length > limit };
}

function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1) return;
  throw new UsageError(
    'invalidQuery',
    'The limit of a list of members is no whole number from 1 on, so that it cannot be told where it ends. Set it to one, or leave it out.',
  );
}

/** The path of a dimension, and a fact that has it. */
function leadingTo({ model }: EventStore, dimension: string): readonly [path: string, fact: string] {
  const path = own(model.dimensions, dimension)?.path;
  if (path === undefined) {
    const mend = didYouMean(dimension, Object.keys(model.dimensions));
    const asked = dimension.slice(0, 64);
    throw new UsageError('unknownName', `The model "${model.name}" has no dimension "${asked}".${mend}`);
  }
  const fact = Object.keys(model.facts).find((each) => hasPath(model, each, path));
  if (fact !== undefined && !isNumeric(model, dimension)) return [path, fact];
  throw new UsageError(
    'incompatible',
    `"${dimension}" is a number and has no members to list. Filter it with "range" instead.`,
  );
}

function codesOf(members: { find(key: string): number | undefined }, keys: readonly MemberKey[]): ReadonlySet<number> {
  const codes = keys.map((key) => (key === null ? undefined : members.find(key)));
  return new Set(codes.filter((code) => code !== undefined));
}
