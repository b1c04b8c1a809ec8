import { expect, it } from 'vitest';
import { Turns } from '../../../../src/data/adapters/worker/turns.js';

/** Work that tells when it begins and ends, and ends when it is told to. */
function recorder() {
  const log: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () => {
    log.push(`${name} begins`);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (error) => {
        log.push(`${name} ends`);
        if (error === undefined) resolve(name);
        else reject(error);
      });
    });
  };
  const settle = () => new Promise((resume) => setTimeout(resume));
  const end = async (name: string, error?: Error) => {
    ends.get(name)?.(error);
    await settle();
  };
  return { log, work, end, settle };
}

it('lets those that look go together, and those that change something alone, in order', async () => {
  const turns = new Turns();
  const { log, work, end, settle } = recorder();
  const all = [
    turns.look(work('look 1')),
    turns.look(work('look 2')),
    turns.change(work('change 1')),
    turns.change(work('change 2')),
    turns.look(work('look 3')),
  ];
  await settle();
  expect(log).toEqual(['look 1 begins', 'look 2 begins']);
  await end('look 2');
  expect(log).not.toContain('change 1 begins');
  await end('look 1');
  await end('change 1');
  expect(log).not.toContain('look 3 begins');
  await end('change 2');
  await end('look 3');
  expect(log.slice(2)).toEqual(
    ['look 2 ends', 'look 1 ends'].concat(
      ['change 1', 'change 2', 'look 3'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    ),
  );
  expect(await Promise.all(all)).toEqual(['look 1', 'look 2', 'change 1', 'change 2', 'look 3']);
});

it('goes on where one fails', async () => {
  const turns = new Turns();
  const { work, end, settle } = recorder();
  const failed = Promise.allSettled([turns.look(work('look')), turns.change(work('change'))]);
  const last = turns.look(work('last'));
  await settle();
  await end('look', new Error('no'));
  await end('change', new Error('no'));
  await end('last');
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await last).toBe('last');
});
