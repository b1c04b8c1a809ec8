import type { ContractReport } from '../../data/credits/contract-report.js';
import { CREDIT_SCALE } from '../../data/credits/credit-scale.js';
import type { TableData } from './chart-table.js';
import type { ContractWording } from './contract-words.js';

/** What a contract is about, and how much of it is used and left. */
export function contractTable({ contract, usage }: ContractReport, wording: ContractWording): TableData {
  const { messages, unit, formatter } = wording;
  const amounts = [
    { id: 'allocation', label: messages.contractAllocation, amount: contract.allocation },
    { id: 'used', label: messages.creditsUsed, amount: usage.used },
    { id: 'left', label: messages.creditsLeft, amount: usage.remaining },
  ];
  return {
    columns: [
      { id: 'name', label: messages.contract, kind: 'name' },
      { id: 'amount', label: contract.label, kind: 'figure', unit },
    ],
    rows: amounts.map(({ id, label, amount }) => ({
      id,
      member: null,
      cells: [
        { text: label, value: label },
        { text: formatter.value(amount, unit, 'exact', CREDIT_SCALE), value: amount },
      ],
    })),
    totals: null,
  };
}
