import type { AssistantSample, SampleEvent } from 'tallyboard/models/assistant';

/** A project with what this product shows of it. */
export interface AssistantProject {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  /** Names of what is connected to it now. */
  readonly repositories: readonly string[];
  /** Who asked in the last 30 days. */
  readonly people: number;
  /** When somebody last asked; null where nobody has. */
  readonly lastAsked: number | null;
}

/** A repository or an integration, as it stands now. */
export interface AssistantSystem {
  readonly id: string;
  readonly name: string;
  readonly kind: 'repository' | 'ticketing' | 'tooling';
  readonly isConnected: boolean;
  readonly since: number;
}

/** Something that somebody did, for people to read: who, what, and in which project. */
export interface AssistantActivity {
  readonly id: string;
  readonly at: number;
  readonly who: string;
  readonly did: string;
  readonly project: AssistantProject;
}

/** What the pages of this product show, beside the dashboard. */
export interface AssistantWorkspace {
  /** By name. */
  readonly projects: readonly AssistantProject[];
  /** By name. */
  readonly systems: readonly AssistantSystem[];
  /** The newest first. */
  readonly recent: readonly AssistantActivity[];
}

const MONTH = 30 * 86_400_000;
const ACTIVITIES = 10;

/** Gathers what the pages show at the moment `now`. What was asked is not known here either: only by whom, where and from where. */
export function readAssistantWorkspace(sample: AssistantSample, now: number): AssistantWorkspace {
  const names = new Map(sample.users.map(({ id, name }) => [id, name]));
  const systemNames = new Map(sample.systems.map(({ id, name }) => [id, name]));
  const people = new Map<string, Set<string>>();
  const asked = new Map<string, number>();
  const connections = new Map<string, Extract<SampleEvent, { fact: 'connection' }>>();
  for (const event of sample.events) {
    if (event.fact === 'connection') connections.set(event.system, event);
    if (event.fact !== 'question' || event.project === null) continue;
    asked.set(event.project, event.at);
    if (event.at > now - MONTH) people.set(event.project, (people.get(event.project) ?? new Set()).add(event.user));
  }
  const connected = [...connections.values()].filter(({ state }) => state === 'connected');
  const projects = sample.projects
    .map(({ id, name, area }) => ({
      id,
      name,
      area,
      repositories: connected
        .filter(({ project, systemKind }) => project === id && systemKind === 'repository')
        .map(({ system }) => systemNames.get(system) ?? system)
        .sort(),
      people: people.get(id)?.size ?? 0,
      lastAsked: asked.get(id) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const recent: AssistantActivity[] = [];
  for (let i = sample.events.length - 1; i >= 0 && recent.length < ACTIVITIES; i--) {
    const event = sample.events[i];
    const did = event === undefined ? undefined : deedOf(event);
    const project = projectOf.get(event?.project ?? '');
    if (event === undefined || did === undefined || event.user === null || project === undefined) continue;
    recent.push({ id: event.id, at: event.at, who: names.get(event.user) ?? event.user, did, project });
  }
  return {
    projects,
    recent,
    systems: [...connections.values()]
      .map(({ system, systemKind, state, at }) => ({
        id: system,
        name: systemNames.get(system) ?? system,
        kind: systemKind ?? 'tooling',
        isConnected: state === 'connected',
        since: at,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function deedOf(event: SampleEvent): string | undefined {
  switch (event.fact) {
    case 'question':
      return event.origin === null ? 'asked about' : `asked from ${event.origin} about`;
    case 'simulation':
      return event.outcome === 'running' ? 'is simulating a change of' : 'simulated a change of';
    case 'artifact':
      return `${event.artifactUse} a ${event.artifactKind} on`;
    case 'memory':
      return event.memoryUse === 'recalled' ? undefined : `${event.memoryUse} a memory about`;
    default:
      return undefined;
  }
}
