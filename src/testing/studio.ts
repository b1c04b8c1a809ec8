import { choice, duration, number, reference, text, texts } from '../data/model/attribute.js';
import {
  count,
  distinct,
  formula,
  max,
  mean,
  min,
  quantile,
  ratio,
  shared,
  sum,
} from '../data/model/declare-measure.js';
import { defineModel, type Model } from '../data/model/define-model.js';
import { add, divide, multiply, subtract } from '../data/model/formula.js';
import type { EventRow } from './conformance-case.js';
import { HOUR, NOW } from './moment.js';

/** What most cases are asked of: people who run tools and share them. Its events begin in 2010. */
export const studio: Model = defineModel({
  name: 'studio',
  label: 'Studio',
  epoch: Date.UTC(2010, 0, 1),
  people: 'person',
  entities: {
    person: {
      label: 'Person',
      plural: 'People',
      attributes: {
        team: text('Team'),
        role: choice('Role', { maker: 'Maker', lead: 'Lead', guest: 'Guest' }),
        skills: texts('Skills'),
      },
    },
    tool: {
      label: 'Tool',
      plural: 'Tools',
      attributes: { category: text('Category'), tags: texts('Tags') },
    },
  },
  facts: {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        person: reference('Person', 'person', { required: true }),
        tool: reference('Tool', 'tool'),
        platform: text('Platform'),
        outcome: choice('Outcome', {
          success: 'Success',
          failure: 'Failure',
          cancelled: 'Cancelled',
          running: 'Running',
        }),
        labels: texts('Labels'),
        duration: duration('Duration'),
        credits: number('Credits', { kind: 'quantity', label: 'credits' }, { scale: 6 }),
        delta: number('Delta', { kind: 'count' }, { scale: 1, min: -1_000_000 }),
        weight: number('Weight', { kind: 'count' }, { min: -Number.MAX_SAFE_INTEGER }),
        dollars: number('Paid in dollars', { kind: 'money', currency: 'USD' }, { scale: 2 }),
        euros: number('Paid in euros', { kind: 'money', currency: 'EUR' }, { scale: 2 }),
      },
    },
    share: {
      label: 'Share',
      plural: 'Shares',
      attributes: {
        person: reference('Person', 'person', { required: true }),
        recipient: reference('Recipient', 'person'),
        tool: reference('Tool', 'tool'),
      },
    },
  },
  dimensions: {
    person: { label: 'Person', plural: 'People', path: 'person' },
    team: { label: 'Team', plural: 'Teams', path: 'person.team' },
    role: { label: 'Role', plural: 'Roles', path: 'person.role' },
    skill: { label: 'Skill', plural: 'Skills', path: 'person.skills' },
    tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
    category: { label: 'Category', plural: 'Categories', path: 'tool.category' },
    tag: { label: 'Tag', plural: 'Tags', path: 'tool.tags' },
    platform: { label: 'Platform', plural: 'Platforms', path: 'platform' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
    label: { label: 'Label', plural: 'Labels', path: 'labels' },
    recipient: { label: 'Recipient', plural: 'Recipients', path: 'recipient' },
    weekday: { label: 'Weekday', plural: 'Weekdays', path: 'at.weekday' },
    hour: { label: 'Hour of day', plural: 'Hours of the day', path: 'at.hour' },
  },
  measures: {
    runs: count('run', { label: 'Runs', better: 'higher' }),
    successes: count('run', { label: 'Successes', where: { outcome: ['success'] } }),
    failures: count('run', { label: 'Failures', better: 'lower', where: { outcome: ['failure'] } }),
    labelled: count('run', { label: 'Runs with a or b', where: { labels: ['a', 'b'] } }),
    shares: count('share', { label: 'Shares' }),
    successRate: ratio('successes', add('successes', 'failures'), { label: 'Success rate', better: 'higher' }),
    duration: sum('run.duration', { label: 'Duration' }),
    meanDuration: mean('run.duration', { label: 'Mean duration', better: 'lower' }),
    median: quantile('run.duration', 0.5, { label: 'Median' }),
    p90: quantile('run.duration', 0.9, { label: 'Nine of ten' }),
    p25: quantile('run.duration', 0.25, { label: 'Lower quartile' }),
    credits: sum('run.credits', { label: 'Credits' }),
    creditsPerRun: formula(divide('credits', 'runs'), { label: 'Credits per run' }),
    delta: sum('run.delta', { label: 'Delta' }),
    lowest: min('run.delta', { label: 'Lowest' }),
    highest: max('run.delta', { label: 'Highest' }),
    firstRun: min('run.at', { label: 'First run' }),
    lastRun: max('run.at', { label: 'Last run' }),
    weight: sum('run.weight', { label: 'Weight' }),
    dollars: sum('run.dollars', { label: 'Dollars' }),
    euros: sum('run.euros', { label: 'Euros' }),
    dollarsPerRun: formula(divide('dollars', 'runs'), { label: 'Dollars per run' }),
    people: distinct(['run', 'share'], 'person', { label: 'Active people' }),
    runners: distinct('run', 'person', { label: 'People who ran' }),
    platforms: distinct('run', 'platform', { label: 'Platforms used' }),
    labelsUsed: distinct('run', 'labels', { label: 'Labels used' }),
    toolsOfTwo: shared('run', 'tool', 'person', 2, { label: 'Tools of two people' }),
    sharesPerRun: formula(divide('shares', 'runs'), { label: 'Shares per run' }),
    runsPerPerson: formula(divide('runs', 'runners'), { label: 'Runs per person' }),
    balance: formula(subtract(multiply(2, 'shares'), 'runs'), { label: 'Twice the shares less the runs' }),
  },
});

const BY_P1: Readonly<Record<string, unknown>> = { person: 'p1' };

/** Makes events of a fact with ids of their own: an hour before the present and by p1, unless they say otherwise. */
export function eventsOf(fact: string, usual = BY_P1): (fields?: Readonly<Record<string, unknown>>) => EventRow {
  let next = 0;
  return (fields = {}) => ({ fact, id: `${fact}-${next++}`, at: NOW - HOUR, ...usual, ...fields });
}
