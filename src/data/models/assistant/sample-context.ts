import type { Random } from '../random.js';
import type { SampleDraft } from './sample-event.js';
import type { Colleague, Organisation } from './sample-organisation.js';

/** What is done on an ordinary working day of the present. */
const DAILY = { artifacts: 5.5, memories: 4.2, recalls: 17 };

/** The artifacts and memories of one day, in no order. `growth` is how much is done against the present. */
export function contextOf(organisation: Organisation, day: number, growth: number, random: Random): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const present = organisation.present(day);
  const running = organisation.running(day);
  if (present.length === 0) return drafts;
  const someone = () => present[Math.floor(random.next() ** 1.4 * present.length)] as Colleague;
  const load = organisation.offices.Hamburg.workload(day) * growth;
  const times = (mean: number) => Array.from({ length: random.poisson(mean * load) }, someone);
  const base = (user: Colleague) => ({
    at: organisation.offices[user.office].momentOf(day, random),
    user: user.id,
    project: organisation.projectOf(user, running, random).id,
  });

  for (const user of times(DAILY.artifacts)) {
    const artifactKind = random.chance(0.64) ? 'document' : 'diagram';
    const created = { fact: 'artifact', ...base(user), artifactKind, artifactUse: 'created' } as const;
    drafts.push(created);
    if (random.chance(0.42)) drafts.push({ ...created, at: created.at + later(random), artifactUse: 'shared' });
  }
  for (const user of times(DAILY.memories)) {
    const created = { fact: 'memory', ...base(user), memoryUse: 'created' } as const;
    drafts.push(created);
    if (random.chance(0.3)) drafts.push({ ...created, at: created.at + later(random), memoryUse: 'shared' });
  }
  // What is remembered grows with time, and so does what there is to recall.
  for (const user of times(DAILY.recalls * organisation.progress(day))) {
    drafts.push({ fact: 'memory', ...base(user), memoryUse: 'recalled' });
  }
  return drafts;
}

/** Some minutes to some hours. */
function later(random: Random): number {
  return Math.round(random.logNormal(40, 1) * 60_000);
}
