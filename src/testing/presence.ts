import { reference } from '../data/model/attribute.js';
import { count, distinct, ratio } from '../data/model/declare-measure.js';
import { defineModel, type Model } from '../data/model/define-model.js';

/** What cases about active users are asked of. */
export const presence: Model = defineModel({
  name: 'presence',
  label: 'Presence',
  people: 'person',
  entities: { person: { label: 'Person', plural: 'People', attributes: { team: { kind: 'text', label: 'Team' } } } },
  facts: {
    visit: {
      label: 'Visit',
      plural: 'Visits',
      attributes: { person: reference('Person', 'person', { required: true }) },
    },
    call: { label: 'Call', plural: 'Calls', attributes: { person: reference('Person', 'person', { required: true }) } },
  },
  dimensions: {
    person: { label: 'Person', plural: 'People', path: 'person' },
    team: { label: 'Team', plural: 'Teams', path: 'person.team' },
    weekday: { label: 'Weekday', plural: 'Weekdays', path: 'at.weekday' },
    hour: { label: 'Hour of day', plural: 'Hours of the day', path: 'at.hour' },
  },
  measures: {
    visits: count('visit', { label: 'Visits' }),
    people: distinct(['visit', 'call'], 'person', { label: 'People' }),
    trailing7: distinct(['visit', 'call'], 'person', { label: 'People of 7 days', trailing: 7 }),
    trailing28: distinct(['visit', 'call'], 'person', { label: 'People of 28 days', trailing: 28 }),
    personDays: distinct(['visit', 'call'], 'person', { label: 'Days of people', per: 'day' }),
    personWeeks: distinct('visit', 'person', { label: 'Weeks of people', per: 'week' }),
    personMonths: distinct('visit', 'person', { label: 'Months of people', per: 'month' }),
    stickiness: ratio('people', 'trailing28', { label: 'Stickiness' }),
  },
});
