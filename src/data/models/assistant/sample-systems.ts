import { sampleProjects } from './sample-projects.js';

/** A repository or an integration of the sample organisation. */
export interface SampleSystem {
  readonly id: string;
  readonly name: string;
  readonly kind: 'repository' | 'ticketing' | 'tooling';
  /** The project that a repository is of; null for what the whole organisation uses. */
  readonly project: string | null;
  /** Thousands of lines of code of a repository. */
  readonly size: number;
  /** Part of the history after which it was connected; that of its project where that is later. */
  readonly from: number;
  /** Days before the present on which it was disconnected; null where it was not. */
  readonly disconnected: number | null;
}

type Row = readonly [name: string, kind: 'ticketing' | 'tooling', from: number, disconnected?: number];

const INTEGRATIONS: readonly Row[] = [
  ['Issue tracker', 'ticketing', 0],
  ['Service desk', 'ticketing', 0.12],
  ['Legacy ticket system', 'ticketing', 0, 300],
  ['Product backlog', 'ticketing', 0.63],
  ['Team chat', 'tooling', 0.01],
  ['Build pipelines', 'tooling', 0.05],
  ['Error tracking', 'tooling', 0.2],
  ['Log search', 'tooling', 0.34],
  ['On-call alerts', 'tooling', 0.46],
  ['Team wiki', 'tooling', 0.52, 40],
  ['Feature flags', 'tooling', 0.8],
];

/** Days from the stop of a team to the moment at which somebody disconnects its repositories. */
const FORGOTTEN = 13;

/** Every repository and integration of the sample organisation. */
export const sampleSystems: readonly SampleSystem[] = [
  ...sampleProjects.flatMap((project, i) =>
    Object.entries(project.repositories).map(([name, size], j) => ({
      id: name,
      name,
      kind: 'repository' as const,
      project: project.id,
      size,
      from: project.age === null ? ((i * 3 + j * 4) % 11) * 0.035 : 0,
      disconnected: project.stopped === null ? null : project.stopped - FORGOTTEN,
    })),
  ),
  ...INTEGRATIONS.map(([name, kind, from, disconnected = null]) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    kind,
    project: null,
    size: 0,
    from,
    disconnected,
  })),
];
