import { assistantDashboard } from '../../src/data/models/assistant/dashboard.js';
import { assistantExport } from '../../src/data/models/assistant/export-sections.js';
import { assistant } from '../../src/data/models/assistant/model.js';
import { automationDashboard } from '../../src/data/models/automation/dashboard.js';
import { automation } from '../../src/data/models/automation/model.js';
import { toolAnalyticsReport } from '../../src/data/models/automation/tool-report.js';
import * as ar from '../../src/locales/ar/index.js';
import * as de from '../../src/locales/de/index.js';
import * as ja from '../../src/locales/ja/index.js';

/** The languages that come with the library beside English. */
export const languages = [
  {
    locale: 'de',
    messages: de.german,
    automation: { model: automation, texts: de.germanAutomation },
    automationDashboard: { report: automationDashboard, texts: de.germanAutomationDashboard },
    toolAnalytics: { report: toolAnalyticsReport, texts: de.germanToolAnalytics },
    assistant: { model: assistant, texts: de.germanAssistant },
    assistantDashboard: { report: assistantDashboard, texts: de.germanAssistantDashboard },
    assistantExport: { report: assistantExport, texts: de.germanAssistantExport },
  },
  {
    locale: 'ja',
    messages: ja.japanese,
    automation: { model: automation, texts: ja.japaneseAutomation },
    automationDashboard: { report: automationDashboard, texts: ja.japaneseAutomationDashboard },
    toolAnalytics: { report: toolAnalyticsReport, texts: ja.japaneseToolAnalytics },
    assistant: { model: assistant, texts: ja.japaneseAssistant },
    assistantDashboard: { report: assistantDashboard, texts: ja.japaneseAssistantDashboard },
    assistantExport: { report: assistantExport, texts: ja.japaneseAssistantExport },
  },
  {
    locale: 'ar',
    messages: ar.arabic,
    automation: { model: automation, texts: ar.arabicAutomation },
    automationDashboard: { report: automationDashboard, texts: ar.arabicAutomationDashboard },
    toolAnalytics: { report: toolAnalyticsReport, texts: ar.arabicToolAnalytics },
    assistant: { model: assistant, texts: ar.arabicAssistant },
    assistantDashboard: { report: assistantDashboard, texts: ar.arabicAssistantDashboard },
    assistantExport: { report: assistantExport, texts: ar.arabicAssistantExport },
  },
] as const;

/** Words that German takes from English as they are, and "Tag", which is its day. */
export const SAME_IN_GERMAN = new Set([
  'Credit',
  'Credits',
  'Filter',
  'Graph',
  'Live',
  'Name',
  'Repository',
  'Simulation',
  'Tag',
  'Team',
  'Teams',
  'Tool',
  'Tools',
  'Workflows',
]);

/** What is the same in every language: keys, zones, currencies and abbreviations. */
export const NO_WORDS = new Set([
  'Escape',
  'Esc',
  'Enter',
  'Shift',
  'US',
  'Europe',
  'Berlin',
  'UTC',
  'URL',
  'ROI',
  'pt',
  'ms',
]);
