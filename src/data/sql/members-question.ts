import { isSearched, memberListOf, memberPathOf } from '../answer/member-list.js';
import { calendarPartAt } from '../model/calendar-path.js';
import { LAST_INSTANT } from '../model/field.js';
import { isMany, own, type ResolvedPath, resolvePath } from '../model/path.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import type { Member } from '../query/result.js';
import { CALENDAR_KEYS } from '../time/calendar-part.js';
import type { Batch } from './batch.js';
import { labelOf } from './groups.js';
import { RowsOfFact, tableSql } from './rows-of-fact.js';
import { columnOf, type EntitySource } from './source.js';
import { joined, name, type Sql, sql, texts, whole } from './sql.js';
import type { World } from './world.js';

const MEMBER = name('member');
const LIST = name('list');
const USED = name('used');

/** A list of members on its way through a database. */
export class MembersQuestion {
  readonly #world: World;
  readonly #request: MembersRequest;
  readonly #path: string;
  readonly #fact: string;
  /** Labels by key; null where the model names the member. */
  readonly #found = new Map<string, string | null>();
  #hasNone = false;

  /**
   * Adds what the list needs to a batch.
   *
   * @throws UsageError as `members` of an adapter does.
   */
  constructor(world: World, request: MembersRequest, notBefore: number | null, batch: Batch) {
    const { path, fact } = memberPathOf(world.model, request);
    this.#world = world;
    this.#request = request;
    this.#path = path;
    this.#fact = fact;
    const part = calendarPartAt(path);
    if (part === undefined) this.#ask(batch, Math.max(world.model.epoch, notBefore ?? world.model.epoch));
    else for (const key of CALENDAR_KEYS[part]) this.#found.set(key, null);
  }

  /** The list, once the batch has been answered. */
  result(): MemberList {
    const calendar = calendarPartAt(this.#path);
    const { keys } = this.#request;
    const isWanted = isSearched(this.#request);
    const found: Member[] = [];
    for (const [key, name] of this.#found) {
      if (keys !== undefined && !keys.includes(key)) continue;
      const label = name !== null && name !== '' ? name : labelOf(this.#world.model, this.#fact, this.#path, key);
      if (!isWanted(label)) continue;
      found.push({ kind: 'member', key, label, ...(calendar !== undefined && { calendar }) });
    }
    return memberListOf(found, this.#hasNone, this.#request);
  }

  #ask(batch: Batch, from: number): void {
    const { model, dialect } = this.#world;
    const facts = Object.keys(model.facts).filter((fact) => resolvePath(model, fact, this.#path) !== undefined);
    const resolved = resolvePath(model, facts[0] ?? '', this.#path) as ResolvedPath;
    if (resolved.kind !== 'entity' && resolved.declaration.kind === 'choice') {
      for (const key of Object.keys(resolved.declaration.values)) this.#found.set(key, null);
    }
    const used = facts.map((fact) => {
      const rows = new RowsOfFact(this.#world, fact, { zone: 'UTC', first: from, last: from });
      const { value } = rows.member(this.#path);
      return this.#each(resolved, value, rows.from(from, LAST_INSTANT + 1), 1);
    });
    const told = resolved.kind === 'attribute' ? [] : [this.#told(resolved)];
    const all = sql`(${joined([...used, ...told], ' UNION ALL ')}) AS ${name('all')}`;
    const { keys } = this.#request;
    const texted = texts((keys ?? []).filter((key) => key !== null).filter(dialect.holds));
    const kept = keys === undefined ? sql`` : sql` WHERE ${MEMBER} IS NULL OR ${dialect.isIn(sql`${MEMBER}`, texted)}`;
    const members = sql`(SELECT ${MEMBER}, max(${USED}) AS ${USED} FROM ${all}${kept} GROUP BY ${MEMBER}) AS x`;
    const entity = resolved.kind === 'entity' ? this.#entity(resolved.entity) : undefined;
    const isNamed = entity?.name !== undefined;
    const join = isNamed
      ? sql` LEFT JOIN ${tableSql(entity.table)} AS ${name('named')} ON ${name('named')}.${name(entity.id)} = x.${MEMBER}`
      : sql``;
    const label = isNamed ? sql`${name('named')}.${name(entity.name ?? '')}` : dialect.noText;
    batch.add({
      columns: [sql`x.${MEMBER}`, sql`x.${USED}`, label],
      from: sql`FROM ${members}${join}`,
      take: ([member = null, isUsed = null, called = null]) => {
        if (member !== null) this.#found.set(member, called);
        else if (isUsed === '1') this.#hasNone = true;
      },
    });
  }

  /** What an entity was told to have, whether there are events or not. */
  #told(resolved: Exclude<ResolvedPath, { kind: 'attribute' }>): Sql {
    const { id, table, columns } = this.#entity(resolved.entity) as EntitySource;
    const column = resolved.kind === 'entity' ? id : columnOf(columns, resolved.entityAttribute).column;
    return this.#each(resolved, sql`${name(column)}`, sql`FROM ${tableSql(table)}`, 0);
  }

  #each(resolved: ResolvedPath, value: Sql, from: Sql, used: 0 | 1): Sql {
    const { dialect } = this.#world;
    if (!isMany(resolved)) return sql`SELECT DISTINCT ${value} AS ${MEMBER}, ${whole(used)} AS ${USED} ${from}`;
    const lists = sql`(SELECT ${dialect.membersOf(value)} AS ${LIST} ${from})`;
    return sql`SELECT DISTINCT ${MEMBER}, ${whole(used)} AS ${USED} FROM ${dialect.unnested(lists, LIST, MEMBER)} AS "each"`;
  }

  #entity(entity: string): EntitySource | undefined {
    return own(this.#world.source.entities ?? {}, entity);
  }
}
