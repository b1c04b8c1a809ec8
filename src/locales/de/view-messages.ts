import type { ViewMessages } from '../../data/messages/view-messages.js';

/** The German texts of saved views. */
export const germanViewMessages: ViewMessages = {
  views: 'Ansichten',
  modified: 'Geändert',
  modifiedView: (view) => `${view}, geändert`,
  scopeViews: { person: 'Meine Ansichten', team: 'Ansichten des Teams' },
  none: 'Noch keine gespeicherten Ansichten',
  hint: 'Wählen Sie Zeitraum und Filter und speichern Sie sie als Ansicht, zu der Sie zurückkehren können.',
  loading: 'Ansichten werden geladen',
  loadingFailed: 'Die Ansichten konnten nicht geladen werden.',

  saveNew: 'Als neue Ansicht speichern',
  update: (view) => `„${view}“ aktualisieren`,
  name: 'Name',
  scope: 'Sichtbar für',
  scopes: { person: 'Nur mich', team: 'Mein Team' },
  save: 'Speichern',
  back: 'Zurück',
  rename: 'Umbenennen',
  remove: 'Löschen',
  setDefault: 'Als Standard öffnen',
  unsetDefault: 'Nicht mehr als Standard öffnen',
  isDefault: 'Wird als Standard geöffnet',
  actionsOf: (view) => `Aktionen für ${view}`,

  saved: (view) => `„${view}“ wurde gespeichert.`,
  removed: (view) => `„${view}“ wurde gelöscht.`,
  undo: 'Rückgängig machen',
  nameMissing: 'Geben Sie einen Namen ein.',
  nameTooLong: (most) => `Verwenden Sie höchstens ${most} Zeichen.`,
  nameTaken: 'Es gibt bereits eine Ansicht mit diesem Namen.',
  failures: {
    viewChanged:
      'Diese Ansicht wurde inzwischen von jemand anderem geändert. Sie wird in ihrem jetzigen Stand angezeigt.',
    viewMissing: 'Diese Ansicht gibt es nicht mehr.',
    storageFull: 'Für Ansichten ist kein Speicherplatz frei.',
  },
  failed: 'Das konnte nicht gespeichert werden. Versuchen Sie es erneut.',
};
