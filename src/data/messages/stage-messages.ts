/** Texts of workflows and of the graphs of their stages. Parameters are formatted already; a count comes as a number too. */
export interface StageMessages {
  /** The two ways to show the stages of a workflow, and the name of the choice between them. */
  readonly stagesViews: string;
  readonly stagesTable: string;
  readonly stagesGraph: string;
  /** What a stage graph is, for screen readers, how to read it by keys, and how large it is. */
  readonly stageGraph: string;
  readonly graphKeys: string;
  readonly graphSize: (stages: string, transitions: string, stageCount: number, transitionCount: number) => string;
  /** Name of the choice of the figure that is shown in the stages of a graph. */
  readonly graphMeasure: string;
  /** Issues and the like that went on from one stage to another: one of them, and all. */
  readonly transition: string;
  readonly transitions: string;
  /**
   * With an arrow that points the way the language is read. It begins with a mark of that direction, so that names of another
   * script do not turn it around.
   */
  readonly fromTo: (from: string, to: string) => string;
  readonly onTo: (to: string) => string;
  /** In the place of a stage that was gone on to, where there was none. */
  readonly noFurtherStage: string;
  /** Beside a transition to a stage that usually comes earlier. */
  readonly leadsBack: string;
  readonly withFigure: (name: string, figure: string) => string;
  readonly waysIn: (stages: string) => string;
  readonly waysOut: (stages: string) => string;
  readonly noWaysIn: string;
  readonly noWaysOut: string;
  /** What was recorded and has no place in the graph. */
  readonly outsideGraph: (stages: string) => string;
  readonly strayTransitions: (transitions: string) => string;
  readonly inNoStage: (figures: string) => string;
  /** In the place of figures that there were in the period before alone. */
  readonly onlyBefore: string;
  readonly graphMissing: string;
  readonly graphTooLarge: string;
  readonly graphFailed: string;
  /** Under it: the figures are there all the same. */
  readonly graphTableStays: string;
}

/** The English texts. */
export const englishStageMessages: StageMessages = {
  stagesViews: 'View',
  stagesTable: 'Table',
  stagesGraph: 'Graph',
  stageGraph: 'Stage graph',
  graphKeys:
    'Use the arrow keys to follow the transitions, Page Up and Page Down to go through all stages, Escape to leave.',
  graphSize: (stages, transitions, stageCount, transitionCount) =>
    `${stages} ${stageCount === 1 ? 'stage' : 'stages'}, ${transitions} ${transitionCount === 1 ? 'transition' : 'transitions'}`,
  graphMeasure: 'Figure in the stages',
  transition: 'Transition',
  transitions: 'Transitions',
  fromTo: (from, to) => `\u200e${from} → ${to}`,
  onTo: (to) => `\u200e→ ${to}`,
  noFurtherStage: 'No further stage',
  leadsBack: 'leads back',
  withFigure: (name, figure) => `${name} (${figure})`,
  waysIn: (stages) => `Comes from ${stages}`,
  waysOut: (stages) => `Goes on to ${stages}`,
  noWaysIn: 'Nothing leads here',
  noWaysOut: 'Leads nowhere further',
  outsideGraph: (stages) => `Not in the graph: ${stages}.`,
  strayTransitions: (transitions) => `Transitions that the graph does not have: ${transitions}.`,
  inNoStage: (figures) => `In no stage: ${figures}.`,
  onlyBefore: 'only before',
  graphMissing: 'There is no graph of this workflow. Its stages are in the table.',
  graphTooLarge: 'This workflow is too large to be drawn as a graph.',
  graphFailed: 'The graph could not be loaded.',
  graphTableStays: 'The table is not affected.',
};
