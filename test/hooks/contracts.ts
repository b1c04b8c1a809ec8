import type { Contract } from '../../src/data/credits/contract.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { defineReport } from '../../src/data/report/report.js';
import { lastDays, shop } from './shop.js';

/** A contract about the sales of the shop: of March 2026, in which sixty are made. */
export const sales: Contract = {
  id: 'spring',
  label: 'Spring',
  term: { start: '2026-03-01', end: '2026-04-01' },
  zone: 'UTC',
  allocation: 80,
  categories: null,
};

/** A host whose organisation has this contract, or none. */
export function contractsOf(contract: Contract | null): ContractSource {
  return { contractOf: async () => contract };
}

/** A report with a section for those who have a contract, between two others. */
export const contractReport = defineReport(shop, {
  title: 'Till report',
  period: lastDays(7),
  comparison: null,
  filters: ['till'],
  sections: [
    {
      id: 'above',
      title: 'Above',
      panels: [{ id: 'deliveries', title: 'Deliveries', view: 'stat', measure: 'deliveries' }],
    },
    {
      id: 'contract',
      title: 'What was agreed',
      needs: 'contract',
      panels: [
        { id: 'contract', title: 'Contract', view: 'contract', measure: 'sales', dimension: 'till' },
        { id: 'by-till', title: 'Sales by till', view: 'table', measures: ['sales'], dimension: 'till', share: true },
      ],
    },
    {
      id: 'below',
      title: 'Below',
      panels: [{ id: 'sales', title: 'Sales', view: 'stat', measure: 'sales', breakdown: 'clerk' }],
    },
  ],
});
