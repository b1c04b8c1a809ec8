import { createRandom } from '../random.js';
import { backgroundOf } from './sample-background.js';
import { contextOf } from './sample-context.js';
import type { SampleDraft, SampleEvent } from './sample-event.js';
import { openIssueBoard } from './sample-issues.js';
import { DAY } from './sample-office.js';
import { foundOrganisation } from './sample-organisation.js';
import { people } from './sample-people.js';
import { sampleProjects } from './sample-projects.js';
import { sessionsOf } from './sample-sessions.js';
import { simulationsOf } from './sample-simulations.js';
import { sampleSystems } from './sample-systems.js';
import { workflows } from './sample-workflows.js';

/** What sample to make; all of it may be left out. */
export interface AssistantSampleOptions {
  /** Another seed is another history; 1 unless stated. */
  readonly seed?: number;
  /** The present, milliseconds: the last event lies before it. The moment of the call unless stated. */
  readonly now?: number;
  /** Days of history, today included; 731 (two years) unless stated. */
  readonly days?: number;
}

/** A named row of an entity. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Plain rows for an event store: `upsert('user', users)` and so on for each entity, then `append(events)`. */
export interface AssistantSample {
  readonly users: readonly (Named & { readonly role: string; readonly team: string })[];
  readonly projects: readonly (Named & { readonly area: string })[];
  readonly stages: readonly Named[];
  readonly systems: readonly Named[];
  /** In the order in which they happened. */
  readonly events: readonly SampleEvent[];
}

/** How much was done at the beginning, against the present. */
const BEGINNING = 0.3;

/**
 * Makes up two years in which the engineers of a retailer take up an assistant: 66 people of 10 teams in Hamburg and Chicago, 9
 * projects with 22 repositories, about 80,000 events. There are weekends, nights, public holidays and slow summers, growth,
 * newcomers and leavers, projects that begin, a team that stopped, the move from the web app into editors, a deploy that
 * broke things for a week, and credits that run out before their contract does.
 *
 * The same seed and the same day give the same history; later on that day there is more of it.
 */
export function assistantSample({
  seed = 1,
  now = Date.now(),
  days = 731,
}: AssistantSampleOptions = {}): AssistantSample {
  const today = Math.floor(now / DAY);
  const organisation = foundOrganisation(seed, today, days);
  const random = createRandom(seed ^ 0x5eed);
  const board = openIssueBoard(organisation, random);
  const drafts: SampleDraft[] = [];
  for (let day = today - days + 1; day <= today; day++) {
    const growth = BEGINNING + (1 - BEGINNING) * organisation.progress(day) ** 0.85;
    for (const draft of board.advance(day, growth)) drafts.push(draft);
    for (const draft of sessionsOf(organisation, board, day, growth, random)) drafts.push(draft);
    for (const draft of simulationsOf(organisation, board, day, growth, random)) drafts.push(draft);
    for (const draft of contextOf(organisation, day, growth, random)) drafts.push(draft);
    for (const draft of backgroundOf(organisation, day, growth, random)) drafts.push(draft);
  }
  drafts.sort((a, b) => a.at - b.at);
  const events: SampleEvent[] = [];
  for (const draft of drafts) {
    if (draft.at > now) break;
    events.push(asOf(now, draft, `${draft.fact}-${events.length + 1}`));
  }
  const stages = new Map(
    Object.values(workflows).flatMap((each) => each.map(({ key, label }) => [key, label] as const)),
  );
  return {
    users: people.map(({ id, name, role, team }) => ({ id, name, role, team })),
    projects: sampleProjects.map(({ id, name, area }) => ({ id, name, area })),
    stages: [...stages].map(([id, name]) => ({ id, name })),
    systems: sampleSystems.map(({ id, name }) => ({ id, name })),
    events,
  };
}

/** What is known of an event now: of what has not ended, neither how it will end nor how long it will take. */
function asOf(now: number, draft: SampleDraft, id: string): SampleEvent {
  if (!('duration' in draft) || draft.duration === null || draft.at + draft.duration <= now) return { ...draft, id };
  if (draft.fact === 'session') return { ...draft, id, duration: null };
  if (draft.fact === 'investigation') return { ...draft, id, duration: null, lines: null };
  return { ...draft, id, outcome: 'running', defectsPrevented: null, duration: null };
}
