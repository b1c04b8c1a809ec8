import type { ReportMessages } from '../../data/messages/report-messages.js';

/** The German texts of reports. */
export const germanReportMessages: ReportMessages = {
  period: 'Zeitraum',
  comparison: 'Verglichen mit',
  zone: 'Zeitzone',
  filters: 'Filter',
  noFilters: 'Keine',
  asOf: 'Stand der Daten',
  generatedAt: 'Erstellt',
  completeness: 'Vollständigkeit',
  complete: 'Alle Werte sind enthalten.',
  incomplete: (text, count) =>
    `Unvollständig: Die Werte von ${text} ${count === 1 ? 'Auswertung' : 'Auswertungen'} konnten nicht geladen werden.`,
  method: 'Hinweise',

  notAnswered: 'Diese Werte konnten nicht geladen werden.',
  partlyAnswered: 'Ein Teil dieser Werte konnte nicht geladen werden.',
  oneNeeded: (dimension) =>
    `Diese Werte gelten immer nur für eine Auswahl. Nach genau einem Wert filtern: ${dimension}.`,
  ownPeriod: (period) => `Über ${period}, unabhängig vom Zeitraum des Berichts.`,

  contents: 'Inhalt',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  noteOn: (titles, note) => `${titles}: ${note}`,
  figures: 'Zahlen hinter den Diagrammen',
  asTable: 'Als Tabelle',
};
