import { englishFormatMessages, type FormatMessages } from '../format/format-messages.js';
import { type ActionMessages, englishActionMessages } from './action-messages.js';
import { type BuilderMessages, englishBuilderMessages } from './builder-messages.js';
import { type ContractMessages, englishContractMessages } from './contract-messages.js';
import { type ExplainMessages, englishExplainMessages } from './explain-messages.js';
import { type ExportMessages, englishExportMessages } from './export-messages.js';
import { englishFilterMessages, type FilterMessages } from './filter-messages.js';
import { englishPanelMessages, type PanelMessages } from './panel-messages.js';
import { englishPluginMessages, type PluginMessages } from './plugin-messages.js';
import { englishReportMessages, type ReportMessages } from './report-messages.js';
import { englishStageMessages, type StageMessages } from './stage-messages.js';
import { englishToolMessages, type ToolMessages } from './tool-messages.js';
import { englishViewMessages, type ViewMessages } from './view-messages.js';

/** Every text of Tallyboard that is not data. A host replaces any of them. */
export interface Messages {
  readonly format: FormatMessages;
  readonly panel: PanelMessages;
  readonly filter: FilterMessages;
  readonly plugins: PluginMessages;
  readonly tool: ToolMessages;
  readonly contract: ContractMessages;
  readonly stages: StageMessages;
  readonly action: ActionMessages;
  readonly explain: ExplainMessages;
  readonly view: ViewMessages;
  readonly report: ReportMessages;
  readonly builder: BuilderMessages;
  readonly export: ExportMessages;
}

/** The English texts. */
export const english: Messages = {
  format: englishFormatMessages,
  panel: englishPanelMessages,
  filter: englishFilterMessages,
  plugins: englishPluginMessages,
  tool: englishToolMessages,
  contract: englishContractMessages,
  stages: englishStageMessages,
  action: englishActionMessages,
  explain: englishExplainMessages,
  view: englishViewMessages,
  report: englishReportMessages,
  builder: englishBuilderMessages,
  export: englishExportMessages,
};
