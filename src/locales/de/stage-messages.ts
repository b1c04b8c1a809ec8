import type { StageMessages } from '../../data/messages/stage-messages.js';

/** The German texts about workflows. */
export const germanStageMessages: StageMessages = {
  stagesViews: 'Ansicht',
  stagesTable: 'Tabelle',
  stagesGraph: 'Graph',
  stageGraph: 'Graph der Phasen',
  graphKeys:
    'Mit den Pfeiltasten folgen Sie den Übergängen, mit Bild auf und Bild ab gehen Sie durch alle Phasen, mit Escape verlassen Sie den Graphen.',
  graphSize: (stages, transitions, stageCount, transitionCount) =>
    `${stages} ${stageCount === 1 ? 'Phase' : 'Phasen'}, ${transitions} ${transitionCount === 1 ? 'Übergang' : 'Übergänge'}`,
  graphMeasure: 'Zahl in den Phasen',
  transition: 'Übergang',
  transitions: 'Übergänge',
  fromTo: (from, to) => `\u200e${from} → ${to}`,
  onTo: (to) => `\u200e→ ${to}`,
  noFurtherStage: 'Keine weitere Phase',
  leadsBack: 'führt zurück',
  withFigure: (name, figure) => `${name} (${figure})`,
  waysIn: (stages) => `Kommt von: ${stages}`,
  waysOut: (stages) => `Geht weiter nach: ${stages}`,
  noWaysIn: 'Hierher führt nichts',
  noWaysOut: 'Führt nicht weiter',
  outsideGraph: (stages) => `Nicht im Graphen: ${stages}.`,
  strayTransitions: (transitions) => `Übergänge, die der Graph nicht hat: ${transitions}.`,
  inNoStage: (figures) => `In keiner Phase: ${figures}.`,
  onlyBefore: 'nur zuvor',
  graphMissing: 'Für diesen Workflow gibt es keinen Graphen. Seine Phasen stehen in der Tabelle.',
  graphTooLarge: 'Dieser Workflow ist zu groß, um als Graph gezeichnet zu werden.',
  graphFailed: 'Der Graph konnte nicht geladen werden.',
  graphTableStays: 'Die Tabelle ist davon nicht betroffen.',
};
