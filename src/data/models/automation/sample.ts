import type { Assumptions } from '../../model/assumption.js';
import { createRandom } from '../random.js';
import { assumptionsOf } from './sample-assumptions.js';
import { DAY } from './sample-calendar.js';
import { foundCompany } from './sample-company.js';
import { costsOf } from './sample-costs.js';
import { estimateOf } from './sample-estimates.js';
import type { SampleDraft, SampleEvent } from './sample-event.js';
import { people } from './sample-people.js';
import { runsOf } from './sample-runs.js';
import { teamworkOf } from './sample-teamwork.js';
import { restatedTools, type SampleTool, sampleTools } from './sample-tools.js';

/** What sample to make; all of it may be left out. */
export interface AutomationSampleOptions {
  /** Another seed is another company history; 1 unless stated. */
  readonly seed?: number;
  /** The present, milliseconds: the last event lies before it. The moment of the call unless stated. */
  readonly now?: number;
  /** Days of history, today included; 426 (fourteen months) unless stated. */
  readonly days?: number;
}

/** A row of a tool. */
export interface SampleToolRow
  extends Pick<
    SampleTool,
    'id' | 'name' | 'category' | 'tags' | 'plugin' | 'minutesReplaced' | 'minutesLow' | 'minutesHigh'
  > {
  /** From when on it holds, milliseconds; not there where it always did. */
  readonly since?: number;
}

/**
 * Plain rows for an event store: `upsert('user', users)`, `upsert('tool', tools)`, `upsert('tool', toolChanges)`,
 * `assume(assumptions)`, `append(events)`.
 */
export interface AutomationSample {
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly department: string;
    readonly role: string;
  }[];
  /** Each of them once, as it was at first. */
  readonly tools: readonly SampleToolRow[];
  /** Tools as their authors stated them anew, with the moment from which that holds. */
  readonly toolChanges: readonly SampleToolRow[];
  /** In US dollars. */
  readonly assumptions: Assumptions;
  /** In the order in which they happened. */
  readonly events: readonly SampleEvent[];
}

/** How much was done at the beginning, against the present. */
const BEGINNING = 0.45;

/**
 * Makes up fourteen months of an architecture practice that automates its drawing: 60 people in 8 departments, 47 tools on
 * Blender, Revit, Rhino and SketchUp, about 80,000 events. There are weekends, holidays and nights, growth, newcomers and
 * leavers, new and retired tools, a release that broke things for some days and a team that stopped. There is what it was
 * paid for besides credits, what an hour of whom costs, and the plugins that tools made needless.
 *
 * The same seed and the same day give the same history; later on that day there is more of it.
 */
export function automationSample({
  seed = 1,
  now = Date.now(),
  days = 426,
}: AutomationSampleOptions = {}): AutomationSample {
  const today = Math.floor(now / DAY);
  const company = foundCompany(seed, today, days);
  const random = createRandom(seed ^ 0x5eed);
  const drafts: SampleDraft[] = [];
  for (let day = today - days + 1; day <= today; day++) {
    const growth = BEGINNING + (1 - BEGINNING) * (1 - (today - day) / days) ** 0.8;
    for (const draft of runsOf(company, day, today, growth, random)) drafts.push(draft);
    for (const draft of teamworkOf(company, day, today, growth, random)) drafts.push(draft);
    for (const cost of costsOf(company, day, today)) drafts.push(cost);
  }
  drafts.sort((a, b) => a.at - b.at);
  const events: SampleEvent[] = [];
  const estimates = createRandom(seed ^ 0xe571);
  for (const draft of drafts) {
    if (draft.at > now) break;
    events.push({ ...asOf(now, draft, `${draft.fact}-${events.length + 1}`), ...estimateOf(draft, estimates) });
  }
  return {
    users: people.map(({ id, name, department, role }) => ({ id, name, department, role })),
    tools: sampleTools.map(toRow),
    toolChanges: restatedTools.map((tool) => ({ ...toRow(tool), since: (today - tool.daysAgo) * DAY })),
    assumptions: assumptionsOf(today),
    events,
  };
}

function toRow(tool: SampleTool): SampleToolRow {
  const { id, name, category, tags, plugin, minutesReplaced, minutesLow, minutesHigh } = tool;
  return { id, name, category, tags, plugin, minutesReplaced, minutesLow, minutesHigh };
}

/** What is known of an event now: of a run that has not ended, neither how it will end nor how long it will take. */
function asOf(now: number, draft: SampleDraft, id: string): SampleEvent {
  if (draft.fact === 'run' && draft.duration !== null && draft.at + draft.duration > now) {
    return { ...draft, id, outcome: 'running', errorKind: null, duration: null };
  }
  return { ...draft, id };
}
