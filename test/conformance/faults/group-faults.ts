import { describeMeasure, factsOfMeasure } from '../../../src/data/model/describe-measure.js';
import type { Figure, Result } from '../../../src/data/query/result.js';
import { possibleMembers } from '../plain-adapter/all-members.js';
import type { Level } from '../plain-adapter/frames.js';
import { inOrder } from '../plain-adapter/groups.js';
import { compareFigures, compareMembers, labelOf } from '../plain-adapter/labels.js';
import { notesOf } from '../plain-adapter/notes.js';
import { spanOfBucket } from '../plain-adapter/question.js';
import type { Steps } from '../plain-adapter/steps.js';
import { subtotalsOf } from '../plain-adapter/subtotals.js';
import { keysOf, rowsOf } from '../plain-adapter/world.js';
import { fault } from './fault.js';

function untold(kind: string): Pick<Steps, 'notesOf'> {
  return { notesOf: (question, left) => notesOf(question, left).filter((note) => note.kind !== kind) };
}

const renamedOther = (result: Result): Result => ({
  ...result,
  groups: result.groups.map((group) =>
    group.map((member) => (member.kind === 'other' ? { kind: 'member', key: 'Other', label: 'Other' } : member)),
  ),
});

/** Adds up counts and sums of the groups that are shown. */
function addedUp(isMeant: (level: Level) => boolean): Pick<Steps, 'combined'> {
  return {
    combined: (level) => {
      const { kind } = level.question.world.steps.measureOf(level.question.world.model, level.name);
      if ((kind !== 'count' && kind !== 'sum') || !isMeant(level)) return level.figure;
      return level.parts().reduce<number>((total, part) => total + (part ?? 0), 0);
    },
  };
}

