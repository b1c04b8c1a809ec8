import { defineModel } from '../../model/define-model.js';
import { activity } from './activity.js';
import { contextMeasures } from './context-measures.js';
import { creditMeasures } from './credit-measures.js';
import { dimensions } from './dimensions.js';
import { entities } from './entities.js';
import { facts } from './facts.js';
import { questionMeasures } from './question-measures.js';
import { sessionMeasures } from './session-measures.js';
import { simulationMeasures } from './simulation-measures.js';
import { workflowMeasures } from './workflow-measures.js';

/**
 * An assistant of engineering teams: who asks what and from where, what is simulated and what that prevents, how issues move
 * through the workflow of a project, what the assistant makes, remembers and reads, and what it costs in credits.
 *
 * Facts: `session`, `question`, `simulation`, `step`, `artifact`, `memory`, `investigation`, `indexing`, `connection`,
 * `booking`. Entities: `user`, `project`, `stage`, `issue`, `system`. Of an event it keeps when and how long, who, in which
 * project, of which kind and how much; never what was asked or answered, nor any code.
 */
export const assistant = defineModel({
  name: 'assistant',
  label: 'Assistant',
  people: 'user',
  entities,
  facts,
  dimensions,
  measures: {
    ...activity,
    ...sessionMeasures,
    ...creditMeasures,
    ...questionMeasures,
    ...simulationMeasures,
    ...workflowMeasures,
    ...contextMeasures,
  },
});
