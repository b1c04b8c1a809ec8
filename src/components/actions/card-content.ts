import type { ContractReport } from '../../data/credits/contract-report.js';
import type { PluginComparison } from '../../data/roi/plugin-comparison.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import type { ContractWording } from '../charts/contract-words.js';
import type { PluginWording } from '../charts/plugin-words.js';

/** The figures of a card, for all that can be done with them. Plain data: what is made of it is made when it is asked for. */
export type CardContent =
  | ({
      readonly kind: 'panel';
      /** Dimensions that the page is filtered by but that these events do not have. */
      readonly ignored: readonly string[];
    } & Omit<AnsweredPanel, 'colors' | 'wording'>)
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

/** The same with the colours that categories have on the page and the texts of charts, which are asked for where something is made of the figures. */
export type AnsweredContent =
  | (CardContent & { readonly kind: 'panel' } & AnsweredPanel)
  | (CardContent & { readonly kind: 'contract' | 'plugins' });
