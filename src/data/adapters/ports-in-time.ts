import type { ContractSource } from '../credits/contract-source.js';
import type { PluginSource } from '../roi/plugin-source.js';
import type { StageGraphs } from '../workflow/stage-graphs.js';
import { inTime } from './in-time.js';

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
