import { defineModel } from '../../model/define-model.js';
import { dimensions } from './dimensions.js';
import { entities } from './entities.js';
import { facts } from './facts.js';
import { generationMeasures } from './generation-measures.js';
import { runMeasures } from './run-measures.js';
import { teamMeasures } from './team-measures.js';

/**
 * A product that makes automation tools and runs them: who runs what, how well it works, how tools come into being and how
 * they spread through a team.
 *
 * Facts: `run`, `generation`, `share`, `publication`, `clone`, `edit`. Entities: `user`, `tool`. Of an event it keeps when
 * and how long, who, which tool, how it ended, on which platform and for how many credits; never what went in or came out.
 */
export const automation = defineModel({
  name: 'automation',
  label: 'Automation',
  entities,
  facts,
  dimensions,
  measures: { ...runMeasures, ...generationMeasures, ...teamMeasures },
});
