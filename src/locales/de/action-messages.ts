import type { ActionMessages } from '../../data/messages/action-messages.js';

/** The German texts of what can be done with a card, and of files. */
export const germanActionMessages: ActionMessages = {
  fullSize: 'Groß anzeigen',
  close: 'Schließen',
  copyTable: 'Als Tabelle kopieren',
  copyFigure: 'Wert kopieren',
  download: 'Herunterladen',
  asCsv: 'Tabelle (CSV)',
  asPng: 'Bild (PNG)',
  asSvg: 'Vektorgrafik (SVG)',
  explain: 'Wie wird das berechnet?',

  copied: 'Kopiert',
  copyFailed: 'Nicht kopiert: Der Browser hat es nicht erlaubt.',
  saved: (file) => `Gespeichert als ${file}`,
  saveFailed: 'Nicht gespeichert: Die Datei ließ sich nicht erzeugen.',

  overTime: (title) => `${title} im Zeitverlauf`,
  inUnit: (label, unit) => `${label} (${unit})`,
  seconds: 'Sek.',
  wholeIsOne: '1 = 100 %',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  zone: 'Zeitzone',
  comparedFrom: 'Verglichen von',
  comparedTo: 'Verglichen bis',
  filters: 'Gefiltert nach',
  noFilters: 'Nichts',
  asOf: 'Stand der Werte',
  exportedAt: 'Exportiert',
  note: 'Hinweis',

  filteredBy: (dimension, members) => `${dimension}: ${members}`,
  filteredByAll: (dimension, members) => `${dimension}: alle von ${members}`,
  notFiltered: (filter) => `nicht ${filter}`,
  anyOf: (filters) => `eines von (${filters})`,
  atLeast: (dimension, value) => `${dimension}: mindestens ${value}`,
  below: (dimension, value) => `${dimension}: weniger als ${value}`,
  between: (dimension, from, below) => `${dimension}: ${from} bis unter ${below}`,
  known: (dimension) => `${dimension}: bekannt`,
};
