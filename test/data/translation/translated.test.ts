import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { EventStore } from '../../../src/data/engine/event-store.js';
import { explainFigure } from '../../../src/data/explain/explain-figure.js';
import { automation } from '../../../src/data/models/automation/model.js';
import { query as buildQuery } from '../../../src/data/query/build-query.js';
import { translated } from '../../../src/data/translation/translated.js';
import { germanAutomation } from '../../../src/locales/de/automation.js';

const NOW = Date.UTC(2026, 10, 20, 12);

function source() {
  const store = new EventStore(automation, { clock: () => NOW });
  store.upsert('user', [{ id: 'u', name: 'Failed', department: 'Failed', role: 'Lead' }]);
  store.upsert('tool', [{ id: 't', name: 'Runs', category: 'Cost', tags: [] }]);
  const run = { fact: 'run', at: NOW - 3_600_000, user: 'u', tool: 't', duration: 5000, credits: 1 } as const;
  store.append([
    { ...run, id: '1', outcome: 'succeeded' },
    { ...run, id: '2', outcome: 'failed' },
  ]);
  return memoryAdapter(store);
}

const query = (dimensions: ('outcome' | 'department')[]) =>
  buildQuery(automation, {
    measures: ['runs', 'successRate'],
    dimensions,
    period: { kind: 'last', count: 7, unit: 'day' },
    subtotals: dimensions.length > 1,
  });

describe('an adapter in another language', () => {
  it('answers with the same figures under other names', async () => {
    const adapter = source();
    const german = translated(adapter, germanAutomation);
    const [plain] = await adapter.run([query(['outcome'])], { now: NOW });
    const [told] = await german.run([query(['outcome'])], { now: NOW });
    expect(told?.columns.map(({ label }) => label)).toEqual(['Ausführungen', 'Erfolgsquote']);
    expect(told?.columns[0]?.description).toMatch(/^Wie oft Tools/);
    expect(told?.groups.flat()).toEqual([
      { kind: 'member', key: 'failed', label: 'Fehlgeschlagen' },
      { kind: 'member', key: 'succeeded', label: 'Erfolgreich' },
    ]);
    expect(told?.current).toEqual(plain?.current);
    expect(told?.query).toEqual(plain?.query);
  });

  it('leaves what hosts deliver as it is, also where it is called like a label', async () => {
    const [told] = await translated(source(), germanAutomation).run([query(['department', 'outcome'])], { now: NOW });
    expect(told?.groups.map(([department]) => department)).toEqual([
      { kind: 'member', key: 'Failed', label: 'Failed' },
      { kind: 'member', key: 'Failed', label: 'Failed' },
    ]);
    expect(told?.subtotals.flatMap(({ groups }) => groups.flat()).map((each) => 'label' in each && each.label)).toEqual(
      ['Failed'],
    );
  });

  it('finds the values of a choice by the names that people see, and other members as before', async () => {
    const adapter = source();
    const members = vi.spyOn(adapter, 'members');
    const german = translated(adapter, germanAutomation);
    const labels = async (dimension: string, search: string, limit?: number) => {
      const list = await german.members({ dimension, search, ...(limit === undefined ? {} : { limit }) }, { now: NOW });
      return [list.members.map((each) => (each.kind === 'member' ? each.label : each.kind)), list.more];
    };
    expect(await labels('outcome', 'erfolg')).toEqual([['Erfolgreich'], false]);
    expect(await labels('outcome', 'succeeded')).toEqual([[], false]);
    expect((await labels('outcome', '', 1))[1]).toBe(true);
    expect(await labels('department', 'fail')).toEqual([['Failed'], false]);
    expect(members).toHaveBeenLastCalledWith({ dimension: 'department', search: 'fail' }, { now: NOW });
  });

  it('explains figures in it', async () => {
    const german = translated(source(), germanAutomation);
    const [result] = await german.run([query([])], { now: NOW });
    if (result === undefined) throw new Error('There is no answer.');
    const explained = await explainFigure(german, result, { measure: 'successRate' });
    expect(explained.figure.measure.label).toBe('Erfolgsquote');
    expect(explained.figure.formula?.text).toBe('Erfolgreiche Ausführungen ÷ Ausführungen mit Ergebnis');
  });
});
