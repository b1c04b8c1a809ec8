import type { assistant } from '../../data/models/assistant/model.js';
import type { CompleteModelTexts } from '../../data/translation/model-texts.js';
import { common } from './common-texts.js';

const base = { user: 'Person', project: 'Projekt' };

/** The assistant model in German. */
export const germanAssistant: CompleteModelTexts<typeof assistant> = {
  label: 'Assistent',
  entities: {
    user: { names: ['Person', 'Personen'], attributes: { role: 'Rolle', team: 'Team' } },
    project: { names: ['Projekt', 'Projekte'], attributes: { area: 'Bereich' } },
    stage: { names: ['Phase', 'Phasen'], attributes: {} },
    issue: { names: ['Vorgang', 'Vorgänge'], attributes: {} },
    system: { names: ['Verbundenes System', 'Verbundene Systeme'], attributes: {} },
  },
  facts: {
    session: {
      names: ['Sitzung', 'Sitzungen'],
      attributes: { ...base, origin: 'Herkunft', duration: 'Dauer der Sitzung' },
    },
    question: {
      names: ['Frage', 'Fragen'],
      attributes: { ...base, origin: 'Herkunft', intent: 'Anliegen', stage: 'Phase' },
    },
    simulation: {
      names: ['Simulation', 'Simulationen'],
      attributes: {
        ...base,
        scenario: 'Szenariotyp',
        layer: 'Systemschicht',
        outcome: [
          'Ergebnis',
          { passed: 'Bestanden', failed: 'Nicht bestanden', cancelled: 'Abgebrochen', running: 'Läuft' },
        ],
        defectsPrevented: 'Verhinderte Fehler',
        duration: 'Simulationsdauer',
        stage: 'Phase',
      },
    },
    step: {
      names: ['Workflow-Schritt', 'Workflow-Schritte'],
      attributes: {
        ...base,
        issue: 'Vorgang',
        stage: 'Phase',
        progress: ['Fortschritt', { entered: 'Begonnen', worked: 'Bearbeitet', transitioned: 'Weitergegeben' }],
        nextStage: 'Nächste Phase',
      },
    },
    artifact: {
      names: ['Artefakt', 'Artefakte'],
      attributes: {
        ...base,
        artifactKind: ['Art des Artefakts', { document: 'Dokument', diagram: 'Diagramm' }],
        artifactUse: ['Verwendung des Artefakts', { created: 'Erstellt', shared: 'Geteilt' }],
      },
    },
    memory: {
      names: ['Wissenseintrag', 'Wissenseinträge'],
      attributes: {
        ...base,
        memoryUse: [
          'Verwendung des Wissenseintrags',
          { created: 'Angelegt', shared: 'Geteilt', recalled: 'Herangezogen' },
        ],
      },
    },
    investigation: {
      names: ['Untersuchung', 'Untersuchungen'],
      attributes: { ...base, lines: 'Analysierte Codezeilen', duration: 'Dauer der Untersuchung' },
    },
    indexing: {
      names: ['Indexierung', 'Indexierungen'],
      attributes: { ...base, system: 'Verbundenes System', lines: 'Indexierte Codezeilen' },
    },
    connection: {
      names: ['Verbindung', 'Verbindungen'],
      attributes: {
        ...base,
        system: 'Verbundenes System',
        systemKind: [
          'Art des Systems',
          { repository: 'Repository', ticketing: 'Ticketsystem', tooling: 'Entwicklungstool' },
        ],
        state: ['Zustand', { connected: 'Verbunden', disconnected: 'Getrennt' }],
      },
    },
    booking: {
      names: ['Credit-Buchung', 'Credit-Buchungen'],
      attributes: { ...base, category: 'Credit-Kategorie', credits: 'Credits' },
    },
  },
  dimensions: {
    ...common.dimensions,
    project: ['Projekt', 'Projekte'],
    area: ['Bereich', 'Bereiche'],
    team: ['Team', 'Teams'],
    category: ['Credit-Kategorie', 'Credit-Kategorien'],
    intent: ['Fragekategorie', 'Fragekategorien'],
    origin: ['Herkunft', 'Herkunft'],
    scenario: ['Szenariotyp', 'Szenariotypen'],
    layer: ['Systemschicht', 'Systemschichten'],
    stage: ['Phase', 'Phasen'],
    nextStage: ['Nächste Phase', 'Nächste Phasen'],
    issue: ['Vorgang', 'Vorgänge'],
    progress: ['Fortschritt', 'Fortschritt'],
    artifactKind: ['Art des Artefakts', 'Arten von Artefakten'],
    artifactUse: ['Verwendung des Artefakts', 'Verwendungen von Artefakten'],
    memoryUse: ['Verwendung des Wissenseintrags', 'Verwendungen von Wissenseinträgen'],
    system: ['Verbundenes System', 'Verbundene Systeme'],
    systemKind: ['Art des Systems', 'Arten von Systemen'],
  },
  assumptions: {},
  measures: {
    ...common.measures,
    activeUsers: [
      'Aktive Personen',
      'Personen, die im Zeitraum gefragt, simuliert, untersucht, Vorgänge bewegt, Artefakte oder Wissenseinträge genutzt oder eine Sitzung geöffnet haben.',
    ],
    sessions: ['Sitzungen', 'Wie oft jemand den Assistenten geöffnet hat.'],
    meanSessionTime: ['Durchschnittliche Sitzungsdauer', 'Arithmetisches Mittel der Dauer von Sitzungen.'],
    medianSessionTime: ['Sitzungsdauer (Median)', 'Die Hälfte der Sitzungen dauerte höchstens so lange.'],
    credits: ['Verbrauchte Credits', 'Credits, die im Zeitraum gebucht wurden, gleich wofür.'],
    bookings: ['Credit-Buchungen', 'Wie oft Credits gebucht wurden.'],
    creditsPerActiveUser: [
      'Credits je aktiver Person',
      'Verbrauchte Credits, geteilt durch die Zahl der aktiven Personen.',
    ],
    questions: ['Fragen', 'Wie oft der Assistent etwas gefragt wurde.'],
    askers: ['Fragende Personen', 'Personen, die mindestens eine Frage gestellt haben.'],
    questionsPerActiveUser: ['Fragen je aktiver Person', 'Fragen, geteilt durch die Zahl der aktiven Personen.'],
    questionsPerSession: ['Fragen je Sitzung', 'Fragen, geteilt durch die Zahl der geöffneten Sitzungen.'],
    simulations: ['Simulationen', 'Wie oft Code simuliert wurde, gleich mit welchem Ergebnis.'],
    passedSimulations: ['Bestandene Simulationen', 'Simulationen, in denen der Code tat, was er sollte.'],
    failedSimulations: ['Nicht bestandene Simulationen', 'Simulationen, in denen der Code nicht tat, was er sollte.'],
    cancelledSimulations: [
      'Abgebrochene Simulationen',
      'Simulationen, die gestoppt wurden; sie zählen weder als bestanden noch als nicht bestanden.',
    ],
    unfinishedSimulations: [
      'Offene Simulationen',
      'Simulationen, deren Ende noch nicht bekannt ist; sie zählen weder als bestanden noch als nicht bestanden.',
    ],
    endedSimulations: [
      'Simulationen mit Ergebnis',
      'Bestandene und nicht bestandene Simulationen: Auf sie bezieht sich die Bestehensquote.',
    ],
    passRate: ['Bestehensquote', 'Anteil der bestandenen an allen bestandenen und nicht bestandenen Simulationen.'],
    defectsPrevented: ['Verhinderte Fehler', 'Fehler, die Simulationen vor der Veröffentlichung gefunden haben.'],
    simulators: ['Personen mit Simulationen', 'Personen, für die mindestens eine Simulation ausgeführt wurde.'],
    meanSimulationTime: ['Durchschnittliche Simulationsdauer', 'Arithmetisches Mittel der Simulationsdauern.'],
    p95SimulationTime: [
      'Simulationsdauer (95. Perzentil)',
      'Von zwanzig Simulationen dauerten neunzehn höchstens so lange.',
    ],
    issuesProcessed: [
      'Bearbeitete Vorgänge',
      'Verschiedene Vorgänge, die in eine Phase kamen, darin bearbeitet wurden oder sie verließen.',
    ],
    issuesTransitioned: ['Weitergegebene Vorgänge', 'Verschiedene Vorgänge, die eine Phase verlassen haben.'],
    transitionRate: [
      'Anteil weitergegebener Vorgänge',
      'Vorgänge, die eine Phase verließen, als Anteil der darin bearbeiteten.',
    ],
    issuesOpen: [
      'Laufende Vorgänge',
      'Vorgänge, die am Ende des Zeitraums in einer Phase standen und sie noch nicht verlassen hatten.',
    ],
    issueMovers: [
      'Personen mit Vorgängen',
      'Personen, die mindestens einen Vorgang in einer Phase bearbeitet oder weitergegeben haben.',
    ],
    artifactsCreated: ['Erstellte Artefakte', 'Dokumente und Diagramme, die erstellt wurden.'],
    documentsCreated: ['Erstellte Dokumente', 'Dokumente, die erstellt wurden.'],
    diagramsCreated: ['Erstellte Diagramme', 'Diagramme, die erstellt wurden.'],
    artifactsShared: ['Geteilte Artefakte', 'Wie oft ein Dokument oder Diagramm geteilt wurde.'],
    documentsShared: ['Geteilte Dokumente', 'Wie oft ein Dokument geteilt wurde.'],
    diagramsShared: ['Geteilte Diagramme', 'Wie oft ein Diagramm geteilt wurde.'],
    memoriesCreated: ['Angelegte Wissenseinträge', 'Wissenseinträge, die für später festgehalten wurden.'],
    memoriesShared: ['Geteilte Wissenseinträge', 'Wie oft ein Wissenseintrag für andere geöffnet wurde.'],
    memoriesRecalled: ['Herangezogene Wissenseinträge', 'Wie oft der Assistent einen Wissenseintrag verwendet hat.'],
    investigations: ['Untersuchungen', 'Wie oft der Assistent für eine Antwort Code untersucht hat.'],
    linesAnalysed: ['Analysierte Codezeilen', 'Codezeilen, die in Untersuchungen gelesen wurden, jedes Mal gezählt.'],
    linesPerInvestigation: [
      'Codezeilen je Untersuchung',
      'Arithmetisches Mittel der Codezeilen, die in Untersuchungen gelesen wurden.',
    ],
    meanInvestigationTime: [
      'Durchschnittliche Untersuchungsdauer',
      'Arithmetisches Mittel der Dauer von Untersuchungen.',
    ],
    linesIndexed: [
      'Indexierte Codezeilen',
      'Codezeilen, die gelesen wurden, um ein Repository zu kennen, ganz oder nach einer Änderung.',
    ],
    codeProcessed: ['Verarbeiteter Code', 'Alle gelesenen Codezeilen, in Untersuchungen und um Repositorys zu kennen.'],
    repositories: ['Repositorys', 'Repositorys, die am Ende des Zeitraums verbunden waren.'],
    integrations: ['Integrationen', 'Ticketsysteme und Tools, die am Ende des Zeitraums verbunden waren.'],
    ticketingIntegrations: ['Verbundene Ticketsysteme', 'Ticketsysteme, die am Ende des Zeitraums verbunden waren.'],
    toolingIntegrations: ['Verbundene Entwicklungstools', 'Tools, die am Ende des Zeitraums verbunden waren.'],
  },
};
