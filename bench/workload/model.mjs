import {
  add,
  assumed,
  choice,
  computed,
  count,
  defineModel,
  distinct,
  duration,
  formula,
  mean,
  number,
  quantile,
  ratio,
  reference,
  sum,
  text,
  times,
} from 'tallyboard/data';
import { kinds } from './members.mjs';

const money = { kind: 'money', currency: 'USD' };
const credits = { kind: 'quantity', label: 'credits' };
const attributes = {
  tool: reference('Tool', 'tool'),
  platform: text('Platform'),
  origin: text('Origin'),
  category: text('Category'),
  outcome: choice('Outcome', { succeeded: 'Succeeded', failed: 'Failed', cancelled: 'Cancelled' }),
  duration: duration('Duration'),
  credits: number('Credits', credits, { scale: 3 }),
  units: number('Units', { kind: 'count' }),
};
const dimension = (label, path) => ({ label, plural: `${label}s`, path });
const charged = Object.keys(kinds).filter((kind) => kinds[kind].attributes.includes('credits'));

const facts = Object.fromEntries(
  Object.entries(kinds).map(([kind, { attributes: names }]) => [
    kind,
    {
      label: kind,
      plural: `${kind}s`,
      attributes: {
        user: reference('User', 'user'),
        project: reference('Project', 'project'),
        ...Object.fromEntries(names.map((name) => [name, attributes[name]])),
      },
    },
  ]),
);
Object.assign(facts.run, {
  computed: {
    saved: computed('Minutes saved', { kind: 'count' }, times('units', 'tool.minutes')),
    value: computed('Value', money, times('units', 'tool.minutes', assumed('rate')), { dividedBy: 60 }),
  },
});

/** A product with eight kinds of events, as the bench has them. */
export const model = defineModel({
  name: 'bench',
  label: 'Bench',
  entities: {
    user: { label: 'User', plural: 'Users', attributes: { department: text('Department'), role: text('Role') } },
    tool: { label: 'Tool', plural: 'Tools', attributes: { minutes: number('Minutes replaced', { kind: 'count' }) } },
    project: { label: 'Project', plural: 'Projects', attributes: {} },
  },
  facts,
  assumptions: { rate: { label: 'Hourly rate', unit: money, scale: 2, by: ['user.department'] } },
  dimensions: {
    tool: dimension('Tool', 'tool'),
    project: dimension('Project', 'project'),
    department: dimension('Department', 'user.department'),
    role: dimension('Role', 'user.role'),
    platform: dimension('Platform', 'platform'),
    origin: dimension('Origin', 'origin'),
    category: dimension('Category', 'category'),
  },
  measures: {
    runs: count('run', { label: 'Runs' }),
    succeeded: count('run', { label: 'Succeeded', where: { outcome: ['succeeded'] } }),
    finished: count('run', { label: 'Finished', where: { outcome: ['succeeded', 'failed'] } }),
    successRate: ratio('succeeded', 'finished', { label: 'Success rate' }),
    meanDuration: mean('run.duration', { label: 'Mean duration' }),
    medianDuration: quantile('run.duration', 0.5, { label: 'Median duration' }),
    p95Duration: quantile('run.duration', 0.95, { label: '95 % duration' }),
    users: distinct(Object.keys(kinds), 'user', { label: 'Users' }),
    questions: count('question', { label: 'Questions' }),
    saved: sum('run.saved', { label: 'Minutes saved', where: { outcome: ['succeeded'] } }),
    value: sum('run.value', { label: 'Value', where: { outcome: ['succeeded'] } }),
    ...Object.fromEntries(charged.map((kind) => [`${kind}Credits`, sum(`${kind}.credits`, { label: 'Credits' })])),
    credits: formula(
      charged.map((kind) => `${kind}Credits`).reduce((left, right) => add(left, right)),
      { label: 'Credits', unit: credits },
    ),
  },
});
