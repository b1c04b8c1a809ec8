import { contractReport } from '../data/credits/contract-report.js';
import { askContract } from '../data/credits/contract-source.js';
import type { RunReportOptions } from '../data/report/run-report.js';
import { askPlugins } from '../data/roi/ask-plugins.js';
import { askStageGraph } from '../data/workflow/stage-graphs.js';
import { contractQueryOptions, contractReportQueryOptions } from './contract-query-options.js';
import { askedOnce } from './page-answers.js';
import { pluginQueryOptions } from './plugin-query-options.js';
import { stageGraphQueryOptions } from './stage-graph-query-options.js';
import type { Usage } from './usage-provider.js';

type Ports = Pick<RunReportOptions, 'contracts' | 'contractReports' | 'plugins' | 'stageGraphs'>;

/** The ports of a page, which give what the page has found out by them without asking them again. */
export function cachedPorts(usage: Usage): Ports {
  const { contracts, contractsKey, plugins, pluginsKey, stageGraphs, model, queryClient, scope } = usage;
  return {
    contractReports: (adapter, contract, asked) => {
      const { measure, dimension, now } = asked;
      const { queryKey } = contractReportQueryOptions({ adapter, contract, measure, dimension, now, scope });
      return askedOnce(queryClient, queryKey, () => contractReport(adapter, contract, asked));
    },
    ...(contracts !== null && {
      contracts: {
        contractOf: (options) => {
          const { queryKey } = contractQueryOptions({ model, contracts, contractsKey, now: options.now, scope });
          return askedOnce(queryClient, queryKey, () => askContract(contracts, options));
        },
      },
    }),
    ...(plugins !== null && {
      plugins: {
        compare: (adapter, options) => {
          const { period, calendar = usage.calendar, filter = null, now = usage.now } = options;
          const about = { adapter, plugins, pluginsKey, period, calendar, filter, now, scope };
          const { queryKey } = pluginQueryOptions(about);
          return askedOnce(queryClient, queryKey, () => askPlugins(plugins, adapter, options));
        },
      },
    }),
    ...(stageGraphs !== null && {
      stageGraphs: {
        graphOf: (owner, { signal }) => {
          const { queryKey } = stageGraphQueryOptions({ stageGraphs, model, owner, scope });
          return askedOnce(queryClient, queryKey, () => askStageGraph(stageGraphs, owner, signal));
        },
      },
    }),
  };
}
