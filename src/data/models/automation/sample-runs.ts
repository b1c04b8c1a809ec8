import { cumulative, type Random } from '../random.js';
import { momentOf, workload } from './sample-calendar.js';
import type { Colleague, Company, CompanyTool } from './sample-company.js';
import type { SampleDraft } from './sample-event.js';

/** What goes wrong, and how often against each other. */
const ERRORS = ['Invalid selection', 'Geometry error', 'Missing element', 'Timeout', 'Out of memory'] as const;
const ERROR_WEIGHTS = cumulative([9, 7, 5, 3, 1]);

/** The release after which tools on one platform failed for some days: how long ago it began and ended. */
const BAD_RELEASE = { platform: 'Revit', began: 19, ended: 15, failing: 0.4, error: 'Host API mismatch' };

/** A tool that a schedule runs at night, for each of so many models. */
const NIGHTLY = { tool: 'nightly-model-audit', role: 'BIM manager', models: 7, hour: 2 };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The runs of one day, in no order. `growth` is how much is done against the present. */
export function runsOf(company: Company, day: number, today: number, growth: number, random: Random): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const tools = company.available(day);
  const taste = company.taste(day);
  const load = workload(day) * growth * random.logNormal(1, 0.11);
  const run = (tool: CompanyTool, user: Colleague, at: number) =>
    drafts.push(runOf(tool, user, at, today - day, day - tool.born, random));

  for (const user of company.present(day)) {
    if (random.chance(0.1)) continue;
    const sums = taste(user.department);
    for (let left = random.poisson(user.pace * load); left > 0; ) {
      const tool = tools[random.pick(sums)] as CompanyTool;
      let at = momentOf(day, user.offset, random);
      for (let burst = Math.min(left, 1 + random.poisson(1.1)); burst > 0; burst--, left--) {
        run(tool, user, at);
        at += Math.floor(random.between(1, 14) * MINUTE);
      }
    }
  }
  const nightly = tools.find((tool) => tool.id === NIGHTLY.tool);
  const manager = company.colleagues.find((each) => each.role === NIGHTLY.role);
  if (nightly !== undefined && manager !== undefined && workload(day) > 0.1) {
    for (let model = 0; model < NIGHTLY.models; model++) {
      const hour = NIGHTLY.hour - manager.offset;
      run(nightly, manager, day * 24 * HOUR + hour * HOUR + model * 9 * MINUTE + Math.floor(random.next() * MINUTE));
    }
  }
  return drafts;
}

/** One run. New tools fail more often; what fails takes shorter. */
function runOf(
  tool: CompanyTool,
  user: Colleague,
  at: number,
  daysAgo: number,
  daysOld: number,
  random: Random,
): SampleDraft {
  const isBad = tool.platform === BAD_RELEASE.platform && daysAgo <= BAD_RELEASE.began && daysAgo >= BAD_RELEASE.ended;
  const failing = isBad ? BAD_RELEASE.failing : tool.failing * (daysOld < 21 ? 2.5 : 1);
  const chance = random.next();
  const outcome = chance < failing ? 'failed' : chance > 0.975 ? 'cancelled' : 'succeeded';
  const whole = random.logNormal(tool.seconds * 1000, 0.5);
  const duration = Math.round(outcome === 'succeeded' ? whole : whole * random.between(0.1, 0.8));
  const error = isBad && random.chance(0.9) ? BAD_RELEASE.error : ERRORS[random.pick(ERROR_WEIGHTS)];
  return {
    fact: 'run',
    at,
    user: user.id,
    tool: tool.id,
    platform: tool.platform,
    outcome,
    errorKind: outcome === 'failed' ? (error ?? null) : null,
    duration,
    credits: Math.round(50 + duration * 0.003) / 1000,
  };
}
