import * as z from 'zod/mini';
import { didYouMean, type Issue, UsageError } from '../errors.js';

/** A stage of a workflow: its key as events name it, and what people call it. */
export interface GraphStage {
  readonly key: string;
  readonly label: string;
}

/** A way on which issues go from one stage to another, or back to an earlier one. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

/** The workflow of one project, as its host draws it: events are counted over it and do not make it. */
export interface StageGraph {
  /** In the order in which an issue usually goes through them. */
  readonly stages: readonly GraphStage[];
  readonly edges: readonly GraphEdge[];
}

/** More is no workflow that anybody reads. */
const MOST_STAGES = 500;
const MOST_EDGES = 5000;

const key = z.string().check(z.minLength(1), z.maxLength(200));

const shape = z.strictObject({
  stages: z.array(z.strictObject({ key, label: key })).check(z.minLength(1), z.maxLength(MOST_STAGES)),
  edges: z.array(z.strictObject({ from: key, to: key })).check(z.maxLength(MOST_EDGES)),
});

/**
 * Reads a stage graph that a host declares or sends: every stage once, and every edge once between stages that there are.
 * It may lead back, and not from a stage to itself.
 *
 * @throws UsageError `invalidOption`, with one issue for each thing that is wrong.
 */
export function parseStageGraph(input: unknown): StageGraph {
  const parsed = shape.safeParse(input);
  const issues = parsed.success
    ? contradictionsOf(parsed.data)
    : parsed.error.issues.map(({ path, message }) =>
        issue(
          path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
          message,
        ),
      );
  if (!parsed.success || issues.length > 0) {
    const text = issues.map(({ path, message }) => `- ${path.join('.') || 'graph'}: ${message}`).join('\n');
    throw new UsageError('invalidOption', `This is no stage graph, so no workflow can be drawn:\n${text}`, { issues });
  }
  const { stages, edges } = parsed.data;
  return Object.freeze({
    stages: Object.freeze(stages.map((stage) => Object.freeze(stage))),
    edges: Object.freeze(edges.map((edge) => Object.freeze(edge))),
  });
}

function contradictionsOf({ stages, edges }: StageGraph): readonly Issue[] {
  const issues: Issue[] = [];
  const keys = new Set<string>();
  stages.forEach((stage, i) => {
    if (keys.has(stage.key))
      issues.push(issue(['stages', i, 'key'], `There are two stages "${stage.key}". Leave one.`));
    keys.add(stage.key);
  });
  const targets = new Map<string, Set<string>>();
  edges.forEach((edge, i) => {
    for (const end of ['from', 'to'] as const) {
      if (keys.has(edge[end])) continue;
      issues.push(issue(['edges', i, end], `There is no stage "${edge[end]}".${didYouMean(edge[end], [...keys])}`));
    }
    if (edge.from === edge.to) {
      issues.push(
        issue(['edges', i], `It leads from "${edge.from}" to itself. Leave it out: an issue that stays is no move.`),
      );
    }
    const known = targets.get(edge.from) ?? new Set();
    if (known.has(edge.to)) {
      issues.push(issue(['edges', i], `It leads from "${edge.from}" to "${edge.to}" a second time. Leave one.`));
    }
    targets.set(edge.from, known.add(edge.to));
  });
  return issues;
}

function issue(path: readonly (string | number)[], message: string): Issue {
  return { code: 'invalidOption', path, message };
}
