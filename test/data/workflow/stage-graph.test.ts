import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { sampleProjects } from '../../../src/data/models/assistant/sample-projects.js';
import { assistantSampleStageGraph } from '../../../src/data/models/assistant/sample-workflows.js';
import { parseStageGraph } from '../../../src/data/workflow/stage-graph.js';

const stages = [
  { key: 'triage', label: 'Triage' },
  { key: 'review', label: 'Code review' },
];

function errorOf(graph: unknown): UsageError {
  try {
    parseStageGraph(graph);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('It was taken for a stage graph.');
}

/** Where a graph is wrong, as text. */
const wrong = (graph: unknown) => errorOf(graph).issues.map(({ path }) => path.join('.'));

describe('parseStageGraph', () => {
  it('reads stages and edges, those that lead back too, and freezes them', () => {
    const edges = [
      { from: 'triage', to: 'review' },
      { from: 'review', to: 'triage' },
    ];
    const graph = parseStageGraph(JSON.parse(JSON.stringify({ stages, edges })));
    expect(graph).toEqual({ stages, edges });
    expect([graph, graph.stages, graph.stages[0], graph.edges, graph.edges[1]].every(Object.isFrozen)).toBe(true);
    expect(parseStageGraph({ stages: [stages[0]], edges: [] }).edges).toEqual([]);
  });

  it('tells all that is wrong at once, and how to mend it', () => {
    const error = errorOf({
      stages: [...stages, { key: 'review', label: 'Again' }],
      edges: [
        { from: 'triage', to: 'reveiw' },
        { from: 'triage', to: 'triage' },
        { from: 'review', to: 'triage' },
        { from: 'review', to: 'triage' },
      ],
    });
    expect(error.code).toBe('invalidOption');
    expect(error.issues.map(({ path }) => path.join('.'))).toEqual([
      'stages.2.key',
      'edges.0.to',
      'edges.1',
      'edges.3',
    ]);
    expect(error.message).toContain('Did you mean "review"?');
    expect(error.issues.every(({ message }) => error.message.includes(message))).toBe(true);
  });

  it('tells names that every object has from stages', () => {
    const edges = [{ from: '__proto__', to: 'constructor' }];
    expect(wrong({ stages, edges })).toEqual(['edges.0.from', 'edges.0.to']);
    const hostile = [
      { key: '__proto__', label: 'A' },
      { key: 'constructor', label: 'B' },
    ];
    expect(parseStageGraph({ stages: hostile, edges }).edges).toEqual(edges);
  });

  it('refuses what has another shape', () => {
    expect(wrong(null)).toEqual(['']);
    expect(wrong({ stages: [], edges: [] })).toEqual(['stages']);
    expect(wrong({ stages: [{ key: '', label: 'A' }], edges: [] })).toEqual(['stages.0.key']);
    expect(wrong({ stages, edges: [{ from: 'triage' }] })).toEqual(['edges.0.to']);
    expect(wrong({ stages, edges: [], title: 'Workflow' })).toEqual(['']);
  });
});

describe('assistantSampleStageGraph', () => {
  it('draws the workflow of each project, with a way to every stage', () => {
    for (const { id } of sampleProjects) {
      const graph = assistantSampleStageGraph(id);
      const reached = new Set([graph?.stages[0]?.key]);
      for (const _ of graph?.stages ?? []) {
        for (const { from, to } of graph?.edges ?? []) if (reached.has(from)) reached.add(to);
      }
      expect(graph?.stages.length, id).toBeGreaterThan(4);
      expect(reached, id).toEqual(new Set(graph?.stages.map(({ key }) => key)));
    }
  });

  it('draws none of a project that there is not', () => {
    expect(assistantSampleStageGraph('constructor')).toBeNull();
  });
});