/** Mistakes in groups, their order and what is said of them. */
export const groupFaults = [
  fault(13, 'the rest is called "Other" as a member could be', { finished: renamedOther }),
  fault(13, 'members are ranked by the last bucket', {
    rankedOver: (span, settled) => {
      const last = settled.current.buckets.at(-1);
      return last === undefined ? span : spanOfBucket(last, settled.current, settled);
    },
  }),
  fault(13, 'ties come as they come', { compareMembers: () => 0 }),
  fault(13, 'ties are broken by key and not by label', {
    compareMembers: (a, b) =>
      a.kind === 'member' && b.kind === 'member'
        ? a.key < b.key
          ? -1
          : Number(a.key > b.key)
        : compareMembers(a, b, 1),
  }),
  fault(13, 'what has no figure comes first when the least come first', {
    compareFigures: (a, b, direction) =>
      direction === 'ascending'
        ? (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY) || 0
        : compareFigures(a, b, direction),
  }),
  fault(13, 'an event counts in "Other" once for each of its tags', { groupsOfEvent: (names) => names }),
  fault(13, '"Other" comes where its figure puts it', {
    inOrder: (question, groups) =>
      inOrder(
        question,
        groups.map((group) => ({ ...group, slots: group.slots.map(String) })),
      ),
  }),
  fault(13, 'the rest tells one member too few', {
    finished: (result) => ({
      ...result,
      groups: result.groups.map((group) =>
        group.map((member) => (member.kind === 'other' ? { ...member, count: member.count - 1 } : member)),
      ),
    }),
  }),
  fault(
    13,
    'what is left out without "Other" is left out of totals too',
    addedUp(({ level, question }) => level === 'total' && question.query.top?.other === false),
  ),
  fault(28, 'groups come in the order of their names', {
    inOrder: (question, groups) =>
      [...groups].sort((a, b) =>
        question.world.steps.compareGroups(a.group, b.group, (x, y) => compareMembers(x, y, 1)),
      ),
  }),
  fault(28, 'groups come as they come', { inOrder: (_, groups) => groups }),
  fault(28, 'what has no figure comes first when the least come first', {
    compareFigures: (a, b, direction) =>
      direction === 'ascending'
        ? (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY) || 0
        : compareFigures(a, b, direction),
  }),
  fault(
    28,
    'a limit changes totals',
    addedUp(({ level, question }) => level === 'total' && question.query.limit !== null),
  ),
  fault(28, 'a limit leaves groups out in silence', untold('limited')),
  fault(28, 'entities are labelled by their keys', { labelOf: (_, __, key) => key }),
  fault(11, 'nobody is told that groups overlap', untold('overlapping')),
  fault(11, 'distinct counts are said not to overlap', {
    describeMeasure: (model, name) => ({ ...describeMeasure(model, name), overlapping: false }),
  }),
  fault(11, 'an event counts once for each of its equal tags', {
    keysOf: (world, event, path) => {
      const value = event.fields.get(path);
      return Array.isArray(value) && value.length > 0 ? value : keysOf(world, event, path);
    },
    groupsOfEvent: (names) => names,
  }),
  fault(6, 'events of the future are left out in silence', untold('excluded')),
  fault(19, 'nobody is told on how many runs a figure rests', untold('coverage')),
  fault(19, 'all runs are said to be covered', {
    notesOf: (question, left) =>
      notesOf(question, left).map((note) => (note.kind === 'coverage' ? { ...note, covered: note.of } : note)),
  }),
  fault(16, 'facts are joined row by row', {
    combined: ({ question, name, events, span, figure }) => {
      const [fact] = factsOfMeasure(question.world.model, name);
      const others = events.filter((event) => event.fact !== fact && event.at >= span.start && event.at < span.end);
      return figure === null || others.length === 0 ? figure : figure * others.length;
    },
  }),
  fault(16, 'groups are those of the first fact', {
    finished: (result) => ({
      ...result,
      groups: result.groups.slice(0, result.current.groupTotals.runs?.filter((runs) => runs !== 0).length),
    }),
  }),
  fault(3, 'figures lie bucket by bucket', {
    finished: (result) => {
      const { values, buckets } = result.current;
      const turned = (figures: readonly Figure[]) =>
        buckets.flatMap((_, bucket) =>
          result.groups.map((__, group) => figures[group * buckets.length + bucket] ?? null),
        );
      const lying = Object.fromEntries(Object.entries(values).map(([name, figures]) => [name, turned(figures)]));
      return { ...result, current: { ...result.current, values: buckets.length === 0 ? values : lying } };
    },
  }),
  fault(5, 'groups that only the comparison has are missing', {
    finished: (result) => ({
      ...result,
      groups: result.groups.filter((_, i) =>
        Object.values(result.current.groupTotals).some((figures) => figures[i] !== 0 && figures[i] !== null),
      ),
    }),
  }),
  fault(17, 'members without events are missing', { possibleMembers: () => [] }),
  fault(17, 'all members are listed, whatever is filtered by', {
    possibleMembers: (question) => possibleMembers({ ...question, query: { ...question.query, filter: null } }),
  }),
  fault(17, 'all members are those of the filter on other things too', {
    possibleMembers: (question) => {
      const { filter } = question.query;
      const isOther = filter?.kind === 'in' && filter.dimension === 'platform';
      return isOther ? [] : possibleMembers(question);
    },
  }),
  fault(17, 'values that were never used are no members', {
    possibleMembers: (question) => (question.query.dimensions[0] === 'outcome' ? [] : possibleMembers(question)),
  }),
  fault(23, 'a field that is not declared is shown', {
    labelOf: (world, dimension, key) => {
      const email = dimension === 'person' ? rowsOf(world, 'person', key).at(-1)?.email : undefined;
      return typeof email === 'string' ? email : labelOf(world, dimension, key);
    },
  }),
  fault(29, 'there are no subtotals', { subtotalsOf: () => [] }),
  fault(29, 'there are subtotals of the first dimension alone', {
    subtotalsOf: (question, groups) => subtotalsOf(question, groups).slice(0, 1),
  }),
  fault(29, 'there are subtotals whoever asks', {
    subtotalsOf: (question, groups) =>
      subtotalsOf({ ...question, query: { ...question.query, subtotals: true } }, groups),
  }),
  fault(29, 'subtotals are added up, distinct counts too', {
    combined: (level) => {
      const { kind } = level.question.world.steps.measureOf(level.question.world.model, level.name);
      if (kind !== 'distinct' || level.level === 'total' || !level.question.query.subtotals) return level.figure;
      return level.parts().reduce<number>((total, part) => total + (part ?? 0), 0);
    },
  }),
  fault(29, 'subtotals come as their groups come', {
    subtotalsOf: (question, groups) => {
      const steps = { ...question.world.steps, inOrder: (_: unknown, unordered: typeof groups) => unordered };
      return subtotalsOf({ ...question, world: { ...question.world, steps } }, groups);
    },
  }),
  fault(29, 'subtotals leave "Other" out', {
    subtotalsOf: (question, groups) =>
      subtotalsOf(
        question,
        groups.filter(({ group }) => group.every(({ kind }) => kind !== 'other')),
      ),
  }),
  fault(
    29,
    'totals are those of the groups that are shown',
    addedUp(({ level }) => level === 'total'),
  ),
];
