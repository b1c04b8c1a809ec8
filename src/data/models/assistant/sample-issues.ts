import { cumulative, type Random } from '../random.js';
import { isBadDeploy } from './sample-deploy.js';
import type { DraftOf } from './sample-event.js';
import type { Colleague, Organisation, RunningProject } from './sample-organisation.js';
import { type WorkflowStage, workflows } from './sample-workflows.js';

/** Issues on their way through the workflows of all projects. */
export interface IssueBoard {
  /** What happens to issues on one day, in no order. `growth` is how much is done against the present. */
  advance(day: number, growth: number): DraftOf<'step'>[];
  /** The stage of some issue of a project that is in progress; null where there is none. */
  someStage(project: string, random: Random): string | null;
}

interface OpenIssue {
  readonly id: string;
  stage: WorkflowStage;
  /** When it entered the stage. */
  since: number;
}

/** Chance that an issue that does not go on is worked on, on an ordinary working day. */
const WORKED = 0.14;
/** Chance that a step was not taken by a person, but followed from something else. */
const AUTOMATIC = 0.12;
const MINUTE = 60_000;

/** Opens an empty board: workflows came with the assistant. */
export function openIssueBoard(organisation: Organisation, random: Random): IssueBoard {
  const open = new Map<string, OpenIssue[]>();
  let opened = 0;

  const advanceProject = (project: RunningProject, team: readonly Colleague[], day: number, growth: number) => {
    const drafts: DraftOf<'step'>[] = [];
    const office = organisation.offices.Hamburg;
    const stages = workflows[project.workflow];
    const load = office.workload(day);
    const issues = open.get(project.id) ?? [];
    open.set(project.id, issues);
    const step = (
      at: number,
      issue: OpenIssue,
      progress: 'entered' | 'worked' | 'transitioned',
      nextStage: string | null,
    ) => {
      const isAutomatic = team.length === 0 || random.chance(AUTOMATIC);
      const user = isAutomatic ? null : (team[Math.floor(random.between(0, team.length))]?.id ?? null);
      const of = { user, project: project.id, issue: issue.id, stage: issue.stage.key };
      drafts.push({ fact: 'step', at, ...of, progress, nextStage });
    };

    for (let i = issues.length - 1; i >= 0; i--) {
      const issue = issues[i] as OpenIssue;
      const at = Math.max(office.momentOf(day, random), issue.since + MINUTE);
      if (random.chance(issue.stage.pace * load)) {
        const [to] = issue.stage.next[random.pick(cumulative(issue.stage.next.map(([, weight]) => weight)))] ?? [null];
        step(at, issue, 'transitioned', to);
        const next = stages.find(({ key }) => key === to);
        if (next === undefined) {
          issues.splice(i, 1);
          continue;
        }
        issue.stage = next;
        issue.since = at + Math.floor(random.between(0.05, 3) * MINUTE);
        step(issue.since, issue, 'entered', null);
      } else if (random.chance(WORKED * load)) {
        step(at, issue, 'worked', null);
      }
    }
    const trouble = isBadDeploy(organisation.today - day) ? 2.5 : 1;
    for (let left = random.poisson(project.issues * load * growth * trouble); left > 0; left--) {
      const issue = {
        id: `${project.id}-${++opened}`,
        stage: stages[0] as WorkflowStage,
        since: office.momentOf(day, random),
      };
      issues.push(issue);
      step(issue.since, issue, 'entered', null);
    }
    return drafts;
  };

  return {
    advance: (day, growth) =>
      organisation
        .running(day)
        .flatMap((project) => advanceProject(project, organisation.teamOf(project, day), day, growth)),
    someStage: (project, stream) => {
      const issues = open.get(project) ?? [];
      return issues[Math.floor(stream.between(0, issues.length))]?.stage.key ?? null;
    },
  };
}
