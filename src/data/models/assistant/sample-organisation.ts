import { createRandom, cumulative, type Random } from '../random.js';
import { type Office, openOffice } from './sample-office.js';
import { type OfficeName, type Person, people } from './sample-people.js';
import { type SampleProject, sampleProjects } from './sample-projects.js';

/** A person with their habits. Days are numbers of days since 1970-01-01. */
export interface Colleague extends Person {
  /** Sessions on an ordinary working day of the present. */
  readonly pace: number;
  readonly joined: number;
  /** The first day on which they are gone. */
  readonly left: number;
}

/** A project with the days on which it began, and from which nothing is done in it. */
export interface RunningProject extends SampleProject {
  readonly began: number;
  readonly ended: number;
}

/** The organisation that the sample is about. */
export interface Organisation {
  /** The last day of the history. */
  readonly today: number;
  readonly offices: Readonly<Record<OfficeName, Office>>;
  /** Those at work on a day. */
  present(day: number): readonly Colleague[];
  /** Projects in which something is done on a day. */
  running(day: number): readonly RunningProject[];
  /** The people of a day whose work it is to bring the issues of a project forward. */
  teamOf(project: RunningProject, day: number): readonly Colleague[];
  /** The project that somebody turns to, out of those of a day. */
  projectOf(colleague: Colleague, running: readonly RunningProject[], random: Random): RunningProject;
  /** How far the history has come on a day: from 0 at its beginning to 1 today. */
  progress(day: number): number;
  /** The day on which the history has come so far. */
  dayAt(progress: number): number;
  /** The day on which a project began. */
  beganOf(project: string): number;
}

/** How much each team has to do with each project; with the others, a little. */
const PROJECTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Storefront: { storefront: 9, search: 1, checkout: 1, pricing: 0.8 },
  Checkout: { checkout: 9, storefront: 1, pricing: 1, platform: 0.6 },
  Search: { search: 8, storefront: 1.5, data: 1 },
  Apps: { apps: 9, checkout: 1, search: 0.6 },
  Platform: { platform: 7, data: 1.2, checkout: 1, apps: 0.6 },
  Data: { data: 8, search: 1, fulfilment: 0.8 },
  Fulfilment: { fulfilment: 9, data: 0.5 },
  Returns: { returns: 9, checkout: 0.8 },
  Pricing: { pricing: 9, checkout: 1.2, storefront: 1 },
  'Customer support': { checkout: 4, storefront: 3, apps: 3, returns: 2, fulfilment: 2 },
};
const OTHERS = 0.15;

/** The project that a team is there for: it comes and goes with it. */
const HOMES: Readonly<Record<string, string>> = {
  Storefront: 'storefront',
  Checkout: 'checkout',
  Search: 'search',
  Apps: 'apps',
  Platform: 'platform',
  Data: 'data',
  Fulfilment: 'fulfilment',
  Returns: 'returns',
  Pricing: 'pricing',
};

const PACE_OF: Readonly<Record<string, number>> = {
  Developer: 1.15,
  'Quality engineer': 1.1,
  'Support engineer': 0.9,
  'Reliability engineer': 1,
  'Product manager': 0.5,
  'Engineering manager': 0.35,
};

const FOREVER = Number.POSITIVE_INFINITY;

/** Founds the organisation as it is `today`, having used the assistant for `days`. */
export function foundOrganisation(seed: number, today: number, days: number): Organisation {
  const random = createRandom(seed);
  const start = today - days + 1;
  const projects = sampleProjects.map((project): RunningProject => {
    const began = project.age === null ? start : Math.max(start, today - project.age);
    return { ...project, began, ended: project.stopped === null ? FOREVER : today - project.stopped };
  });
  const colleagues = people.map((person, index) => {
    const home = projects.find((project) => project.id === HOMES[person.team]);
    return habitsOf(
      person,
      index,
      { start, today, began: home?.began ?? start, ended: home?.ended ?? FOREVER },
      random,
    );
  });
  const present = (day: number) => colleagues.filter((each) => each.joined <= day && each.left > day);
  return {
    today,
    offices: { Hamburg: openOffice('Hamburg'), Chicago: openOffice('Chicago') },
    present,
    teamOf: (project, day) => present(day).filter((each) => HOMES[each.team] === project.id),
    running: (day) => projects.filter((each) => each.began <= day && each.ended > day),
    projectOf: (colleague, running, stream) => {
      const weights = running.map((project) => PROJECTS[colleague.team]?.[project.id] ?? OTHERS);
      return running[stream.pick(cumulative(weights))] as RunningProject;
    },
    progress: (day) => (day - start) / (days - 1 || 1),
    dayAt: (progress) => start + Math.round(progress * (days - 1)),
    beganOf: (project) => projects.find(({ id }) => id === project)?.began ?? start,
  };
}

interface Span {
  readonly start: number;
  readonly today: number;
  readonly began: number;
  readonly ended: number;
}

/** A few do most; two in five came while the assistant was in use, a few went. */
function habitsOf(person: Person, index: number, { start, today, began, ended }: Span, random: Random): Colleague {
  const days = today - start;
  const rank = ((index * 29) % people.length) + 1;
  const pace = (PACE_OF[person.role] ?? 1) * random.logNormal(2.1 * rank ** -0.5, 0.25);
  const isLate = random.chance(0.4);
  const joined = Math.max(began, isLate ? start + Math.floor(random.between(0.04, 0.97) * days) : start);
  const stays = random.chance(0.87) ? FOREVER : Math.max(joined + 40, today - Math.floor(random.between(8, days)));
  return { ...person, pace, joined, left: Math.min(stays, ended) };
}
