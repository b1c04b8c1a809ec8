import { didYouMean, UsageError } from '../errors.js';
import { own, resolvePath } from '../model/path.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import type { Member } from '../query/result.js';
import { viewDimension } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { compareMembers } from './member-order.js';

const LIMIT = 200;

/** Lists the members of a dimension in the order of their labels, for filter choices. */
export function listMembers(store: EventStore, { dimension, search = '', limit = LIMIT }: MembersRequest): MemberList {
  const { dimensions, facts, name } = store.model;
  const path = own(dimensions, dimension)?.path;
  const fact = Object.keys(facts).find(
    (each) => path !== undefined && resolvePath(store.model, each, path) !== undefined,
  );
  if (path === undefined || fact === undefined) {
    const mend = didYouMean(dimension, Object.keys(dimensions));
    throw new UsageError('unknownName', `The model "${name}" has no dimension "${dimension.slice(0, 64)}".${mend}`);
  }
  const { members, label } = viewDimension(store, fact, path);
  const wanted = search.trim().toLowerCase();
  const found: Member[] = [];
  for (let code = 1; code < members.size; code++) {
    const text = label(code);
    if (text.toLowerCase().includes(wanted)) found.push({ kind: 'member', key: members.key(code) ?? '', label: text });
  }
  found.sort(compareMembers);
  return { members: found.slice(0, limit), more: found.length > limit };
}
