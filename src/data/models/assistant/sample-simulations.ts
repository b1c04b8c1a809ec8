import { cumulative, type Random } from '../random.js';
import { bookingOf } from './sample-booking.js';
import { isBadDeploy } from './sample-deploy.js';
import type { DraftOf, SampleDraft } from './sample-event.js';
import type { IssueBoard } from './sample-issues.js';
import type { Organisation, RunningProject } from './sample-organisation.js';

const MINUTE = 60_000;

/** How often each kind of scenario is simulated, against each other, and the chance that it fails. */
const SCENARIOS = [
  ['Regression', 9, 0.1],
  ['Integration', 6, 0.15],
  ['Edge case', 4, 0.24],
  ['Load', 2, 0.18],
  ['Migration', 1.5, 0.2],
  ['Security', 1.5, 0.12],
] as const;
const SCENARIO_WEIGHTS = cumulative(SCENARIOS.map(([, weight]) => weight));

/** How often each layer of a system is simulated. The bad deploy broke the first two most. */
const LAYERS = ['Services', 'Database', 'API', 'User interface', 'Messaging', 'Third parties'] as const;
const LAYER_WEIGHTS = cumulative([8, 4, 6, 5, 3, 2]);
const BROKEN_LAYERS = 2;
const FAILING = { broken: 0.68, others: 0.34 };

/** Simulations that people ask for, on an ordinary working day of the present, by role. */
const ASKED: Readonly<Record<string, number>> = {
  Developer: 0.42,
  'Quality engineer': 0.85,
  'Reliability engineer': 0.3,
};

/** Simulations that run at night by themselves, for each project and ordinary working day of the present. */
const NIGHTLY = { count: 1.1, hour: 4 };

/** The simulations of one day, in no order. `growth` is how much is done against the present. */
export function simulationsOf(
  organisation: Organisation,
  board: IssueBoard,
  day: number,
  growth: number,
  random: Random,
): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const running = organisation.running(day);
  const simulate = (at: number, project: RunningProject, user: string | null) =>
    drafts.push(...simulationOf({ at, project, user, stage: stageOf(project) }, organisation, day, random));
  const stageOf = (project: RunningProject) => (random.chance(0.5) ? board.someStage(project.id, random) : null);

  for (const user of organisation.present(day)) {
    const office = organisation.offices[user.office];
    const wanted = (ASKED[user.role] ?? 0) * office.workload(day) * growth;
    for (let left = random.poisson(wanted); left > 0; left--) {
      simulate(office.momentOf(day, random), organisation.projectOf(user, running, random), user.id);
    }
  }
  const office = organisation.offices.Hamburg;
  for (const project of running) {
    for (let left = random.poisson(NIGHTLY.count * office.workload(day) * growth); left > 0; left--) {
      simulate(office.at(day, NIGHTLY.hour + random.next()), project, null);
    }
  }
  return drafts;
}

interface Order {
  readonly at: number;
  readonly project: RunningProject;
  readonly user: string | null;
  readonly stage: string | null;
}

/** One simulation, and what it costs. Code got better over time, but for the week of the bad deploy. */
function simulationOf(
  { at, project, user, stage }: Order,
  organisation: Organisation,
  day: number,
  random: Random,
): SampleDraft[] {
  const [scenario, , usual] = SCENARIOS[random.pick(SCENARIO_WEIGHTS)] ?? SCENARIOS[0];
  const layer = random.pick(LAYER_WEIGHTS);
  const isBad = isBadDeploy(organisation.today - day);
  const broken = layer < BROKEN_LAYERS ? FAILING.broken : FAILING.others;
  const failing = isBad ? broken : usual * (1.35 - 0.5 * organisation.progress(day));
  const chance = random.next();
  const outcome = chance < failing ? 'failed' : chance > 0.98 ? 'cancelled' : 'passed';
  const duration = Math.round(random.logNormal(scenario === 'Load' ? 11 : 3.2, 0.6) * MINUTE);
  const isDefect = outcome === 'failed' && random.chance(0.62);
  const simulation: DraftOf<'simulation'> = {
    fact: 'simulation',
    at,
    user,
    project: project.id,
    scenario,
    layer: LAYERS[layer] ?? 'Services',
    outcome,
    defectsPrevented: isDefect ? 1 + random.poisson(0.35) : 0,
    duration,
    stage,
  };
  const credits = random.logNormal(1.1, 0.3) + 0.32 * (duration / MINUTE);
  return [simulation, bookingOf('Simulation', credits, { at: at + duration, user, project: project.id })];
}
