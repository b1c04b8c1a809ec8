import type { Contract } from './contract.js';

/**
 * A port: which contract for credits an organisation has. Hosts that sell none leave it out, and nothing about contracts is
 * shown.
 */
export interface ContractSource {
  /**
   * The contract that is in force at the moment `now`, milliseconds since the epoch, or null where there is none. What it
   * gives is checked by `parseContract`, so that it may come from a server as it is.
   */
  contractOf(options: { readonly now: number; readonly signal: AbortSignal }): Promise<Contract | null>;
}

/**
 * The contract that is in force, read.
 *
 * @throws UsageError `invalidOption` where it is none; whatever the port throws.
 */
export async function askContract(
  contracts: ContractSource,
  options: { readonly now: number; readonly signal: AbortSignal },
): Promise<Contract | null> {
  // Only those who have contracts load what reads one.
  const [given, { parseContract }] = await Promise.all([contracts.contractOf(options), import('./contract.js')]);
  return given === null ? null : parseContract(given);
}
