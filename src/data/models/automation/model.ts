import { UsageError } from '../../errors.js';
import { defineModel } from '../../model/define-model.js';
import { activity } from './activity.js';
import { assumptionsIn } from './assumptions.js';
import { costMeasures } from './cost-measures.js';
import { dimensions } from './dimensions.js';
import { entities } from './entities.js';
import { factsIn, type Outcome } from './facts.js';
import { generationMeasures } from './generation-measures.js';
import { runMeasures } from './run-measures.js';
import { savingMeasuresOf } from './saving-measures.js';
import { teamMeasures } from './team-measures.js';

/** What differs between hosts that take the automation model. */
export interface AutomationOptions {
  /** The currency of every amount, hourly rate and price (ISO 4217), such as `EUR`. */
  readonly currency: string;
  /** How a run has to end to save time: `['succeeded']` unless stated. What runs cost counts however they end. */
  readonly qualifying?: readonly Outcome[];
}

/**
 * A product that makes automation tools and runs them: who runs what, how well it works, how tools come into being, how they
 * spread through a team, what they cost and what they save.
 *
 * Facts: `run`, `generation`, `share`, `publication`, `clone`, `edit`, `cost`. Entities: `user`, `tool`. Of an event it keeps
 * when and how long, who, which tool, how it ended, on which platform and for how many credits; never what went in or came
 * out.
 *
 * A run that qualifies saves `units × minutes replaced × realisation − review − runtime (where net of it)`, in whole
 * milliseconds. Minutes come from the run, else its tool as it stood then, else the category; a run without any is not
 * covered. Hourly rates and prices are assumptions: `store.assume(…)`.
 *
 * @throws UsageError `invalidOption` for a currency that is no code of three letters.
 */
export function createAutomation({ currency, qualifying = ['succeeded'] }: AutomationOptions) {
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new UsageError(
      'invalidOption',
      `${JSON.stringify(String(currency).slice(0, 32))} is no currency, so no amount could be written down. Use its code of three letters, such as "EUR".`,
    );
  }
  return defineModel({
    name: 'automation',
    label: 'Automation',
    people: 'user',
    entities,
    facts: factsIn(currency),
    dimensions,
    assumptions: assumptionsIn(currency),
    measures: {
      ...runMeasures,
      ...generationMeasures,
      ...activity,
      ...teamMeasures,
      ...savingMeasuresOf(qualifying),
      ...costMeasures,
    },
  });
}

/** The automation model of a host that counts in US dollars. */
export const automation = createAutomation({ currency: 'USD' });
