import type { ReportTexts } from '../../data/translation/translate-report.js';

/** The report of one tool of the automation model in German. */
export const germanToolAnalytics: ReportTexts = {
  title: 'Tool',
  sections: {
    glance: 'Auf einen Blick',
    use: 'Nutzung',
    runtime: 'Laufzeit',
    errors: 'Fehler',
    worth: 'Kosten und Nutzen',
  },
  panels: {
    runs: 'Ausführungen gesamt',
    'success-rate': 'Erfolgsquote',
    'error-rate': 'Fehlerquote',
    'last-used': 'Zuletzt verwendet',
    'active-users': 'Aktive Personen',
    clones: 'Kopien',
    'time-saved': 'Gesparte Zeit',
    'saved-value': 'Wert der gesparten Zeit',
    'runs-over-time': 'Ausführungen im Zeitverlauf',
    platforms: 'Ausführungen nach Plattform',
    'top-users': 'Wer das Tool am meisten nutzt',
    departments: 'Ausführungen nach Abteilung',
    'mean-runtime': 'Durchschnittliche Laufzeit',
    'median-runtime': 'Median der Laufzeit',
    'p95-runtime': 'Laufzeit, 95. Perzentil',
    'runtime-over-time': 'Laufzeit im Zeitverlauf',
    'errors-over-time': 'Fehlgeschlagene Ausführungen im Zeitverlauf',
    errors: 'Fehlgeschlagene Ausführungen nach Fehlerart',
    cost: 'Kosten',
    'net-value': 'Nettowert',
    'cost-per-run': 'Kosten je Ausführung',
    credits: 'Verbrauchte Credits',
  },
  bases: {
    'time-saved': 'Beruht auf {coveredRuns} von {qualifyingRuns} erfolgreichen Ausführungen.',
    'saved-value': 'Beruht auf {coveredRuns} von {qualifyingRuns} erfolgreichen Ausführungen.',
  },
};
