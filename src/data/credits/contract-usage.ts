import { fromScaled, toScaled } from '../model/scaled.js';
import type { Contract } from './contract.js';
import { CREDIT_SCALE } from './credit-scale.js';

/** How far a contract is used up. Amounts are credits, exact to millionths. */
export interface ContractUsage {
  readonly used: number;
  /** Of the allocation: 1 is all of it. */
  readonly share: number;
  /** What is left; 0 where nothing is. */
  readonly remaining: number;
  /** What was used beyond the allocation; 0 where nothing was. */
  readonly overflow: number;
  /** `normal` below 90 %, `warning` from 90 % to exactly 100 %, `over` above. */
  readonly state: 'normal' | 'warning' | 'over';
}

/** Holds what was used against the allocation of a contract, in integers: exactly 100 % is not over. */
export function contractUsage({ allocation }: Pick<Contract, 'allocation'>, used: number): ContractUsage {
  const all = toScaled(allocation, CREDIT_SCALE);
  const spent = toScaled(used, CREDIT_SCALE);
  return {
    used: fromScaled(spent, CREDIT_SCALE),
    share: spent / all,
    remaining: fromScaled(Math.max(0, all - spent), CREDIT_SCALE),
    overflow: fromScaled(Math.max(0, spent - all), CREDIT_SCALE),
    state: stateOf(all, spent),
  };
}

function stateOf(all: number, spent: number): ContractUsage['state'] {
  if (spent > all) return 'over';
  return BigInt(spent) * 10n >= BigInt(all) * 9n ? 'warning' : 'normal';
}
