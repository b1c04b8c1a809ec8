import { assistantTemplates } from '../../src/data/models/assistant/templates.js';
import { automationTemplates } from '../../src/data/models/automation/templates.js';
import type { Report } from '../../src/data/report/report.js';
import { runReport } from '../../src/data/report/run-report.js';
import { selectionOf } from '../../src/data/report/selection.js';
import { pluginSource } from '../../src/data/roi/plugin-source.js';
import { translateTemplates } from '../../src/data/translation/translate-templates.js';
import { translated } from '../../src/data/translation/translated.js';
import { documentDisplay } from '../../src/export/document-display.js';
import type { PdfFont } from '../../src/export/pdf/pdf-options.js';
import { reportFile } from '../../src/export/report-file.js';
import * as ar from '../../src/locales/ar/index.js';
import * as de from '../../src/locales/de/index.js';
import * as ja from '../../src/locales/ja/index.js';
import { CALENDAR, contracts, NOW, sampleReports, stageGraphs } from './sample-reports.js';

const FORMATS = ['csv', 'csvFiles', 'xlsx', 'html', 'json', 'pdf'] as const;

/** By language: the words of the automation model, those of the assistant, and all others. */
const LANGUAGES = {
  de: {
    messages: de.german,
    automation: [de.germanAutomation, de.germanAutomationDashboard, de.germanAutomationTemplates],
    assistant: [de.germanAssistant, de.germanAssistantDashboard, de.germanAssistantTemplates],
  },
  ja: {
    messages: ja.japanese,
    automation: [ja.japaneseAutomation, ja.japaneseAutomationDashboard, ja.japaneseAutomationTemplates],
    assistant: [ja.japaneseAssistant, ja.japaneseAssistantDashboard, ja.japaneseAssistantTemplates],
  },
  ar: {
    messages: ar.arabic,
    automation: [ar.arabicAutomation, ar.arabicAutomationDashboard, ar.arabicAutomationTemplates],
    assistant: [ar.arabicAssistant, ar.arabicAssistantDashboard, ar.arabicAssistantTemplates],
  },
} as const;

/**
 * What the bytes of every template come to in every form and three languages, from the events on: made here, wherever that is. The
 * brand, paper and direction of pages change from one to the next.
 */
export async function everyFile(fonts: readonly PdfFont[]): Promise<Readonly<Record<string, string>>> {
  const digests: [string, string][] = [];
  for (const { name, adapter, selection } of sampleReports) {
    for (const [locale, words] of Object.entries(LANGUAGES)) {
      const [model, dashboard, templates] = words[name];
      const own = name === 'automation' ? automationTemplates : assistantTemplates;
      for (const [i, { id, report }] of translateTemplates(own, dashboard, templates).entries()) {
        const document = await runReport(translated(adapter, model), report as Report, {
          now: NOW,
          generatedAt: NOW + 60_000,
          calendar: CALENDAR,
          selection: { ...selectionOf(report as Report), filters: selection.filters },
          contracts,
          stageGraphs,
          plugins: pluginSource,
        });
        const display = documentDisplay(document, { locale, messages: words.messages });
        for (const format of FORMATS) {
          const { body } = await reportFile(document, display, format, {
            prefix: 'acme',
            brand: { accent: i % 2 === 0 ? '#0f766e' : '#c02060', organisation: 'Acme' },
            pdf: { fonts, paper: i % 2 === 0 ? 'A4' : 'Letter', orientation: i % 3 === 0 ? 'landscape' : 'portrait' },
          });
          const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
          digests.push([`${name} ${id} ${locale} ${format}`, await digest(bytes)]);
        }
      }
    }
  }
  return Object.fromEntries(digests);
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
