import type { ReportTexts } from '../../data/translation/translate-report.js';

/** What is taken out of the dashboard of the assistant model, in German. */
export const germanAssistantExport: ReportTexts = {
  title: 'Nutzung',
  sections: {
    'active-sessions': 'Aktive Sitzungen insgesamt',
    questions: 'Gestellte Fragen insgesamt',
    'ranked-users': 'Aktive Personen (Rangliste)',
    'users-by-role': 'Aktive Personen nach Rolle',
    simulations: 'Simulationen insgesamt',
    'workflow-stages': 'Workflow-Phasen',
    artifacts: 'Erstellte und geteilte Artefakte',
    'lines-of-code': 'Genutzte Codezeilen',
    credits: 'Credits',
  },
  panels: {
    'sessions-by-role': 'Sitzungen nach Rolle',
    'questions-by-origin': 'Fragen nach Herkunft',
    'questions-by-role': 'Fragen nach Rolle',
    'users-by-questions': 'Personen nach gestellten Fragen',
    'active-users-by-role': 'Wer aktiv war, nach Rolle',
    'simulations-by-scenario': 'Simulationen nach Szenariotyp',
    'simulations-by-layer': 'Simulationen nach Systemschicht',
    stages: 'Phasen',
    'artifacts-by-kind': 'Artefakte nach Art',
    'lines-by-project': 'Codezeilen nach Projekt',
    'credit-categories': 'Credits nach Kategorie',
  },
};
