import type { ContractReport } from '../../data/credits/contract-report.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import type { ContractWording } from '../charts/contract-words.js';

/** The figures of a card, for all that can be done with them. Plain data: what is made of it is made when it is asked for. */
export type CardContent =
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
    };
