import type { FormatMessages } from '../../data/format/format-messages.js';
import type { Messages } from '../../data/messages/messages.js';
import { quantitiesIn } from '../plural.js';
import { germanActionMessages } from './action-messages.js';
import { germanBuilderMessages } from './builder-messages.js';
import { germanContractMessages } from './contract-messages.js';
import { germanExplainMessages } from './explain-messages.js';
import { germanExportMessages } from './export-messages.js';
import { germanFilterMessages } from './filter-messages.js';
import { germanPanelMessages } from './panel-messages.js';
import { germanPluginMessages } from './plugin-messages.js';
import { germanReportMessages } from './report-messages.js';
import { germanStageMessages } from './stage-messages.js';
import { germanToolMessages } from './tool-messages.js';
import { germanViewMessages } from './view-messages.js';

const UNITS = {
  credits: { one: 'Credit', other: 'Credits' },
  minutes: { one: 'Minute', other: 'Minuten' },
  hours: { one: 'Stunde', other: 'Stunden' },
  days: { one: 'Tag', other: 'Tage' },
  months: { one: 'Monat', other: 'Monate' },
  questions: { one: 'Frage', other: 'Fragen' },
};

const germanFormatMessages: FormatMessages = {
  noValue: 'kein Wert',
  noBaseline: 'kein Vergleichswert',
  new: 'neu',
  unchanged: 'unverändert',
  up: (change) => `gestiegen um ${change}`,
  down: (change) => `gesunken um ${change}`,
  better: (change) => `${change}, besser`,
  worse: (change) => `${change}, schlechter`,
  points: (value) => `${value}\u00a0Pp.`,
  spokenPoints: (value) => `${value} Prozentpunkte`,
  quantities: quantitiesIn('de', UNITS, '\u00a0'),
  quarter: (quarter, year) => `Q${quarter} ${year}`,
};

/** The German texts. */
export const german: Messages = {
  format: germanFormatMessages,
  panel: germanPanelMessages,
  filter: germanFilterMessages,
  plugins: germanPluginMessages,
  tool: germanToolMessages,
  contract: germanContractMessages,
  stages: germanStageMessages,
  action: germanActionMessages,
  explain: germanExplainMessages,
  view: germanViewMessages,
  report: germanReportMessages,
  builder: germanBuilderMessages,
  export: germanExportMessages,
};
