import { inTime } from '../data/adapters/in-time.js';
import type { ContractSource } from '../data/credits/contract-source.js';
import type { PluginSource } from '../data/roi/plugin-source.js';
import type { StageGraphs } from './stage-graphs.js';

/** The same port, which answers within `patience` milliseconds or is said not to. */
export function contractsInTime(contracts: ContractSource, patience: number): ContractSource {
  return {
    contractOf: (options) => inTime((signal) => contracts.contractOf({ ...options, signal }), patience, options.signal),
  };
}

/** The same port, which answers within `patience` milliseconds or is said not to. */
export function stageGraphsInTime(stageGraphs: StageGraphs, patience: number): StageGraphs {
  return {
    graphOf: (owner, options) =>
      inTime((signal) => stageGraphs.graphOf(owner, { ...options, signal }), patience, options.signal),
  };
}

/** The same port, which answers within `patience` milliseconds or is said not to. */
export function pluginsInTime(plugins: PluginSource, patience: number): PluginSource {
  return {
    compare: (adapter, options) =>
      inTime((signal) => plugins.compare(adapter, { ...options, signal }), patience, options.signal),
  };
}
