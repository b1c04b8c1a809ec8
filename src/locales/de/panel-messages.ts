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
  widenPeriod: 'Längeren Zeitraum zeigen',
  clearFilters: 'Filter zurücksetzen',
  errorTitle: 'Diese Zahlen konnten nicht geladen werden',
  errorReasons: {
    limitExceeded: 'Das ist zu viel auf einmal. Wählen Sie einen kürzeren Zeitraum oder setzen Sie einen Filter.',
    invalidPeriod: 'Diese Tage gibt es nicht. Wählen Sie einen anderen Zeitraum.',
    sourceUnreadable: 'Der Speicherort der Zahlen ließ sich nicht lesen.',
    adapterFailed: 'Die Datenquelle hat nicht wie erwartet geantwortet.',
  },
  errorBody: 'Der Rest der Seite ist davon nicht betroffen.',
  retry: 'Erneut versuchen',
  errorDetails: 'Technische Details',

  showAsTable: 'Als Tabelle zeigen',
  showAsChart: 'Als Diagramm zeigen',
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
  legend: 'Datenreihen',

  chart: 'Diagramm',
  chartKeys: 'Mit den Pfeiltasten lesen Sie die Werte ab, mit Escape verlassen Sie das Diagramm.',
  lineChart: 'Liniendiagramm',
  areaChart: 'Flächendiagramm',
  barChart: 'Balkendiagramm',
  donutChart: 'Ringdiagramm',
  goal: 'Ziel',

  contract: 'Vertrag',
  contractTerm: 'Laufzeit',
  contractAllocation: 'Kontingent',
  creditsUsed: 'Verbraucht',
  creditsLeft: 'Verbleibend',
  contractNormal: 'Im Rahmen des Vertrags',
  contractWarning: 'Fast aufgebraucht',
  contractUsedUp: 'Aufgebraucht',
  contractOver: (by) => `${by} über dem Vertrag`,
  contractUnused: 'Noch nichts verbraucht.',
  usedOf: (used, allocation) => `${used} von ${allocation} verbraucht`,
  burnDown: 'Restbestand im Verlauf der Laufzeit',
  evenPace: 'Bei gleichmäßigem Verbrauch',
  forecast: 'Prognose',
  usedThatDay: 'An diesem Tag verbraucht',
  termBegins: (date) => `Die Laufzeit beginnt am ${date}.`,
  termEnded: 'Die Laufzeit ist beendet.',
  runsOutOn: (date) => `Beim jetzigen Verbrauch am ${date} aufgebraucht.`,
  runsOutBetween: (from, to) => `Sehr wahrscheinlich zwischen ${from} und ${to}.`,
  runsOutFrom: (from) => `Möglicherweise ab ${from} aufgebraucht.`,
  lastsForTerm: 'Reicht beim jetzigen Verbrauch bis zum Ende der Laufzeit.',
  usedByEnd: (low, high) => `Bis dahin sehr wahrscheinlich ${low} bis ${high} verbraucht.`,
  ranOutOn: (date) => `Am ${date} aufgebraucht.`,
  forecastNeeds: (needed, days) => `Für eine Prognose braucht es ${needed} volle Tage Nutzung; bisher: ${days}.`,
  runsOutEarliest: 'frühestens aufgebraucht',
  runsOutExpected: 'voraussichtlich aufgebraucht',
  runsOutLatest: 'spätestens aufgebraucht',
  ranOut: 'aufgebraucht',
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
  noteCoverage: (measure, covered, of, events) =>
    plural(events, {
      one: `${measure}: beruht auf ${covered} von ${of} Ereignis.`,
      other: `${measure}: beruht auf ${covered} von ${of} Ereignissen.`,
    }),
  noteIgnored: (dimensions) => `Nicht gefiltert nach ${dimensions}: Diese Angabe gibt es hier nicht.`,
};
