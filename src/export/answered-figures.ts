import type { ContractWording } from '../components/charts/contract-words.js';
import type { PluginWording } from '../components/charts/plugin-words.js';
import type { ContractReport } from '../data/credits/contract-report.js';
import type { PluginComparison } from '../data/roi/plugin-comparison.js';
import type { AnsweredPanel } from './panel-tables.js';

/** Figures with what they are told with: those of a panel, of a contract, or of a comparison with plugins. */
export type AnsweredFigures =
  | ({
      readonly kind: 'panel';
      /** Dimensions that the page is filtered by but that these events do not have. */
      readonly ignored: readonly string[];
    } & AnsweredPanel)
  | {
      readonly kind: 'contract';
      readonly title: string;
      readonly report: ContractReport;
      readonly wording: ContractWording;
    }
  | {
      readonly kind: 'plugins';
      readonly title: string;
      readonly comparison: PluginComparison;
      /** Notes of what the page is filtered by but these events are not. */
      readonly unfiltered: readonly string[];
      readonly labelOf: (dimension: string) => string;
      readonly wording: PluginWording;
    };
