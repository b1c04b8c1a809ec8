import type { PanelMessages } from '../../data/messages/panel-messages.js';
import { sentencesWith } from '../../data/messages/speech-messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('de');

/** The German texts of panels and charts. */
export const germanPanelMessages: PanelMessages = {
  clauses: (parts) => parts.join(', '),
  items: (parts) => parts.join('; '),
  sentences: sentencesWith('.', ' '),
  labelled: (name, text) => `${name}: ${text}`,

  loading: 'Wird geladen',
  refreshing: 'Wird aktualisiert',
  noDataTitle: 'Noch keine Daten',
  noDataInPeriod: (period) => `Im Zeitraum ${period} wurde nichts erfasst.`,
  noDataUnderFilter: (period) => `Im Zeitraum ${period} passt nichts zu den Filtern.`,
  noneUnderFilter: 'Nichts passt zu den Filtern.',
  withheldTitle: 'Nicht angezeigt',
  withheldInPeriod: (period) => `Die Zahlen im Zeitraum ${period} betreffen zu wenige Personen.`,
  widenPeriod: 'Längeren Zeitraum zeigen',
  clearFilters: 'Filter zurücksetzen',
  errorTitle: 'Diese Zahlen konnten nicht geladen werden',
  errorReasons: {
    choiceMissing: 'Diese Zahlen gelten immer nur für eines. Wählen Sie genau eines aus.',
    limitExceeded: 'Das ist zu viel auf einmal. Wählen Sie einen kürzeren Zeitraum oder setzen Sie einen Filter.',
    invalidPeriod: 'Diese Tage gibt es nicht. Wählen Sie einen anderen Zeitraum.',
    sourceUnreadable: 'Der Speicherort der Zahlen ließ sich nicht lesen.',
    timedOut: 'Die Datenquelle hat nicht rechtzeitig geantwortet.',
    adapterFailed: 'Die Datenquelle hat nicht wie erwartet geantwortet.',
  },
  errorBody: 'Der Rest der Seite ist davon nicht betroffen.',
  retry: 'Erneut versuchen',
  errorDetails: 'Technische Details',
  opening: 'Wird geöffnet',
  openingFailed: 'Das konnte nicht geladen werden.',

  showAsTable: 'Als Tabelle zeigen',
  showAsChart: 'Als Diagramm zeigen',
  actions: (title) => `${title}, Aktionen`,
  scrollTable: (title) => `${title}, Tabelle`,
  exactFigure: 'Genauen Wert zeigen',

  none: 'Ohne Angabe',
  empty: '(leer)',
  other: (count) => `Sonstige (${count})`,
  total: 'Gesamt',
  share: 'Anteil',
  change: 'Veränderung',
  period: 'Zeitraum',
  previous: 'Vorher',
  previousOf: (measure) => `${measure}, vorher`,
  noValue: 'Kein Wert',
  soFar: 'Bisher',
  from: (value) => `vorher ${value}`,
  comparedWith: (value, period) => `vorher ${value} (${period})`,
  notYet: 'Noch nicht',
  estimated: (low, high) => `Je nach Schätzung ${low} bis ${high}`,
  estimatesFailed: 'Die niedrige und die hohe Schätzung konnten nicht geladen werden.',
  assumptions: (versions) => `Annahmen: ${versions}.`,
  versionFrom: (version, date) => `${version} (ab ${date})`,
  legend: 'Datenreihen',

  chart: 'Diagramm',
  chartKeys: 'Mit den Pfeiltasten lesen Sie die Werte ab, mit Escape verlassen Sie das Diagramm.',
  chartZoomKeys:
    'Mit der Eingabetaste öffnen Sie einen Abschnitt, mit Umschalt und den Pfeiltasten wählen Sie mehrere.',
  chosenPart: (period) => `${period} ausgewählt. Die Eingabetaste öffnet diesen Abschnitt.`,
  drillPath: 'Pfad dieser Ansicht',
  backTo: (level) => `Zurück zu ${level}`,
  lineChart: 'Liniendiagramm',
  areaChart: 'Flächendiagramm',
  barChart: 'Balkendiagramm',
  donutChart: 'Ringdiagramm',
  heatMap: 'Heatmap',
  goal: 'Ziel',

  byDimension: (dimension) => `Nach ${dimension}`,
  seriesTotal: (series, value) => `${series}: ${value}`,
  seriesRange: (low, lowAt, high, highAt) => `niedrigster Wert ${low} (${lowAt}), höchster Wert ${high} (${highAt})`,
  seriesWithoutValues: (series) => `${series}: keine Werte`,
  inPeriod: (period) => `Zeitraum: ${period}.`,

  noteUnfinished: (through) => `Stand: ${through}.`,
  noteLikeForLike: (through) => `Verglichen wird mit demselben Abschnitt, bis ${through}.`,
  noteFuture: (text, count) =>
    plural(count, {
      one: `${text} Ereignis mit einem Datum in der Zukunft ist nicht enthalten.`,
      other: `${text} Ereignisse mit einem Datum in der Zukunft sind nicht enthalten.`,
    }),
  noteOverlapping: (measures) =>
    `${measures}: Die Gruppen überschneiden sich und ergeben zusammen nicht den Gesamtwert.`,
  noteLimited: (text, left) =>
    plural(left, {
      one: `${text} weiterer Eintrag wird nicht gezeigt.`,
      other: `${text} weitere Einträge werden nicht gezeigt.`,
    }),
  noteRetention: (from) => `Ereignisse vor dem ${from} werden nicht aufbewahrt.`,
  noteSuppressed: (text) => `Zahlen zu weniger als ${text} Personen werden nicht angezeigt.`,
  noteBasis: (covered, of, events) =>
    plural(events, {
      one: `Beruht auf ${covered} von ${of} Ereignis.`,
      other: `Beruht auf ${covered} von ${of} Ereignissen.`,
    }),
  noteCoverage: (measure, covered, of, events) =>
    plural(events, {
      one: `${measure}: beruht auf ${covered} von ${of} Ereignis.`,
      other: `${measure}: beruht auf ${covered} von ${of} Ereignissen.`,
    }),
  noteIgnored: (dimensions) => `Nicht gefiltert nach ${dimensions}: Diese Angabe gibt es hier nicht.`,
};
