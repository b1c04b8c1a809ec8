import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerStore, type WorkerStore } from '../../../../src/data/adapters/worker/worker-store.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { NOW, workshop } from '../../workshop.js';
import { ChannelWorker } from './channel-worker.js';

const model: Model = workshop;
const EVENTS = 20_000;

interface Sent {
  readonly method?: string;
  readonly argument?: { readonly columns: readonly { readonly attributes: Record<string, { values?: unknown[] }> }[] };
}

const made: WorkerStore[] = [];

function open() {
  const worker = new ChannelWorker();
  const store = createWorkerStore(model, { worker: () => worker, clock: () => NOW });
  made.push(store);
  return { store, sent: () => worker.sent as Sent[] };
}

/** Values of an attribute as they went, parcel by parcel. */
function valuesOf(sent: readonly Sent[], name: string): unknown[][] {
  const parcels = sent.filter(({ method }) => method === 'takeEvents');
  return parcels.flatMap(
    ({ argument }) => argument?.columns.map(({ attributes }) => attributes[name]?.values ?? []) ?? [],
  );
}

afterEach(() => {
  for (const store of made.splice(0)) store.dispose();
});

const rows = (from: number) =>
  Array.from({ length: EVENTS }, (_, i) => ({
    fact: 'run',
    id: `e${from + i}`,
    at: NOW,
    user: `u${i % 3}`,
    platform: i % 100 === 0 ? 7 : 'Revit',
    labels: i % 2 === 0 ? ['a', 'b'] : [],
  }));

describe('values of a delivery', () => {
  it('go once, whatever they are, and again with the next delivery', async () => {
    const { store, sent } = open();
    for (let delivery = 0; delivery < 2; delivery++) {
      const before = sent().length;
      expect(await store.append(rows(delivery * EVENTS))).toMatchObject({
        accepted: EVENTS * 0.99,
        rejected: [{ reason: 'wrongType', field: 'platform', count: EVENTS / 100 }],
      });
      const went = sent().slice(before);
      expect(valuesOf(went, 'user').length).toBeGreaterThan(2);
      expect(valuesOf(went, 'user').flat()).toEqual(['u0', 'u1', 'u2']);
      expect(valuesOf(went, 'platform').flat()).toEqual([7, 'Revit']);
      expect(valuesOf(went, 'labels').flat()).toEqual([['a', 'b'], []]);
      expect(went.at(-1)?.method).toBe('endDelivery');
    }
    const { members } = await store.adapter.members({ dimension: 'label' });
    expect(members).toMatchObject([{ key: 'a' }, { key: 'b' }, { kind: 'null' }]);
  });

  it('go once where they come by code', async () => {
    const { store, sent } = open();
    const values = ['u0', 'u1', 'never', 'u1'];
    const codes = Int32Array.from({ length: EVENTS }, (_, i) => (i < EVENTS / 2 ? 0 : 3 - 2 * (i % 2)));
    const columns = {
      fact: 'run',
      ids: Array.from(codes, (_, i) => `e${i}`),
      at: new Float64Array(EVENTS).fill(NOW),
      attributes: { user: { values, codes } },
    };
    expect(await store.appendColumns(columns)).toMatchObject({ accepted: EVENTS });
    expect(valuesOf(sent(), 'user').flat()).toEqual(['u0', 'u1', 'u1']);
    const { members } = await store.adapter.members({ dimension: 'user' });
    expect(members.map((member) => member.kind === 'member' && member.key)).toEqual(['u0', 'u1']);
  });

  it('are let go of where reading them ends with an error', async () => {
    const { store, sent } = open();
    function* broken() {
      yield* rows(0);
      throw new RangeError('The file ends here.');
    }
    await expect(store.append(broken())).rejects.toThrow('The file ends here.');
    expect(sent().at(-1)?.method).toBe('endDelivery');
    expect((await store.contents()).size).toBe(EVENTS * 0.99);
  });
});
