import type { TemplateTexts } from '../../data/translation/translate-templates.js';

/** The templates of the assistant model in German, beside the texts of its dashboard. */
export const germanAssistantTemplates: Readonly<Record<string, TemplateTexts>> = {
  adoption: {
    title: 'Verbreitung',
    description: 'Wer den Assistenten nutzt, wie oft und wofür, über drei Monate.',
  },
  credits: {
    title: 'Credit-Bericht',
    description: 'Wie es um den Vertrag steht und wofür im letzten Monat Credits verbraucht wurden.',
  },
  executive: {
    title: 'Überblick für die Geschäftsleitung',
    description: 'Das letzte Quartal auf einer Seite.',
    sections: { 'key-figures': 'Kennzahlen', 'use-and-quality': 'Nutzung und Qualität' },
  },
  quality: {
    title: 'Simulationen und Qualität',
    description: 'Was simuliert wurde, was bestanden hat und was dadurch verhindert wurde.',
  },
  'project-owner': {
    title: 'Für Projektverantwortliche',
    description: 'Der Workflow eines Projekts und was dort gefragt und erstellt wurde.',
  },
};
