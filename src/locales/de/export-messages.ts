import type { ExportMessages } from '../../data/messages/export-messages.js';

/** The German texts of what is taken away as a file. */
export const germanExportMessages: ExportMessages = {
  open: 'Exportieren',
  sections: 'Abschnitte',
  selectAll: 'Alle auswählen',
  chosen: (chosen, of) => `${chosen} von ${of} ausgewählt`,
  rows: (text, count) => (count === 1 ? `${text} Zeile` : `${text} Zeilen`),
  counting: 'Zeilen werden gezählt',
  noRows: 'Keine Werte in diesem Zeitraum',
  oneNeeded: (dimension) => `Dafür die Seite nach genau einem Wert filtern: ${dimension}.`,
  partlyLoaded: 'Ein Teil dieser Werte konnte nicht geladen werden.',
  contentsFailed: 'Die Zeilen konnten nicht gezählt werden.',

  format: 'Dateiformat',
  formats: {
    csv: 'CSV-Datei',
    csvFiles: 'CSV-Dateien (ZIP)',
    xlsx: 'Excel-Arbeitsmappe',
    html: 'HTML-Seite',
    pdf: 'PDF-Dokument',
    json: 'JSON-Datei',
  },
  uses: {
    csv: 'Eine Datei für Tabellenprogramme',
    csvFiles: 'Eine Datei je Abschnitt',
    xlsx: 'Ein Blatt je Abschnitt',
    pdf: 'Seiten zum Drucken und Zeigen',
    html: 'Seite, die auch offline funktioniert',
    json: 'Genaue Werte für Programme',
  },
  fileName: 'Dateiname',

  save: 'Exportieren',
  cancel: 'Abbrechen',
  nothingChosen: 'Wählen Sie mindestens einen Abschnitt aus.',
  preparing: 'Datei wird vorbereitet',
  progress: (done, of) => `${done} von ${of}`,
  saved: (file, size) => `Gespeichert als ${file} (${size})`,
  incomplete: 'Einige Werte konnten nicht geladen werden. In der Datei steht, welche.',
  missingGlyphs: (characters) => `Diese Zeichen fehlen in den Schriften des Dokuments: ${characters}`,
  cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
  failed: 'Die Datei konnte nicht erstellt werden. Es wurde nichts gespeichert.',
  failures: {
    timedOut: 'Die Werte kamen nicht rechtzeitig an. Es wurde nichts gespeichert. Versuchen Sie es erneut.',
    limitExceeded:
      'Das ist mehr, als eine Datei aufnehmen kann. Wählen Sie weniger Abschnitte oder einen kürzeren Zeitraum.',
    notAllowed: 'Sie dürfen diese Werte nicht exportieren.',
    adapterFailed: 'Die Werte konnten nicht geladen werden. Es wurde nichts gespeichert. Versuchen Sie es erneut.',
  },
  details: 'Einzelheiten',
};
