import fc from 'fast-check';
import type { ContractReport } from '../../../../src/data/credits/contract-report.js';
import { english } from '../../../../src/data/messages/messages.js';
import { makeContractReport } from '../../../../stories/fixtures/contracts.js';
import { wording } from './twin-cases.js';

/** What contracts are counted in. */
export const unit = { kind: 'quantity', label: 'credits' } as const;

/** What contracts in these tests are told with. */
export const contractWording = { ...wording, messages: { ...wording.messages, ...english.contract }, unit };

/** Terms that are to come, run and are over, with much and with little used of them. */
export const contracts: fc.Arbitrary<ContractReport> = fc
  .record({
    term: fc.constantFrom(
      { start: '2026-11-22', end: '2026-11-23' },
      { start: '2026-11-02', end: '2026-12-01' },
      { start: '2026-07-01', end: '2026-10-01' },
      { start: '2027-01-01', end: '2027-02-01' },
      { start: '2026-09-01', end: '2027-01-01' },
    ),
    allocation: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(0.000_001, 1e9)),
    aDay: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 }), fc.double({ min: 0.01, max: 5, noNaN: true })),
    zone: fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York'),
  })
  .map(({ term, ...spec }) => makeContractReport({ ...term, ...spec }));
