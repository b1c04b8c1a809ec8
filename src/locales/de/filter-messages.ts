import type { FilterMessages } from '../../data/messages/filter-messages.js';
import type { PeriodUnit } from '../../data/time/period.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('de');

/** "Letzter Tag", "Letzte 14 Tage": the last of a unit agrees with its gender, of which `ending` is the ending. */
function last(one: string, ending: string, other: string): FilterMessages['lastUnits'][PeriodUnit] {
  return (count, complete, text) =>
    plural(count, {
      one: `Letzte${ending} ${complete ? `volle${ending} ` : ''}${one}`,
      other: `Letzte ${text} ${complete ? 'volle ' : ''}${other}`,
    });
}

/** The German texts of filters. */
export const germanFilterMessages: FilterMessages = {
  filters: 'Filter',
  retry: 'Erneut versuchen',

  period: 'Zeitraum',
  presets: {
    today: 'Heute',
    yesterday: 'Gestern',
    last7Days: 'Letzte 7 Tage',
    last30Days: 'Letzte 30 Tage',
    last90Days: 'Letzte 90 Tage',
    last12Months: 'Letzte 12 Monate',
    thisWeek: 'Diese Woche',
    lastWeek: 'Letzte Woche',
    thisMonth: 'Dieser Monat',
    lastMonth: 'Letzter Monat',
    thisQuarter: 'Dieses Quartal',
    lastQuarter: 'Letztes Quartal',
    thisYear: 'Dieses Jahr',
    lastYear: 'Letztes Jahr',
    monthToDate: 'Monat bis heute',
    quarterToDate: 'Quartal bis heute',
    yearToDate: 'Jahr bis heute',
  },
  lastUnits: {
    day: last('Tag', 'r', 'Tage'),
    week: last('Woche', '', 'Wochen'),
    month: last('Monat', 'r', 'Monate'),
    quarter: last('Quartal', 's', 'Quartale'),
    year: last('Jahr', 's', 'Jahre'),
  },
  customPeriod: 'Eigener Zeitraum',
  choosePreset: 'Zeiträume',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  calendarNote: (weekday, zone) => `Wochenbeginn: ${weekday}. Zeitzone der Tage: ${zone}.`,
  endBeforeStart: 'Der letzte Tag liegt vor dem ersten.',
  apply: 'Anwenden',
  cancel: 'Abbrechen',

  compareWith: 'Vergleichen mit',
  comparisons: {
    none: 'Kein Vergleich',
    previousPeriod: 'Vorheriger Zeitraum',
    previousUnit: 'Vorheriger Kalenderzeitraum',
    lastYear: 'Gleiche Tage im Vorjahr',
    lastYearByWeekday: 'Gleiche Wochentage im Vorjahr',
    range: 'Andere Tage',
  },

  grain: 'Nach',
  grains: { hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' },

  chosen: (dimension, first, more, text) => `${dimension}: ${first}${more > 0 ? ` +${text}` : ''}`,
  search: (members) => `${members} suchen`,
  selectAll: 'Alle auswählen',
  selectShown: 'Alle angezeigten auswählen',
  noMembers: 'Nichts gefunden',
  loadingMembers: 'Wird geladen',
  membersFailed: 'Die Liste konnte nicht geladen werden.',
  moreMembers: 'Es gibt noch mehr. Über die Suche finden Sie alle.',
  chooseOne: (members) => `${members}: eines auswählen`,
  oneAtATime: 'Diese Zahlen gelten immer nur für eines und werden nie über mehrere hinweg zusammengezählt.',
  severalChosen: (text) => `Zurzeit sind ${text} ausgewählt.`,
  none: 'Ohne Angabe',
  empty: '(leer)',

  activeFilters: 'Aktive Filter',
  chip: (dimension, member) => `${dimension}: ${member}`,
  chipOfSeveral: (dimension, text) => `${dimension}: ${text} ausgewählt`,
  removeFilter: (filter) => `Filter „${filter}“ entfernen`,
  clearAll: 'Alle zurücksetzen',
  notUnderstood: (names) => `Diese Teile der Adresse sind unbekannt und werden nicht beachtet: ${names}.`,
  filterCount: (count, text) => (count === 0 ? 'Keine Filter aktiv' : `${text} Filter aktiv`),

  periodSteps: 'Zeiträume auf dem Weg hierher',
  backToPeriod: (period) => `Zurück zu ${period}`,
  zoomed: (period) => `Angezeigt wird ${period}`,

  zone: (zone) => `Zeitzone ${zone}`,
  comparedWith: (period, isCut) =>
    isCut ? `Verglichen mit ${period}, bis zum gleichen Zeitpunkt` : `Verglichen mit ${period}`,
  asOf: (moment) => `Datenstand: ${moment}`,
  live: 'Live',
  refresh: 'Aktualisieren',
  updating: 'Wird aktualisiert',
};
