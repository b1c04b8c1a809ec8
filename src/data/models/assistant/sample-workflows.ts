import { parseStageGraph, type StageGraph } from '../../workflow/stage-graph.js';
import { type SampleProject, sampleProjects } from './sample-projects.js';

/** One stage of a workflow of the sample, and what becomes of issues in it. */
export interface WorkflowStage {
  readonly key: string;
  readonly label: string;
  /** Chance that an issue goes on from it on an ordinary working day. */
  readonly pace: number;
  /** Where issues go on to, and how many against each other; out of the workflow where it is null. */
  readonly next: readonly (readonly [to: string | null, weight: number])[];
}

const verification = { key: 'verification', label: 'Verification', pace: 0.42 };

/** The workflows of the sample, stages in their usual order. */
export const workflows: Readonly<Record<SampleProject['workflow'], readonly WorkflowStage[]>> = {
  product: [
    {
      key: 'triage',
      label: 'Triage',
      pace: 0.62,
      next: [
        ['analysis', 7],
        ['development', 2],
        [null, 1],
      ],
    },
    {
      key: 'analysis',
      label: 'Analysis',
      pace: 0.4,
      next: [
        ['development', 9],
        ['triage', 1],
      ],
    },
    { key: 'development', label: 'Development', pace: 0.24, next: [['review', 1]] },
    {
      key: 'review',
      label: 'Code review',
      pace: 0.48,
      next: [
        ['verification', 7],
        ['development', 3],
      ],
    },
    {
      ...verification,
      next: [
        ['release', 8],
        ['development', 2],
      ],
    },
    { key: 'release', label: 'Release', pace: 0.5, next: [[null, 1]] },
  ],
  operations: [
    {
      key: 'intake',
      label: 'Intake',
      pace: 0.7,
      next: [
        ['diagnosis', 8],
        ['remedy', 2],
      ],
    },
    {
      key: 'diagnosis',
      label: 'Diagnosis',
      pace: 0.45,
      next: [
        ['remedy', 9],
        [null, 1],
      ],
    },
    { key: 'remedy', label: 'Remedy', pace: 0.34, next: [['verification', 1]] },
    {
      ...verification,
      next: [
        ['rollout', 8],
        ['remedy', 2],
      ],
    },
    { key: 'rollout', label: 'Roll-out', pace: 0.55, next: [[null, 1]] },
  ],
};

/** The stage graph of a project of the sample, by its id; null where there is no such project. */
export function assistantSampleStageGraph(project: string): StageGraph | null {
  const workflow = sampleProjects.find(({ id }) => id === project)?.workflow;
  if (workflow === undefined) return null;
  const stages = workflows[workflow];
  return parseStageGraph({
    stages: stages.map(({ key, label }) => ({ key, label })),
    edges: stages.flatMap(({ key, next }) => next.flatMap(([to]) => (to === null ? [] : [{ from: key, to }]))),
  });
}
