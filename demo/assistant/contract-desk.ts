import { type ContractSource, contractReport, type UsageAdapter } from 'tallyboard/data';
import { assistantSampleContract } from 'tallyboard/models/assistant';

/** How the contract of the customer stands, for the reader of the demo to choose from. */
export const STANDINGS = [
  { id: 'within', label: 'Well within it', part: 0.62 },
  { id: 'nearly', label: 'Nearly used up', part: 0.94 },
  { id: 'exactly', label: 'Used up to the last credit', part: 1 },
  { id: 'over', label: 'Over it', part: 1.08 },
  { id: 'none', label: 'No contract', part: null },
] as const;

/** One of the standings. */
export type Standing = (typeof STANDINGS)[number];

const KEY = 'formwork-contract';
const USUAL = STANDINGS[1];
/** Credits are sold by the thousand. */
const PACKAGE = 1000;

/** Where this product keeps the contracts of its customers. */
export interface ContractDesk {
  readonly contracts: ContractSource;
  readonly standing: () => Standing;
  readonly choose: (id: string) => void;
}

/**
 * A desk that sells whatever contract makes for the chosen standing: the same year for as many credits as it takes. What
 * was consumed is what it is.
 */
export function openContractDesk(adapter: UsageAdapter): ContractDesk {
  let standing = find(localStorage.getItem(KEY));
  return {
    contracts: {
      async contractOf({ now, signal }) {
        const { part } = standing;
        if (part === null) return null;
        const contract = assistantSampleContract({ now });
        const { usage } = await contractReport(adapter, contract, { now, signal });
        return { ...contract, allocation: allocationFor(usage.used, part) };
      },
    },
    standing: () => standing,
    choose(id) {
      localStorage.setItem(KEY, id);
      standing = find(id);
    },
  };
}

function allocationFor(used: number, part: number): number {
  if (part === 1) return used;
  return Math.max(1, Math.round(used / part / PACKAGE)) * PACKAGE;
}

function find(id: string | null): Standing {
  return STANDINGS.find((each) => each.id === id) ?? USUAL;
}
