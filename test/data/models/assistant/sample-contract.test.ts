import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { contractReport } from '../../../../src/data/credits/contract-report.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { assistantSample } from '../../../../src/data/models/assistant/sample.js';
import { assistantSampleContract } from '../../../../src/data/models/assistant/sample-contract.js';

const NOW = Date.UTC(2026, 10, 18, 12);
/** The first of December 2025 in Berlin. */
const SIGNED = Date.parse('2025-12-01T00:00+01:00');

describe('assistantSampleContract', () => {
  it('is a year that is in its last month, by the clocks of where it was signed', () => {
    expect(assistantSampleContract({ now: NOW }).term).toEqual({ start: '2025-12-01', end: '2026-12-01' });
    const newMonth = Date.parse('2026-12-01T00:00+01:00');
    expect(assistantSampleContract({ now: newMonth - 1 }).term.start).toBe('2025-12-01');
    expect(assistantSampleContract({ now: newMonth }).term).toEqual({ start: '2026-01-01', end: '2027-01-01' });
  });

  it('runs over, and its report says by how much and since when', async () => {
    const { events } = assistantSample({ now: NOW });
    const contract = assistantSampleContract({ now: NOW });
    let used = 0n;
    let ranOut = 0;
    for (const event of events) {
      if (event.fact !== 'booking' || event.at < SIGNED) continue;
      used += BigInt(Math.round((event.credits ?? 0) * 1e6));
      if (ranOut === 0 && used >= BigInt(contract.allocation) * 1_000_000n) ranOut = event.at;
    }
    const store = createEventStore(assistant, { clock: () => NOW });
    store.append(events);
    const report = await contractReport(memoryAdapter(store), contract, { now: NOW });
    expect(report.usage.state).toBe('over');
    expect(report.usage.used).toBe(Number(used) / 1e6);
    expect(report.usage.share).toBeGreaterThan(1.02);
    expect(report.usage.share).toBeLessThan(1.2);
    expect(report.usage.overflow).toBeCloseTo(Number(used) / 1e6 - contract.allocation, 6);
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone: contract.zone }).format(ranOut);
    expect(report.forecast).toEqual({ kind: 'already', on: date });
  });

  it.each([1, 2, 3])('runs over at any time of the year, with the seed %i', (seed) => {
    for (const month of [1, 7]) {
      const now = Date.UTC(2027, month, 5, 9);
      const { allocation, term } = assistantSampleContract({ now });
      const start = Date.parse(term.start);
      const booked = assistantSample({ now, seed }).events.map((event) =>
        event.fact === 'booking' && event.at >= start ? (event.credits ?? 0) : 0,
      );
      const share = booked.reduce((sum, credits) => sum + credits, 0) / allocation;
      expect(share, `month ${month}`).toBeGreaterThan(1);
      expect(share, `month ${month}`).toBeLessThan(1.25);
    }
  });
});
