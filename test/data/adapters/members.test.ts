import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { query } from '../../../src/data/query/build-query.js';
import type { MembersRequest } from '../../../src/data/query/members.js';
import type { Member, Result } from '../../../src/data/query/result.js';
import { NOW, workshop } from '../workshop.js';

const model: Model = workshop;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const lastWeek = { kind: 'last', count: 7, unit: 'day' } as const;

let next = 0;
const run = (fields: Readonly<Record<string, unknown>> = {}) => ({
  fact: 'run',
  id: `e${next++}`,
  at: NOW - HOUR,
  user: 'u1',
  ...fields,
});

const name = (member: Member | undefined) => (member?.kind === 'member' ? member.key : `(${member?.kind})`);
const names = ({ groups }: Result) => groups.map((group) => group.map(name).join(' / '));

describe('members', () => {
  const store = createEventStore(model, { clock: () => NOW });
  store.upsert('user', [
    { id: 'u1', name: 'Émile', role: 'lead' },
    { id: 'u2', name: 'anna' },
    { id: 'u3', name: 'Anna' },
  ]);
  store.append([run({ user: 'u4', platform: 'Revit', labels: ['a', 'b'] })]);
  const list = async (dimension: string, search?: string, limit?: number) => {
    const request = {
      dimension,
      ...(search === undefined ? {} : { search }),
      ...(limit === undefined ? {} : { limit }),
    };
    const { members, more } = await memoryAdapter(store).members(request);
    return [members.map(name), more];
  };

  it('are listed by label, those without events too', async () => {
    expect(await list('user')).toEqual([['u3', 'u2', 'u4', 'u1'], false]);
    expect(await list('platform')).toEqual([['Revit'], false]);
    expect(await list('label')).toEqual([['a', 'b'], false]);
    expect(await list('role')).toEqual([['guest', 'lead', 'maker', '(null)'], false]);
  });

  it('are searched by label whatever its case, up to a limit', async () => {
    expect(await list('user', 'AN')).toEqual([['u3', 'u2'], false]);
    expect(await list('user', ' émi ')).toEqual([['u1'], false]);
    expect(await list('user', '', 2)).toEqual([['u3', 'u2'], true]);
  });

  it('are looked up by their keys, that of events without any too', async () => {
    const members = async (request: Omit<MembersRequest, 'dimension'>, dimension = 'tool') => {
      const found = await memoryAdapter(store).members({ dimension, ...request });
      return found.members.map(name);
    };
    expect(await members({ keys: ['u3', 'u1', 'u1', 'nobody', null] }, 'user')).toEqual(['u3', 'u1']);
    expect(await members({ keys: [null, 'nothing'] })).toEqual(['(null)']);
    expect(await members({ keys: ['nothing'] })).toEqual([]);
    expect(await members({ keys: ['u1', 'u2'], search: 'ann' }, 'user')).toEqual(['u2']);
    expect(await members({})).toEqual(['(null)']);
    expect(await members({ search: 'a' })).toEqual([]);
    expect(await members({ limit: 3 }, 'role')).toEqual(['guest', 'lead', 'maker']);
  });

  it('are those of events that count: a delivery that was replaced leaves none', async () => {
    const replaced = createEventStore(model, { clock: () => NOW });
    const listed = async (dimension: string, notBefore?: number) => {
      const options = notBefore === undefined ? {} : { notBefore };
      return (await memoryAdapter(replaced).members({ dimension }, options)).members.map(name);
    };
    replaced.append([run({ id: 'x', user: 'wrong', platform: 'wrong', labels: ['wrong', 'right'], received: 1 })]);
    expect(await listed('label')).toEqual(['right', 'wrong']);
    replaced.append([run({ id: 'x', user: 'right', platform: 'right', labels: ['right'], received: 2 })]);
    expect(await listed('user')).toEqual(['right']);
    expect(await listed('platform')).toEqual(['right']);
    expect(await listed('label')).toEqual(['right']);
    const all = query(model, { measures: ['runs'], dimensions: ['platform'], period: lastWeek, allMembers: true });
    const [result] = await memoryAdapter(replaced).run([all], { now: NOW });
    expect(names(result as Result)).toEqual(['right']);
  });

  it('are none of events that are not kept any more, but of entities that the host has told of', async () => {
    const kept = createEventStore(model, { clock: () => NOW });
    kept.upsert('user', [{ id: 'told', department: 'Ops' }]);
    kept.append([
      run({ user: 'old', platform: 'old', at: NOW - DAY }),
      run({ user: 'new', platform: 'new', labels: ['a'], at: NOW - HOUR }),
    ]);
    const listed = async (dimension: string) =>
      (await memoryAdapter(kept).members({ dimension }, { notBefore: NOW - HOUR })).members.map(name);
    expect(await listed('user')).toEqual(['new', 'told']);
    expect(await listed('platform')).toEqual(['new']);
    expect(await listed('label')).toEqual(['a']);
    expect(await listed('department')).toEqual(['Ops', '(null)']);
    const all = query(model, { measures: ['runs'], dimensions: ['user'], period: lastWeek, allMembers: true });
    const [result] = await memoryAdapter(kept).run([all], { now: NOW, notBefore: NOW - HOUR });
    expect(names(result as Result)).toEqual(['new', 'told']);
  });

  it('of a number are none, and a limit of none is refused', async () => {
    await expect(list('length')).rejects.toMatchObject({
      code: 'incompatible',
      message: expect.stringContaining('range'),
    });
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      await expect(list('user', '', limit)).rejects.toMatchObject({ code: 'invalidQuery' });
    }
  });

  it('of an unknown dimension are refused with what was meant', async () => {
    const rejected = expect(list('usr')).rejects;
    await rejected.toMatchObject({ code: 'unknownName', message: expect.stringContaining('Did you mean "user"?') });
    await expect(list('__proto__')).rejects.toMatchObject({ code: 'unknownName' });
  });
});
