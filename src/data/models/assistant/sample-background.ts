import type { Random } from '../random.js';
import { bookingOf } from './sample-booking.js';
import type { DraftOf, SampleDraft } from './sample-event.js';
import type { Organisation } from './sample-organisation.js';
import { type SampleSystem, sampleSystems } from './sample-systems.js';

/** Changes of a repository that are indexed on an ordinary working day of the present. */
const CHANGES = 0.42;
/** Part of the history after which code was watched while it runs. */
const MONITORS_FROM = 0.25;
const MONITOR_CREDITS = 5.4;
const MINUTE = 60_000;

/** What goes on by itself on one day, in no order: systems come and go, repositories are indexed, running code is watched. */
export function backgroundOf(organisation: Organisation, day: number, growth: number, random: Random): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const office = organisation.offices.Hamburg;
  const running = organisation.running(day);
  for (const system of sampleSystems) {
    const connected = connectedOn(organisation, system);
    const disconnected =
      system.disconnected === null ? Number.POSITIVE_INFINITY : organisation.today - system.disconnected;
    if (connected > day || disconnected < day || connected > disconnected) continue;
    const moment = () => office.at(day, random.between(9, 17));
    if (day === connected) {
      const at = moment();
      drafts.push(changeOf(system, at, 'connected', organisation, day));
      if (system.kind === 'repository') drafts.push(...indexingOf(system, at + 3 * MINUTE, system.size * 1000));
    } else if (day === disconnected) {
      drafts.push(changeOf(system, moment(), 'disconnected', organisation, day));
    } else if (system.kind === 'repository' && running.some(({ id }) => id === system.project)) {
      for (let left = random.poisson(CHANGES * office.workload(day) * growth); left > 0; left--) {
        drafts.push(...indexingOf(system, office.momentOf(day, random), Math.round(random.logNormal(1400, 1.1))));
      }
    }
  }
  if (organisation.progress(day) < MONITORS_FROM) return drafts;
  for (const project of running) {
    const at = office.at(day, 23 + random.next() / 2);
    const credits = random.logNormal(MONITOR_CREDITS, 0.25) * growth;
    drafts.push(bookingOf('Monitor', credits, { at, user: null, project: project.id }));
  }
  return drafts;
}

/** The day on which a system was connected: that of its project, if it is of a later one. */
function connectedOn(organisation: Organisation, { from, project }: SampleSystem): number {
  return Math.max(
    organisation.dayAt(from),
    project === null ? Number.NEGATIVE_INFINITY : organisation.beganOf(project),
  );
}

function changeOf(
  system: SampleSystem,
  at: number,
  state: 'connected' | 'disconnected',
  organisation: Organisation,
  day: number,
): DraftOf<'connection'> {
  const manager = organisation.present(day).find(({ role }) => role === 'Engineering manager');
  const of = { user: manager?.id ?? null, project: system.project, system: system.id, systemKind: system.kind };
  return { fact: 'connection', at, ...of, state };
}

function indexingOf(system: SampleSystem, at: number, lines: number): SampleDraft[] {
  const base = { at, user: null, project: system.project };
  return [{ fact: 'indexing', ...base, system: system.id, lines }, bookingOf('WorldModel', 0.35 + lines / 4000, base)];
}
