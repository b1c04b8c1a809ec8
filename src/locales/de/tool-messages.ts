import type { ToolMessages } from '../../data/messages/tool-messages.js';

/** The German texts around the analytics of one tool. */
export const germanToolMessages: ToolMessages = {
  viewAnalytics: 'Nutzung ansehen',
  openInNewTab: 'In neuem Tab öffnen',
  menuOf: (tool) => `Aktionen für ${tool}`,
  menu: 'Aktionen für dieses Tool',
  analyticsOf: (tool) => `Nutzung von ${tool}`,
  analytics: 'Nutzung',
  close: 'Schließen',
  unknownTitle: 'Über dieses Tool ist nichts bekannt',
  unknownBody: 'Niemand hat es verwendet, oder es wurde mitsamt seinen Zahlen entfernt.',
  deleted: 'Dieses Tool wurde gelöscht. Die Zahlen bis dahin bleiben erhalten.',
  opening: 'Wird geöffnet',
  openingFailed: 'Das ließ sich nicht öffnen.',
  retry: 'Erneut versuchen',
};
