import { didYouMean, UsageError } from '../errors.js';
import { hasPath } from '../model/calendar-path.js';
import type { Model } from '../model/define-model.js';
import { own } from '../model/path.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import { isNumeric } from '../query/numeric-dimension.js';
import type { Member } from '../query/result.js';
import { DEFAULT_CALENDAR } from '../time/calendar.js';
import { compareMembers } from './member-order.js';

const LIMIT = 200;

/** Where members of a dimension are found. */
export interface MemberPath {
  readonly path: string;
  /** A fact that has it. */
  readonly fact: string;
}

/**
 * Settles what a list of members is asked of.
 *
 * @throws UsageError `unknownName`, `incompatible` for a dimension that is a number, `invalidQuery` for a limit that is none.
 */
export function memberPathOf(model: Model, { dimension, limit = LIMIT }: MembersRequest): MemberPath {
  checkLimit(limit);
  const path = own(model.dimensions, dimension)?.path;
  if (path === undefined) {
    const mend = didYouMean(dimension, Object.keys(model.dimensions));
    const asked = dimension.slice(0, 64);
    throw new UsageError('unknownName', `The model "${model.name}" has no dimension "${asked}".${mend}`);
  }
  const fact = Object.keys(model.facts).find((each) => hasPath(model, each, path));
  if (fact !== undefined && !isNumeric(model, dimension)) return { path, fact };
  throw new UsageError(
    'incompatible',
    `"${dimension}" is a number and has no members to list. Filter it with "range" instead.`,
  );
}

/** Which members a request asks for by a part of their labels, whatever its case. */
export function isSearched({ search = '' }: MembersRequest): (label: string) => boolean {
  const wanted = search.trim().toLowerCase();
  return (label) => label.toLowerCase().includes(wanted);
}

/**
 * The list, in the order of labels.
 *
 * @param found Those that there are of what is asked for. @param hasNone Whether there are events that have none.
 */
export function memberListOf(
  found: readonly Member[],
  hasNone: boolean,
  { search = '', keys, limit = LIMIT }: MembersRequest,
): MemberList {
  const members = found.toSorted((a, b) => compareMembers(a, b, DEFAULT_CALENDAR.weekStart));
  if (hasNone && (keys === undefined ? search.trim() === '' : keys.includes(null))) members.push({ kind: 'null' });
  return { members: members.slice(0, limit), more: members.length > limit };
}

function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1) return;
  throw new UsageError(
    'invalidQuery',
    'The limit of a list of members is no whole number from 1 on, so that it cannot be told where it ends. Set it to one, or leave it out.',
  );
}
