import type { FormatMessages } from '../../data/format/format-messages.js';
import type { Messages } from '../../data/messages/messages.js';
import { quantitiesIn } from '../plural.js';
import { japaneseActionMessages } from './action-messages.js';
import { japaneseBuilderMessages } from './builder-messages.js';
import { japaneseContractMessages } from './contract-messages.js';
import { japaneseExplainMessages } from './explain-messages.js';
import { japaneseExportMessages } from './export-messages.js';
import { japaneseFilterMessages } from './filter-messages.js';
import { japanesePanelMessages } from './panel-messages.js';
import { japanesePluginMessages } from './plugin-messages.js';
import { japaneseReportMessages } from './report-messages.js';
import { japaneseStageMessages } from './stage-messages.js';
import { japaneseToolMessages } from './tool-messages.js';
import { japaneseViewMessages } from './view-messages.js';

const UNITS = {
  credits: { other: 'クレジット' },
  minutes: { other: '分' },
  hours: { other: '時間' },
  days: { other: '日' },
  months: { other: 'か月' },
  questions: { other: '件' },
};

const japaneseFormatMessages: FormatMessages = {
  noValue: '値なし',
  noBaseline: '比較対象なし',
  new: '新規',
  unchanged: '変化なし',
  up: (change) => `${change}増`,
  down: (change) => `${change}減`,
  better: (change) => `${change}、改善`,
  worse: (change) => `${change}、悪化`,
  points: (value) => `${value}\u00a0pt`,
  spokenPoints: (value) => `${value}パーセントポイント`,
  quantities: quantitiesIn('ja', UNITS, ''),
  quarter: (quarter, year) => `${year}年第${quarter}四半期`,
};

/** The Japanese texts. */
export const japanese: Messages = {
  format: japaneseFormatMessages,
  panel: japanesePanelMessages,
  filter: japaneseFilterMessages,
  plugins: japanesePluginMessages,
  tool: japaneseToolMessages,
  contract: japaneseContractMessages,
  stages: japaneseStageMessages,
  action: japaneseActionMessages,
  explain: japaneseExplainMessages,
  view: japaneseViewMessages,
  report: japaneseReportMessages,
  builder: japaneseBuilderMessages,
  export: japaneseExportMessages,
};
