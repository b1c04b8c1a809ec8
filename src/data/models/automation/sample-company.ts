import { createRandom, cumulative, type Random } from '../random.js';
import { type Person, people } from './sample-people.js';
import { type SampleTool, sampleTools } from './sample-tools.js';

/** A person with their habits. Days are numbers of days since 1970-01-01. */
export interface Colleague extends Person {
  /** Runs on an ordinary working day. */
  readonly pace: number;
  readonly joined: number;
  /** The first day on which they are gone. */
  readonly left: number;
}

/** A tool with its place in the company. Days are numbers of days since 1970-01-01. */
export interface CompanyTool extends SampleTool {
  readonly author: Colleague;
  readonly born: number;
  readonly gone: number;
  /** Chance that a run of it fails once it is no longer new. */
  readonly failing: number;
}

/** The company that the sample is about. */
export interface Company {
  readonly colleagues: readonly Colleague[];
  readonly tools: readonly CompanyTool[];
  /** Those at work on a day. */
  present(day: number): readonly Colleague[];
  /** Tools that there are on a day. */
  available(day: number): readonly CompanyTool[];
  /** Tools of a day with how much a department likes each of them, as running sums. */
  taste(day: number): (department: string) => readonly number[];
}

/** How much each department works with each platform. */
const PLATFORMS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Computational design': { Rhino: 6, Revit: 3, Blender: 1, SketchUp: 0.5 },
  Architecture: { Revit: 6, Rhino: 3, SketchUp: 3, Blender: 0.4 },
  'Structural engineering': { Revit: 5, Rhino: 4, SketchUp: 0.2, Blender: 0.05 },
  'Building services': { Revit: 9, Rhino: 0.4, SketchUp: 0.2, Blender: 0.05 },
  'BIM management': { Revit: 9, Rhino: 1, SketchUp: 0.4, Blender: 0.1 },
  Visualisation: { Blender: 8, SketchUp: 2, Rhino: 2, Revit: 0.5 },
  Interiors: { SketchUp: 6, Revit: 4, Rhino: 1, Blender: 1 },
  Landscape: { SketchUp: 8, Blender: 3, Rhino: 2, Revit: 0.3 },
};

/** The team whose last project ended, and how many days ago. */
const STOPPED = { department: 'Landscape', daysAgo: 75 };
const FOREVER = Number.POSITIVE_INFINITY;

/** Founds the company as it is `today`, having been watched for `days`. */
export function foundCompany(seed: number, today: number, days: number): Company {
  const random = createRandom(seed);
  const colleagues = people.map((person, index) => habitsOf(person, index, today, days, random));
  const makers = colleagues.filter((each) => each.department === 'Computational design');
  const ranks = new Map<string, number>();
  const weights = new Map<string, number>();
  const tools = sampleTools.map((tool): CompanyTool => {
    const rank = (ranks.get(tool.platform) ?? 0) + 1;
    ranks.set(tool.platform, rank);
    weights.set(tool.id, rank ** -0.9);
    const from = random.chance(0.6) ? makers : colleagues;
    return {
      ...tool,
      author: from[Math.floor(random.between(0, from.length))] as Colleague,
      born: today - tool.age,
      gone: tool.retired === null ? FOREVER : today - tool.retired,
      failing: random.between(0.012, 0.06),
    };
  });
  const available = (day: number) => tools.filter((tool) => tool.born <= day && tool.gone > day);
  return {
    colleagues,
    tools,
    present: (day) => colleagues.filter((each) => each.joined <= day && each.left > day),
    available,
    taste: (day) => {
      const known = new Map<string, readonly number[]>();
      return (department) => {
        let sums = known.get(department);
        if (sums === undefined) {
          sums = cumulative(
            available(day).map((tool) => (weights.get(tool.id) ?? 0) * (PLATFORMS[department]?.[tool.platform] ?? 1)),
          );
          known.set(department, sums);
        }
        return sums;
      };
    },
  };
}

/** A few do most; a third came while we watched, a few went. */
function habitsOf(person: Person, index: number, today: number, days: number, random: Random): Colleague {
  const start = today - days;
  const rank = ((index * 23) % people.length) + 1;
  const isMaker = person.department === 'Computational design';
  const joined = random.chance(0.35) ? start + Math.floor(random.between(0.05, 0.97) * days) : start;
  const stays = random.chance(0.88) ? FOREVER : Math.max(joined + 30, today - Math.floor(random.between(5, days)));
  return {
    ...person,
    pace: (isMaker ? 1.6 : 1) * random.logNormal(26 * rank ** -0.48, 0.25),
    joined,
    left: person.department === STOPPED.department ? Math.min(stays, today - STOPPED.daysAgo) : stays,
  };
}
