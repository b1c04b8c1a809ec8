import type { FormatMessages } from '../../data/format/format-messages.js';
import type { Messages } from '../../data/messages/messages.js';
import { quantitiesIn } from '../plural.js';
import { arabicActionMessages } from './action-messages.js';
import { arabicBuilderMessages } from './builder-messages.js';
import { arabicContractMessages } from './contract-messages.js';
import { arabicExplainMessages } from './explain-messages.js';
import { arabicExportMessages } from './export-messages.js';
import { arabicFilterMessages } from './filter-messages.js';
import { arabicPanelMessages } from './panel-messages.js';
import { arabicPluginMessages } from './plugin-messages.js';
import { arabicReportMessages } from './report-messages.js';
import { arabicStageMessages } from './stage-messages.js';
import { arabicToolMessages } from './tool-messages.js';
import { arabicViewMessages } from './view-messages.js';

/** After a number that is written in digits: the dual is not used, since the digit already says it. */
const UNITS = {
  credits: { zero: 'رصيد', one: 'رصيد', two: 'رصيد', few: 'أرصدة', many: 'رصيدًا', other: 'رصيد' },
  minutes: { zero: 'دقيقة', one: 'دقيقة', two: 'دقيقة', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
  hours: { zero: 'ساعة', one: 'ساعة', two: 'ساعة', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  days: { zero: 'يوم', one: 'يوم', two: 'يوم', few: 'أيام', many: 'يومًا', other: 'يوم' },
  months: { zero: 'شهر', one: 'شهر', two: 'شهر', few: 'أشهر', many: 'شهرًا', other: 'شهر' },
  questions: { zero: 'سؤال', one: 'سؤال', two: 'سؤال', few: 'أسئلة', many: 'سؤالًا', other: 'سؤال' },
};

const arabicFormatMessages: FormatMessages = {
  noValue: 'لا توجد قيمة',
  noBaseline: 'لا يوجد ما يُقارن به',
  new: 'جديد',
  unchanged: 'دون تغيير',
  up: (change) => `ارتفاع بمقدار ${change}`,
  down: (change) => `انخفاض بمقدار ${change}`,
  better: (change) => `${change}، تحسّن`,
  worse: (change) => `${change}، تراجع`,
  points: (value) => `${value}\u00a0ن.م`,
  spokenPoints: (value) => `${value} نقطة مئوية`,
  quantities: quantitiesIn('ar', UNITS, '\u00a0'),
  quarter: (quarter, year) => `الربع ${quarter}، ${year}`,
};

/** The Arabic texts. */
export const arabic: Messages = {
  format: arabicFormatMessages,
  panel: arabicPanelMessages,
  filter: arabicFilterMessages,
  plugins: arabicPluginMessages,
  tool: arabicToolMessages,
  contract: arabicContractMessages,
  stages: arabicStageMessages,
  action: arabicActionMessages,
  explain: arabicExplainMessages,
  view: arabicViewMessages,
  report: arabicReportMessages,
  builder: arabicBuilderMessages,
  export: arabicExportMessages,
};
