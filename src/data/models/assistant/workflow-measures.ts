import { distinct, ratio, standing } from '../../model/declare-measure.js';

/**
 * Figures about issues on their way through the stages of a workflow. Stages belong to a project: asked of several projects
 * at once, stages of the same key are taken for one.
 */
export const workflowMeasures = {
  issuesProcessed: distinct('step', 'issue', {
    label: 'Issues processed',
    better: 'higher',
    description: 'Distinct issues that entered a stage, were worked on in it or went on from it.',
  }),
  issuesTransitioned: distinct('step', 'issue', {
    label: 'Issues transitioned',
    better: 'higher',
    where: { progress: ['transitioned'] },
    description: 'Distinct issues that went on from a stage.',
  }),
  transitionRate: ratio('issuesTransitioned', 'issuesProcessed', {
    label: 'Share transitioned',
    better: 'higher',
    description: 'Issues that went on from a stage as a share of those processed in it.',
  }),
  issuesOpen: standing('step', 'issue', {
    label: 'Issues in progress',
    better: 'neither',
    where: { progress: ['entered', 'worked'] },
    description: 'Issues that stood in a stage at the end of the period, not having gone on from it.',
  }),
  issueMovers: distinct('step', 'user', {
    label: 'People moving issues',
    better: 'higher',
    description: 'People who worked on at least one issue in a stage or moved it.',
  }),
};
