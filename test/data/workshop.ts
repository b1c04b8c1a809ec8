import { choice, duration, number, reference, text, texts } from '../../src/data/model/attribute.js';
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
} from '../../src/data/model/declare-measure.js';
import { defineModel } from '../../src/data/model/define-model.js';
import { add, divide, multiply, subtract } from '../../src/data/model/formula.js';

const CREDITS = { kind: 'quantity', label: 'credits' } as const;

/** A model that has one of everything: every kind of attribute, path, measure and condition. */
export const workshop = defineModel({
  name: 'workshop',
  label: 'Workshop',
  entities: {
    user: {
      label: 'User',
      plural: 'Users',
      attributes: {
        department: text('Department'),
        role: choice('Role', { maker: 'Maker', lead: 'Lead', guest: 'Guest' }),
        skills: texts('Skills'),
      },
    },
    tool: {
      label: 'Tool',
      plural: 'Tools',
      attributes: { category: text('Category'), tags: texts('Tags'), minutes: number('Minutes', { kind: 'duration' }) },
    },
  },
  facts: {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        user: reference('User', 'user', { required: true }),
        tool: reference('Tool', 'tool'),
        platform: text('Platform'),
        outcome: choice('Outcome', { success: 'Success', failure: 'Failure', cancelled: 'Cancelled' }),
        labels: texts('Labels'),
        duration: duration('Duration'),
        credits: number('Credits', CREDITS, { scale: 3 }),
        delta: number('Delta', { kind: 'count' }, { scale: 1, min: -1_000_000 }),
        weight: number('Weight', { kind: 'count' }, { min: -Number.MAX_SAFE_INTEGER }),
      },
    },
    share: {
      label: 'Share',
      plural: 'Shares',
      attributes: {
        user: reference('User', 'user', { required: true }),
        recipient: reference('Recipient', 'user'),
        tool: reference('Tool', 'tool'),
        platform: text('Platform'),
      },
    },
  },
  dimensions: {
    user: { label: 'User', plural: 'Users', path: 'user' },
    department: { label: 'Department', plural: 'Departments', path: 'user.department' },
    role: { label: 'Role', plural: 'Roles', path: 'user.role' },
    skill: { label: 'Skill', plural: 'Skills', path: 'user.skills' },
    tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
    category: { label: 'Category', plural: 'Categories', path: 'tool.category' },
    tag: { label: 'Tag', plural: 'Tags', path: 'tool.tags' },
    platform: { label: 'Platform', plural: 'Platforms', path: 'platform' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
    label: { label: 'Label', plural: 'Labels', path: 'labels' },
    recipient: { label: 'Recipient', plural: 'Recipients', path: 'recipient' },
  },
  measures: {
    runs: count('run', { label: 'Runs', better: 'higher' }),
    successes: count('run', { label: 'Successes', where: { outcome: ['success'] } }),
    failures: count('run', { label: 'Failures', where: { outcome: ['failure'] } }),
    labelled: count('run', { label: 'Labelled', where: { labels: ['a', 'b'], platform: ['Revit', ''] } }),
    shares: count('share', { label: 'Shares' }),
    duration: sum('run.duration', { label: 'Duration' }),
    credits: sum('run.credits', { label: 'Credits' }),
    wasted: sum('run.credits', { label: 'Wasted', where: { outcome: ['failure', 'cancelled'] } }),
    delta: sum('run.delta', { label: 'Delta' }),
    weight: sum('run.weight', { label: 'Weight' }),
    meanDuration: mean('run.duration', { label: 'Mean duration' }),
    meanWeight: mean('run.weight', { label: 'Mean weight' }),
    lowest: min('run.delta', { label: 'Lowest' }),
    highest: max('run.delta', { label: 'Highest', where: { outcome: ['success'] } }),
    firstRun: min('run.at', { label: 'First run' }),
    lastShare: max('share.at', { label: 'Last share' }),
    median: quantile('run.duration', 0.5, { label: 'Median' }),
    p90: quantile('run.duration', 0.9, { label: 'Nine of ten' }),
    p25Success: quantile('run.credits', 0.25, { label: 'Lower quartile', where: { outcome: ['success'] } }),
    users: distinct(['run', 'share'], 'user', { label: 'Users' }),
    departments: distinct(['run', 'share'], 'user.department', { label: 'Departments' }),
    toolsUsed: distinct('run', 'tool', { label: 'Tools used', where: { platform: ['Revit', 'Rhino'] } }),
    labelsUsed: distinct('run', 'labels', { label: 'Labels used' }),
    tagsUsed: distinct(['run', 'share'], 'tool.tags', { label: 'Tags used' }),
    sharedTools: shared('run', 'tool', 'user', 2, { label: 'Tools of two' }),
    sharedTags: shared('run', 'tool.tags', 'user.department', 2, { label: 'Tags of two departments' }),
    successRate: ratio('successes', add('successes', 'failures'), { label: 'Success rate' }),
    creditsPerRun: formula(divide('credits', 'runs'), { label: 'Credits per run' }),
    sharesPerRun: formula(divide('shares', 'runs'), { label: 'Shares per run' }),
    lost: formula(subtract(multiply(2, 'wasted'), 'credits'), { label: 'Lost' }),
    runsPerUser: formula(divide('runs', 'users'), { label: 'Runs per user' }),
    doubleRate: formula(multiply('successRate', 2), { label: 'Twice the rate' }),
  },
});

/** A moment of the sample weeks: the clocks of New York go back on 1 November 2026. */
export const NOW = Date.UTC(2026, 10, 12, 17, 0);
