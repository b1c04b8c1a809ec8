import { UsageError } from '../errors.js';
import type { MemberList } from './members.js';
import type { Query } from './query.js';
import { queryKey } from './query-key.js';
import type { Result } from './result.js';

/** What came from an adapter, of which nothing is known yet. */
type Given = Readonly<Record<string, unknown>>;

/**
 * Makes sure that what an adapter gave is an answer to `query`: its groups, and a figure or null in every place of every
 * frame. What is wrong would otherwise be drawn as a figure of something else.
 *
 * @throws UsageError `adapterFailed`, which names the place.
 */
export function checkResult<R extends Result>(query: Query, given: R): R {
  const result = recordAt(given, 'the answer', query);
  const answered: object = recordAt(result.query, 'query', query);
  if (queryKey(answered as Query) !== queryKey(query)) fail(query, 'query', 'that which was asked');
  if (!Number.isFinite(result.now)) fail(query, 'now', 'a finite number');
  const { measures, dimensions, comparison } = query;
  for (const [i, column] of listAt(result.columns, 'columns', query, measures.length).entries()) {
    const { name, label, unit } = recordAt(column, `columns.${i}`, query);
    if (name !== measures[i] || typeof label !== 'string') fail(query, `columns.${i}`, `that of "${measures[i]}"`);
    recordAt(unit, `columns.${i}.unit`, query);
  }
  const framesAt = (part: Given, path: string, width: number) => {
    const groups = listAt(part.groups, `${path}groups`, query);
    groups.forEach((group, i) => {
      const place = `${path}groups.${i}`;
      if (!listAt(group, place, query, width).every(isMember)) fail(query, place, 'a list of members');
    });
    checkFrame(part.current, `${path}current`, query, groups.length);
    if (part.comparison === null) return;
    if (comparison === null) fail(query, `${path}comparison`, 'null, since none was asked');
    checkFrame(part.comparison, `${path}comparison`, query, groups.length);
  };
  framesAt(result, '', dimensions.length);
  listAt(result.subtotals, 'subtotals', query, query.subtotals ? dimensions.length - 1 : 0).forEach((each, i) => {
    framesAt(recordAt(each, `subtotals.${i}`, query), `subtotals.${i}.`, i + 1);
  });
  if (result.assumptions !== null) recordAt(result.assumptions, 'assumptions', query);
  listAt(result.notes, 'notes', query).forEach((note, i) => {
    recordAt(note, `notes.${i}`, query);
  });
  return given;
}

/**
 * Makes sure that what an adapter gave is a list of members.
 *
 * @throws UsageError `adapterFailed`.
 */
export function checkMembers(given: MemberList): MemberList {
  const { members, more }: Partial<MemberList> = given ?? {};
  if (Array.isArray(members) && members.every(isMember) && typeof more === 'boolean') return given;
  throw new UsageError(
    'adapterFailed',
    'The adapter was asked for members and answered with what is no list of them, so that there is nothing to choose from. Return { members, more }.',
  );
}

function checkFrame(given: unknown, path: string, query: Query, groups: number): void {
  const frame = recordAt(given, path, query);
  const { start, end, zone } = recordAt(frame.period, `${path}.period`, query);
  if (!isSpan(start, end) || typeof zone !== 'string') fail(query, `${path}.period`, 'a period that was resolved');
  const buckets = listAt(frame.buckets, `${path}.buckets`, query, query.grain === null ? 0 : undefined);
  buckets.forEach((bucket, i) => {
    const { start, end } = recordAt(bucket, `${path}.buckets.${i}`, query);
    if (!isSpan(start, end)) fail(query, `${path}.buckets.${i}`, 'a bucket with its start and end');
  });
  const cells = groups * Math.max(1, buckets.length);
  const sizes = { values: cells, groupTotals: groups, bucketTotals: buckets.length };
  for (const [level, size] of Object.entries(sizes)) {
    const figures = recordAt(frame[level], `${path}.${level}`, query);
    for (const measure of query.measures) {
      const place = `${path}.${level}.${measure}`;
      const wrong = listAt(figures[measure], place, query, size).findIndex((figure) => !isFigure(figure));
      if (wrong >= 0) fail(query, `${place}.${wrong}`, 'a finite number or null');
    }
  }
  const totals = recordAt(frame.totals, `${path}.totals`, query);
  for (const measure of query.measures) {
    if (!isFigure(totals[measure])) fail(query, `${path}.totals.${measure}`, 'a finite number or null');
  }
  if (!Number.isFinite(frame.counted)) fail(query, `${path}.counted`, 'a finite number');
  if (frame.suppressed === null) return;
  const suppressed = recordAt(frame.suppressed, `${path}.suppressed`, query);
  for (const level of Object.keys(sizes)) listAt(suppressed[level], `${path}.suppressed.${level}`, query);
}

function isFigure(given: unknown): boolean {
  return given === null || Number.isFinite(given);
}

function isSpan(start: unknown, end: unknown): boolean {
  return Number.isFinite(start) && Number.isFinite(end) && Number(start) <= Number(end);
}

function isMember(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const { kind, key, label, count }: Given = { ...given };
  if (kind === 'member') return typeof key === 'string' && typeof label === 'string';
  return kind === 'null' || (kind === 'other' && Number.isFinite(count));
}

function recordAt(given: unknown, path: string, query: Query): Given {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) fail(query, path, 'an object');
  return given as Given;
}

function listAt(given: unknown, path: string, query: Query, size?: number): readonly unknown[] {
  if (!Array.isArray(given)) fail(query, path, 'a list');
  const list = given as readonly unknown[];
  if (size !== undefined && list.length !== size) fail(query, path, `a list of ${size}, and not of ${list.length}`);
  return list;
}

function fail(query: Query, path: string, expected: string): never {
  throw new UsageError(
    'adapterFailed',
    `The adapter of the model "${query.model}" was asked for ${query.measures.join(', ').slice(0, 200)} and gave no answer to it, so no figure of it is shown: \`${path}\` is not ${expected}.`,
  );
}
