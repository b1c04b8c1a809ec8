import type { TemplateTexts } from '../../data/translation/translate-templates.js';

/** The templates of the automation model in German, beside the texts of its dashboard. */
export const germanAutomationTemplates: Readonly<Record<string, TemplateTexts>> = {
  'monthly-roi': {
    title: 'ROI des Monats',
    description: 'Was Automatisierung im letzten Monat gespart und gekostet hat.',
    sections: { method: 'Methode' },
    panels: { 'how-to-read': 'So sind diese Zahlen zu lesen' },
    texts: {
      'how-to-read':
        '- Nur erfolgreiche Ausführungen sparen Zeit. Ihre Kosten zählen immer, gleich wie sie enden.\n- Ausführungen von Tools ohne Schätzung sparen in diesen Zahlen nichts, ihre Kosten zählen trotzdem.',
    },
  },
  adoption: {
    title: 'Verbreitung',
    description: 'Wer Tools nutzt, wie oft und welche, über drei Monate.',
  },
  credits: {
    title: 'Credit-Bericht',
    description: 'Wofür im letzten Monat Credits verbraucht wurden und von wem.',
    sections: { 'credit-use': 'Verbrauch von Credits' },
    panels: {
      'run-credits': 'Credits für Ausführungen',
      'credit-cost': 'Kosten der Credits',
      'credit-departments': 'Credits nach Abteilung',
      'credit-tools': 'Credits nach Tool',
      'credit-users': 'Credits nach Person',
    },
  },
  executive: {
    title: 'Überblick für die Geschäftsleitung',
    description: 'Das letzte Quartal auf einer Seite.',
    sections: { 'key-figures': 'Kennzahlen', 'value-and-use': 'Wert und Nutzung' },
  },
  'tool-owner': {
    title: 'Für Tool-Verantwortliche',
    description: 'Wie gut Tools laufen, für alle, die sie betreuen.',
  },
};
